package org.partnershipscorecard.catalogue;

/**
 * A place that figures belong to.
 *
 * @param code ONS code
 * @param own whether the partnership reports on it, or a neighbour does
 */
public record Area(String code, String name, boolean own) {}
