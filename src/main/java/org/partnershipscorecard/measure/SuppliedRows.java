package org.partnershipscorecard.measure;

import java.util.List;
import org.partnershipscorecard.catalogue.Basis;
import org.partnershipscorecard.catalogue.FigureKey;
import org.partnershipscorecard.period.ReportingPeriod;
import org.partnershipscorecard.store.Records;

/** The rows of figures extracts behind a supplied figure. */
final class SuppliedRows {

  private SuppliedRows() {}

  static List<SourceRow> of(Records records, FigureKey key, List<Window> windows) {
    Window window =
        windows.stream()
            .filter(w -> w.basis() == key.basis() && w.span().equals(key.period()))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no such window: " + key.period()));
    String last = window.quarters().getLast().key();
    String[] sides = key.isTotal() ? new String[] {"TOTAL", "TOTAL"} : key.breakdown().split("=");
    List<SourceRow> direct =
        rows(records, key, sides, word(key.basis()), List.of(last));
    return direct.isEmpty()
        ? rows(
            records,
            key,
            sides,
            "QUARTER",
            window.quarters().stream().map(ReportingPeriod::key).toList())
        : direct;
  }

  private static String word(Basis basis) {
    return switch (basis) {
      case SNAPSHOT -> "SNAPSHOT";
      case QUARTER -> "QUARTER";
      case YTD, YEAR -> "YTD";
      case ROLLING12 -> "R12M";
      case POOLED3, POOLED5 -> "";
    };
  }

  private static List<SourceRow> rows(
      Records records, FigureKey key, String[] sides, String basis, List<String> periods) {
    records.table(
        "asked",
        List.of(
            "line_id VARCHAR",
            "area VARCHAR",
            "basis VARCHAR",
            "period VARCHAR",
            "type VARCHAR",
            "code VARCHAR"),
        periods.stream()
            .<List<Object>>map(
                period -> List.of(key.line(), key.area(), basis, period, sides[0], sides[1]))
            .toList());
    return records.query(
        key.line(),
        "SELECT f.entry, f.sheet, f.line, f.numerator AS n, f.denominator AS d"
            + " FROM figures_latest f JOIN asked a ON f.measure_line = a.line_id"
            + " AND f.area = a.area AND f.period_basis = a.basis AND f.period = a.period"
            + " AND f.breakdown_type = a.type AND f.breakdown_code = a.code"
            + " ORDER BY f.entry, f.line",
        row ->
            new SourceRow(
                row.whole("entry"),
                row.optionalText("sheet"),
                row.whole("line"),
                row.number("n"),
                row.number("d")));
  }
}
