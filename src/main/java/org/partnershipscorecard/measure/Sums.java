package org.partnershipscorecard.measure;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.catalogue.Absence;
import org.partnershipscorecard.catalogue.Mark;

/**
 * What a figure is made of, before it is divided.
 *
 * @param numerator sum over the counted rows; null where an agency says that there is none
 * @param denominator sum over the counted rows; null for a plain count
 * @param median of the amounts; null unless the line is a median
 * @param marks that an agency set on a supplied figure
 * @param absence that an agency gave in place of a figure; null where there is one
 */
record Sums(
    @Nullable Double numerator,
    @Nullable Double denominator,
    @Nullable Double median,
    Set<Mark> marks,
    @Nullable Absence absence) {

  static final Sums ZERO = new Sums(0.0, 0.0, null, Set.of(), null);

  static Sums of(
      @Nullable Double numerator, @Nullable Double denominator, @Nullable Double median) {
    return new Sums(numerator, denominator, median, Set.of(), null);
  }
}
