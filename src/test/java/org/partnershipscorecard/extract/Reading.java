package org.partnershipscorecard.extract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of reading one file of early help assessments for October to December 2016. */
record Reading(List<ReadRow> rows, List<Finding> file) {

  static final Extracts EXTRACTS = Extracts.builtIn();
  static final CodeSets CODES =
      EXTRACTS.codeSets().withAreas(List.of(new Code("E08000031", "Wolverhampton", null, null)));
  static final ExtractSpec SPEC = EXTRACTS.byId("early-help-assessments");
  static final String HEADER =
      "agency,area,eha_id,child_ref,family_ref,sex,birth_month,ethnicity,initiated_date,"
          + "completed_date,closure_reason,lead_org_type,source_system";
  static final String ROW = "CWC,E08000031,A1,c1,f1,2,2009-04,WBRI,2016-10-03,,,SCHOOL,OLD_EH";

  static Reading of(Path file) {
    return of(file, Synonyms.none());
  }

  static Reading of(Path file, Synonyms synonyms) {
    List<ReadRow> rows = new ArrayList<>();
    List<Finding> found =
        ExtractReader.read(
            new Delivered(
                file, "2016-17-Q3/x.csv", LocalDate.of(2016, 10, 1), LocalDate.of(2016, 12, 31)),
            SPEC,
            new ReadingRules(CODES, synonyms),
            rows::add);
    return new Reading(rows, found);
  }

  static Path csv(Path folder, String... lines) {
    return csv(folder, StandardCharsets.UTF_8, lines);
  }

  static Path csv(Path folder, Charset charset, String... lines) {
    try {
      return Files.write(
          folder.resolve("x.csv"), (String.join("\n", lines) + "\n").getBytes(charset));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Nullable Object value(int row, String column) {
    return rows.get(row).row().values().get(SPEC.index(column));
  }

  List<String> rules(int row) {
    return rows.get(row).findings().stream().map(Finding::rule).toList();
  }

  List<String> fileRules() {
    return file.stream().map(Finding::rule).toList();
  }
}
