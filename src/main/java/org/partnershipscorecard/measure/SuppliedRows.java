package org.partnershipscorecard.measure;

import java.util.List;
import org.partnershipscorecard.catalogue.Basis;
import org.partnershipscorecard.store.Records;

/** The rows of figures extracts behind a supplied figure. */
final class SuppliedRows {

  private SuppliedRows() {}

  /** The rows that some sums were read from, in the order of entry and line. */
  static List<SourceRow> of(Records records, String line, List<SumKey> keys) {
    records.table(
        "asked",
        List.of(
            "line_id VARCHAR",
            "area VARCHAR",
            "basis VARCHAR",
            "period VARCHAR",
            "breakdown VARCHAR"),
        keys.stream()
            .<List<Object>>map(key ->
                List.of(key.line(), key.area(), word(key.basis()), key.span(), key.breakdown()))
            .toList());
    return records.query(
        line,
        "SELECT f.entry, f.sheet, f.line, f.numerator AS n, f.denominator AS d"
            + " FROM figures_latest f JOIN asked a ON f.measure_line = a.line_id"
            + " AND f.area = a.area AND f.period_basis = a.basis AND f.period = a.period"
            + " AND a.breakdown = CASE WHEN upper(f.breakdown_type) = 'TOTAL' THEN 'total'"
            + " ELSE lower(f.breakdown_type) || '=' || f.breakdown_code END"
            + " ORDER BY f.entry, f.line",
        SourceRow::of);
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
}
