package org.partnershipscorecard.scorecard;

/**
 * How many lines have a rating.
 *
 * @param rag the rating's word
 * @param lastQuarter how many had it a quarter earlier
 */
public record Tile(String rag, long count, long lastQuarter) {}
