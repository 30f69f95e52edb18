package org.partnershipscorecard.extract;

/**
 * Where a column of an extract comes from in a layout.
 *
 * @param name the spec's
 * @param needed whether a file without it is not of this layout
 */
public record LayoutColumn(String name, ColumnSource source, boolean needed) {}
