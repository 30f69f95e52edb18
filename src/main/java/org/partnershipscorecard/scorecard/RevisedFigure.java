package org.partnershipscorecard.scorecard;

/**
 * A line of the revision table.
 *
 * @param figure the line's id and name, and its unit where that is no count
 * @param period the quarter or year, in words
 * @param was as first reported, printed; empty for a reader who may not compare the two
 * @param now as printed on these pages; empty likewise
 * @param why what changed it
 * @param when the entry of the ledger at which it changed
 */
public record RevisedFigure(
    String figure, String period, String was, String now, String why, String when) {}
