package org.partnershipscorecard.validation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.catalogue.Catalogue;
import org.partnershipscorecard.catalogue.CatalogueReader;
import org.partnershipscorecard.extract.Code;
import org.partnershipscorecard.extract.Delivered;
import org.partnershipscorecard.extract.ExtractSpec;
import org.partnershipscorecard.extract.Extracts;
import org.partnershipscorecard.extract.Finding;
import org.partnershipscorecard.extract.ReadingRules;
import org.partnershipscorecard.extract.Synonyms;
import org.partnershipscorecard.extract.TypedRow;
import org.partnershipscorecard.store.Submission;

/** What came of checking rows written as {@code column=value} over a sound row of the extract. */
record Checked(CheckedSubmission submission, List<TypedRow> rows, List<Finding> together) {

  static final Extracts EXTRACTS = Extracts.builtIn();
  private static final Catalogue CATALOGUE =
      CatalogueReader.read(CatalogueReader.texts(null), EXTRACTS);
  private static final ReadingRules RULES =
      new ReadingRules(
          EXTRACTS
              .codeSets()
              .withAreas(List.of(new Code("E08000031", "Wolverhampton", null, null))),
          Synonyms.none());

  private static final Map<String, String> SOUND =
      Map.ofEntries(
          Map.entry(
              "early-help-assessments",
              "agency=CWC area=E08000031 eha_id=A1 child_ref=c1 sex=2 birth_month=2009-04"
                  + " ethnicity=WBRI initiated_date=2016-10-03 lead_org_type=SCHOOL"),
          Map.entry(
              "child-protection-plans",
              "agency=CWC area=E08000031 cpp_id=P1 child_ref=c1 sex=2 birth_month=2009-04"
                  + " cpp_start_date=2016-10-03 initial_category=NEG latest_category=NEG"
                  + " number_previous_cpp=0 other_la_plan=N"),
          Map.entry(
              "looked-after-children",
              "agency=CWC area=E08000031 child_ref=c1 sex=2 birth_month=2009-04"
                  + " care_start=2016-05-01 episode_start=2016-05-01 rne=S legal_status=C2"
                  + " placement_type=U6"),
          Map.entry(
              "cse-risk-ratings",
              "agency=CWC area=E08000031 child_ref=c1 sex=2 birth_month=2002-04"
                  + " opened_date=2016-09-01 assessment_date=2016-10-03 risk_level=LOW"),
          Map.entry(
              "child-deaths",
              "agency=CWC area=E08000031 cdop_id=D1 notified_date=2016-10-05"
                  + " death_date=2016-10-03 sex=2 age_days=900 death_type=EXPECTED"),
          Map.entry(
              "figures",
              "agency=CWC area=E08000031 period=2016-17-Q3 period_basis=QUARTER measure_line=CN02"
                  + " breakdown_type=TOTAL breakdown_code=TOTAL numerator=12 value_status=OK"),
          Map.entry(
              "contacts",
              "agency=CWC area=E08000031 child_ref=c1 sex=2 birth_month=2009-04"
                  + " contact_id=K1 contact_date=2016-10-03 contact_source=6"),
          Map.entry(
              "referrals",
              "agency=CWC area=E08000031 child_ref=c1 sex=2 birth_month=2009-04"
                  + " referral_id=R1 referral_date=2016-10-03 previous_referrals=0"),
          Map.entry(
              "assessments",
              "agency=CWC area=E08000031 child_ref=c1 sex=2 birth_month=2009-04"
                  + " assessment_id=S1 assessment_start=2016-10-03"),
          Map.entry(
              "section-47",
              "agency=CWC area=E08000031 child_ref=c1 sex=2 birth_month=2009-04"
                  + " s47_id=S1 s47_start_date=2016-10-03 icpc_date=2016-10-20"),
          Map.entry(
              "children-in-need",
              "agency=CWC area=E08000031 child_ref=c1 sex=2 birth_month=2009-04"
                  + " cin_id=N1 cin_start_date=2016-10-03 case_status=CINP"),
          Map.entry(
              "missing-episodes",
              "agency=CWC area=E08000031 child_ref=c1 sex=2 birth_month=2009-04"
                  + " missing_start=2016-10-03 missing_end=2016-10-05"),
          Map.entry(
              "looked-after-reviews",
              "agency=CWC area=E08000031 child_ref=c1 sex=2 birth_month=2009-04"
                  + " review_date=2016-10-03 review_code=PN1"),
          Map.entry(
              "plan-reviews",
              "agency=CWC area=E08000031 child_ref=c1 cpp_id=P1"
                  + " cpp_start_date=2016-07-04 review_date=2016-10-03"));

  /** Each row is the sound row with the given columns in place of its own. */
  static Checked rows(Path folder, String extract, String... rows) {
    return rows(folder, extract, 1.0, rows);
  }

  static Checked rows(Path folder, String extract, double refusedShare, String... rows) {
    ExtractSpec spec = EXTRACTS.byId(extract);
    List<String> names = spec.columns().stream().map(column -> column.name()).toList();
    List<String> lines = new ArrayList<>();
    lines.add(String.join(",", names));
    for (String row : rows) {
      Map<String, String> values = values(Objects.requireNonNull(SOUND.get(extract)));
      values.putAll(values(row));
      lines.add(
          String.join(",", names.stream().map(name -> values.getOrDefault(name, "")).toList()));
    }
    return lines(folder, extract, refusedShare, lines);
  }

  static Checked lines(Path folder, String extract, double refusedShare, List<String> lines) {
    try {
      Path file = Files.write(folder.resolve("x.csv"), lines);
      List<TypedRow> accepted = new ArrayList<>();
      CheckedSubmission submission =
          new SubmissionChecker(RULES, refusedShare)
              .check(
                  new Delivered(
                      file,
                      "2016-17-Q3/x.csv",
                      LocalDate.of(2016, 10, 1),
                      LocalDate.of(2016, 12, 31)),
                  EXTRACTS.byId(extract),
                  "CWC",
                  accepted::add);
      return new Checked(submission, accepted, List.of());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * With what is found when the rows are looked at together.
   *
   * @param before a file of the quarter before
   * @param beside other submissions in use
   */
  Checked compared(String extract, @Nullable Checked before, List<Submission> beside) {
    Stored now = Stored.of(extract, 2, "2016-17-Q3", this);
    List<Submission> inUse = new ArrayList<>(beside);
    inUse.add(now.submission());
    if (before != null) {
      inUse.addFirst(Stored.of(extract, 1, "2016-17-Q2", before).submission());
    }
    return new Checked(
        submission,
        rows,
        new AcrossSubmissions(Stored.STORE, EXTRACTS, new CheckQueries(Optional.empty()), List.of())
            .check(inUse, Set.of(2), CATALOGUE)
            .getOrDefault(2, List.of()));
  }

  List<String> rules() {
    return Stream.concat(submission.findings().stream(), together.stream())
        .map(finding -> finding.rule())
        .toList();
  }

  /** Read, accepted, rejected, duplicate. */
  List<Integer> counts() {
    return List.of(
        submission.read(), submission.accepted(), submission.rejected(), submission.duplicate());
  }

  private static Map<String, String> values(String written) {
    Map<String, String> values = new LinkedHashMap<>();
    Arrays.stream(written.trim().split(" +", -1))
        .filter(pair -> !pair.isEmpty())
        .forEach(pair -> {
          int equals = pair.indexOf('=');
          values.put(pair.substring(0, equals), pair.substring(equals + 1));
        });
    return values;
  }
}
