package org.partnershipscorecard.submission;

/**
 * A file that cannot be taken as anybody's submission: refused whole, and named at every load until
 * it is mended or removed.
 *
 * @param fileName relative to the input folder
 * @param problem in words
 * @param remedy what to do
 */
public record Unplaced(String fileName, String problem, String remedy) {}
