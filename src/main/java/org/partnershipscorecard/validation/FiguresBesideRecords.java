package org.partnershipscorecard.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.partnershipscorecard.catalogue.Catalogue;
import org.partnershipscorecard.catalogue.MeasureLine;
import org.partnershipscorecard.extract.EngineRule;
import org.partnershipscorecard.extract.Extracts;
import org.partnershipscorecard.extract.Finding;
import org.partnershipscorecard.extract.Severity;
import org.partnershipscorecard.period.ReportingPeriod;
import org.partnershipscorecard.store.RecordStore;
import org.partnershipscorecard.store.Records;
import org.partnershipscorecard.store.Submission;

/**
 * A figure for a line that the same agency's records are counted for, of the same quarter: nobody
 * could say which of the two is meant, so the file of figures is refused.
 */
final class FiguresBesideRecords {

  static final EngineRule RULE = EngineRule.FIGURES_BESIDE_RECORDS;

  static final String FIGURES = "figures";

  private FiguresBesideRecords() {}

  /** The figures that arrived and do not go with the records that are in use. */
  static List<Submission> of(
      List<Submission> news,
      List<Submission> inUse,
      RecordStore store,
      Catalogue catalogue,
      Extracts extracts) {
    List<Submission> figures =
        news.stream().filter(s -> s.extract().equals(FIGURES) && s.recordFile() != null).toList();
    if (figures.isEmpty()) {
      return List.of();
    }
    List<Submission> mixed = new ArrayList<>();
    try (Records records = store.open(List.of(extracts.byId(FIGURES)), figures)) {
      for (Submission submission : figures) {
        Set<Supplied> supplied =
            Set.copyOf(
                records.query(
                    FIGURES,
                    "SELECT DISTINCT measure_line, period FROM figures_rows WHERE entry = "
                        + submission.entry(),
                    row -> new Supplied(row.text("measure_line"), row.text("period"))));
        if (supplied.stream().anyMatch(s -> counted(s, submission, inUse, catalogue))) {
          mixed.add(submission);
        }
      }
    }
    return mixed;
  }

  private record Supplied(String line, String period) {}

  private static boolean counted(
      Supplied supplied, Submission figures, List<Submission> inUse, Catalogue catalogue) {
    ReportingPeriod period = ReportingPeriod.parse(supplied.period());
    Set<String> fedBy =
        catalogue.lines().stream()
            .filter(line -> line.id().equals(supplied.line()))
            .map(MeasureLine::extract)
            .filter(extract -> !extract.equals(FIGURES))
            .collect(Collectors.toSet());
    return inUse.stream()
        .anyMatch(s ->
            fedBy.contains(s.extract())
                && s.agency().equals(figures.agency())
                && s.covers(period.firstDay(), period.lastDay()));
  }

  static Finding finding(Submission submission) {
    return new Finding(
        submission.fileName(),
        null,
        null,
        "measure_line",
        RULE.id(),
        Severity.FILE_REFUSED,
        "gives a figure for a line that is counted from the same agency's records of that quarter",
        "send the records or the figure, not both");
  }
}
