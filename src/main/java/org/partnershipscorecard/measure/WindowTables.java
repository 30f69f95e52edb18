package org.partnershipscorecard.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.partnershipscorecard.catalogue.Basis;
import org.partnershipscorecard.catalogue.MeasureLine;
import org.partnershipscorecard.catalogue.Timing;
import org.partnershipscorecard.store.Records;

/**
 * The windows that figures are counted over, and which line is counted over which, as two tables
 * that contributions are joined to.
 */
final class WindowTables {

  /**
   * Each key once in a window, by the row that adds most: so the parts of a breakdown add up to the
   * total, and a child with two open rows is one child.
   */
  static final String ONCE =
      " QUALIFY row_number() OVER (PARTITION BY c.measure_line, basis, span, c.area, c.key"
          + " ORDER BY c.n DESC NULLS LAST, c.entry DESC, c.line DESC) = 1";

  /** The columns of the dimensions. */
  static final String DIVISIONS =
      IntStream.rangeClosed(1, ContributionQuery.DIMENSIONS)
          .mapToObj(i -> "b" + i)
          .collect(Collectors.joining(", "));

  private WindowTables() {}

  /** Makes both tables, for flows: a snapshot has its day already. */
  static void make(Records records, List<MeasureLine> lines, List<Window> windows) {
    List<List<Object>> bases = new ArrayList<>();
    for (MeasureLine line : lines) {
      if (line.timing() == Timing.DURING) {
        line.bases().forEach(basis -> bases.add(List.of(line.id(), basis.name())));
      }
    }
    List<List<Object>> ends = new ArrayList<>();
    for (Window window : windows) {
      if (window.basis() != Basis.SNAPSHOT) {
        ends.add(
            List.of(
                window.basis().name(), window.span().key(), window.firstDay(), window.lastDay()));
      }
    }
    records.table(
        "span_window",
        List.of("basis VARCHAR", "span VARCHAR", "first_day DATE", "last_day DATE"),
        ends);
    records.table("line_basis", List.of("measure_line VARCHAR", "counted_over VARCHAR"), bases);
  }

  /** A row a quarter and division in every window that holds it: few, however many the records. */
  static String byQuarter(String rows) {
    return "SELECT q.*, w.basis, w.span FROM ("
        + "SELECT measure_line, area, quarter, "
        + DIVISIONS
        + ", sum(n) AS n, sum(d) AS d, count(*) FILTER (WHERE n IS NULL) AS undecided FROM ("
        + rows
        + ") GROUP BY ALL) q JOIN line_basis b ON b.measure_line = q.measure_line"
        + " JOIN span_window w ON w.basis = b.counted_over"
        + " AND q.quarter BETWEEN w.first_day AND w.last_day";
  }

  /** Each thing once in every window that holds it. */
  static String each(String rows) {
    return "SELECT c.*, w.basis, w.span FROM "
        + rows
        + " c JOIN line_basis b ON b.measure_line = c.measure_line"
        + " JOIN span_window w ON w.basis = b.counted_over"
        + " AND c.event_date BETWEEN w.first_day AND w.last_day"
        + ONCE;
  }
}
