package org.partnershipscorecard.scorecard;

/**
 * A measure that needs commentary and does not have all of it.
 *
 * @param measure its id
 * @param reason why it needs some, in words
 * @param wanting what is left to do, in words
 * @param stale whether what was written is of figures that have changed since
 */
public record Chase(
    String measure, String name, String owner, String reason, String wanting, boolean stale) {}
