package org.partnershipscorecard.catalogue;

/** A block of the scorecard: {@code A}, Early help. */
public record Theme(String id, String name) {}
