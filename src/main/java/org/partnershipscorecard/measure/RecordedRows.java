package org.partnershipscorecard.measure;

import java.util.List;
import org.partnershipscorecard.catalogue.Basis;
import org.partnershipscorecard.catalogue.FigureKey;
import org.partnershipscorecard.catalogue.MeasureLine;
import org.partnershipscorecard.catalogue.Timing;
import org.partnershipscorecard.store.Records;

/** The rows of records behind a figure that was counted from them. */
final class RecordedRows {

  private RecordedRows() {}

  /** The rows behind one figure, each counted thing once, in the order of entry and line. */
  static List<SourceRow> of(
      Records records, RecordSums sums, MeasureLine line, FigureKey key, List<Window> windows) {
    WindowTables.make(records, List.of(line), windows);
    StringBuilder where = new StringBuilder(" WHERE area = " + literal(key.area()));
    where.append(" AND span = ").append(literal(key.period().key()));
    where.append(" AND basis = ").append(literal(windowBasis(line, key).name()));
    if (!key.isTotal()) {
      for (String part : List.of(key.breakdown().split(";", -1))) {
        String[] sides = part.split("=", 2);
        int index =
            line.breakdowns().stream().map(b -> b.dimension()).toList().indexOf(sides[0]) + 1;
        where.append(" AND b").append(index).append(" = ").append(literal(sides[1]));
      }
    }
    String sql =
        "WITH counted AS ("
            + sums.counted(List.of(line), line.timing())
            + ") SELECT entry, sheet, line, n, d FROM counted"
            + where
            + " ORDER BY entry, sheet NULLS FIRST, line";
    return records.query(line.id(), sql, SourceRow::of);
  }

  /** A snapshot's year is its fourth quarter's snapshot. */
  private static Basis windowBasis(MeasureLine line, FigureKey key) {
    return line.timing() == Timing.SNAPSHOT ? Basis.SNAPSHOT : key.basis();
  }

  private static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
