package org.partnershipscorecard.rating;

import org.partnershipscorecard.catalogue.ComparatorValue;
import org.partnershipscorecard.catalogue.Comparison;

/** A comparator's published value and how ours stands beside it. */
public record Compared(ComparatorValue value, Comparison comparison) {}
