package org.partnershipscorecard.measure;

import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.store.ResultRow;

/**
 * A row of an agency's file behind a figure.
 *
 * @param entry the ledger's number of the submission
 * @param sheet null for a CSV file
 * @param line as in the file, the first being 1
 * @param numerator what the row adds to the numerator, or to the count
 * @param denominator what it adds to the denominator; null for a plain count
 */
public record SourceRow(
    int entry,
    @Nullable String sheet,
    int line,
    @Nullable Double numerator,
    @Nullable Double denominator) {

  /** Reads one from the columns {@code entry, sheet, line, n, d}. */
  static SourceRow of(ResultRow row) {
    return new SourceRow(
        row.whole("entry"),
        row.optionalText("sheet"),
        row.whole("line"),
        row.number("n"),
        row.number("d"));
  }
}
