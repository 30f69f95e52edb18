package org.partnershipscorecard.validation;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.partnershipscorecard.extract.EngineRule;
import org.partnershipscorecard.extract.ExtractSpec;
import org.partnershipscorecard.extract.Finding;
import org.partnershipscorecard.store.Records;
import org.partnershipscorecard.store.Submission;

/**
 * A count that an agency gives for a quarter, against the same count of the quarters before: by the
 * same range as the rows of records are held to, never by a bare percentage. Positions are left out
 * (rule R24), and so are parts, which their total speaks for.
 */
final class UnusualFigure {

  /** Fewer earlier quarters say too little, more reach too far back. */
  private static final int FEWEST = 4;

  private static final int MOST = 8;

  private final Records records;
  private final ExtractSpec spec;
  private final Map<Integer, Submission> byEntry;

  UnusualFigure(Records records, ExtractSpec spec, Map<Integer, Submission> byEntry) {
    this.records = records;
    this.spec = spec;
    this.byEntry = byEntry;
  }

  void findings(BiConsumer<Submission, Finding> take) {
    records.forEach(
        spec.id(),
        """
        WITH counts AS (
          SELECT *, left(period, 4)::INTEGER * 4 + right(period, 1)::INTEGER AS quarter
          FROM known
          WHERE period_basis = 'QUARTER' AND upper(breakdown_type) = 'TOTAL'
            AND denominator IS NULL AND numerator = floor(numerator)
          QUALIFY row_number() OVER (PARTITION BY agency, area, measure_line, period
            ORDER BY covers_to DESC, as_at_date_of_file DESC, revision DESC, entry DESC) = 1)
        SELECT t.entry, t.sheet, t.line, t.measure_line, t.numerator::INTEGER AS given,
          string_agg(k.numerator::INTEGER::VARCHAR, ',' ORDER BY k.quarter DESC) AS earlier
        FROM counts t
        JOIN compared c ON c.this_entry = t.entry
        JOIN counts k ON k.agency = t.agency AND k.area = t.area
          AND k.measure_line = t.measure_line
          AND k.quarter BETWEEN t.quarter - %d AND t.quarter - 1
        GROUP BY ALL
        HAVING count(*) >= %d
        ORDER BY t.entry, t.sheet NULLS FIRST, t.line
        """
            .formatted(MOST, FEWEST),
        row -> {
          Submission submission = byEntry.get(row.whole("entry"));
          List<Integer> earlier =
              Arrays.stream(row.text("earlier").split(",", -1)).map(Integer::valueOf).toList();
          UsualRange usual = UsualRange.after(earlier);
          int given = row.whole("given");
          if (submission != null && !usual.holds(given)) {
            take.accept(
                submission,
                Comparison.query(
                    submission,
                    row.optionalText("sheet"),
                    row.whole("line"),
                    "numerator",
                    EngineRule.UNUSUAL_COUNT.id(),
                    "%s: after the %d quarters before, between %d and %d would be usual; %d is given"
                        .formatted(
                            row.text("measure_line"),
                            earlier.size(),
                            usual.from(),
                            usual.to(),
                            given),
                    "confirm the number and say what lies behind it, or correct it"));
          }
        });
  }
}
