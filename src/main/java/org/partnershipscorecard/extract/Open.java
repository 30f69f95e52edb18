package org.partnershipscorecard.extract;

/**
 * The two date columns between which a record is open: from the start day, until the end day, on
 * which it is no longer open. An empty end means open.
 */
public record Open(String from, String to) {}
