package org.partnershipscorecard.validation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.extract.CheckSpec;
import org.partnershipscorecard.extract.Column;
import org.partnershipscorecard.extract.Coverage;
import org.partnershipscorecard.extract.ExtractSpec;
import org.partnershipscorecard.extract.Finding;
import org.partnershipscorecard.extract.Rule;
import org.partnershipscorecard.extract.Severity;
import org.partnershipscorecard.store.Records;
import org.partnershipscorecard.store.Submission;

/**
 * One extract's new files against their own rows, and against what came before.
 *
 * @param records opened with what is asked
 * @param news the files that are checked
 * @param opened all that the records hold
 */
record Comparison(
    Records records,
    CheckQueries queries,
    ExtractSpec spec,
    List<Submission> news,
    List<Submission> opened) {

  /** Passes on what is found, file by file and check by check. */
  void check(BiConsumer<Submission, Finding> found) {
    Map<Integer, Submission> byEntry = new LinkedHashMap<>();
    opened.forEach(submission -> byEntry.put(submission.entry(), submission));
    makeViews();
    for (CheckSpec check : spec.checks()) {
      if (check.rule() instanceof Rule.RowsOf rows && isOpened(rows.beside())) {
        ask(check, rows, byEntry, found);
      }
    }
    boolean compared = spec.open() != null && spec.coverage() == Coverage.CASELOAD;
    if (compared) {
      new PreviousFile(records, spec, byEntry).findings(found);
    }
    new UnusualCount(records, spec, news, opened).findings(found);
    if (spec.id().equals(FiguresBesideRecords.FIGURES)) {
      new UnusualFigure(records, spec, byEntry).findings(found);
    }
  }

  private boolean isOpened(List<String> beside) {
    return beside.stream().allMatch(id -> opened.stream().anyMatch(s -> s.extract().equals(id)));
  }

  private void makeViews() {
    List<List<Object>> rows = new ArrayList<>();
    for (Submission submission : news) {
      int before = FileBefore.of(submission, opened).map(Submission::entry).orElse(-1);
      rows.add(List.of(submission.entry(), before, submission.coversFrom(), submission.coversTo()));
    }
    records.table(
        "compared",
        List.of("this_entry INTEGER", "before_entry INTEGER", "span_from DATE", "span_to DATE"),
        rows);
    String all = Records.view(spec.id()) + "_rows";
    records.view("known", "SELECT * FROM " + all);
    records.view(
        "this",
        "SELECT r.*, c.span_from, c.span_to FROM "
            + all
            + " r JOIN compared c ON c.this_entry = r.entry");
    records.view(
        "before",
        "SELECT r.*, c.this_entry AS for_entry, c.span_from, c.span_to FROM "
            + all
            + " r JOIN compared c ON c.before_entry = r.entry");
  }

  private void ask(
      CheckSpec check,
      Rule.RowsOf rows,
      Map<Integer, Submission> byEntry,
      BiConsumer<Submission, Finding> found) {
    Column column = spec.column(rows.column());
    records.forEach(
        check.id(),
        "SELECT entry, sheet, line, said FROM (SELECT NULL::VARCHAR AS said WHERE false"
            + " UNION ALL BY NAME SELECT * FROM ("
            + queries.text(rows.query())
            + "\n)) ORDER BY entry, sheet NULLS FIRST, line NULLS FIRST, said",
        row -> {
          Submission submission = byEntry.get(row.whole("entry"));
          if (submission != null) {
            String said = row.optionalText("said");
            found.accept(
                submission,
                new Finding(
                    submission.fileName(),
                    row.optionalText("sheet"),
                    row.optionalText("line") == null ? null : row.whole("line"),
                    column.name(),
                    check.id(),
                    check.severity(),
                    said == null ? check.message() : check.message() + ": " + said,
                    check.remedy()));
          }
        });
  }

  /** Something that is asked about. */
  static Finding query(
      Submission submission,
      @Nullable String sheet,
      @Nullable Integer line,
      @Nullable String column,
      String rule,
      String message,
      String remedy) {
    return new Finding(
        submission.fileName(), sheet, line, column, rule, Severity.QUERY, message, remedy);
  }
}
