package org.partnershipscorecard.measure;

import org.jspecify.annotations.Nullable;

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
    @Nullable Double denominator) {}
