package org.partnershipscorecard.disclosure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.catalogue.FigureKey;

/** What the public has been told before. */
@FunctionalInterface
public interface EarlierReleases {

  /** Nothing yet. */
  EarlierReleases NONE = area -> List.of();

  /**
   * Every figure of an area that has been published with a value, in any order.
   *
   * @param area ONS code
   */
  List<Released> of(String area);

  /**
   * A published figure.
   *
   * @param numerator null where there was none
   * @param denominator null where there was none
   */
  record Released(
      FigureKey key, double value, @Nullable Double numerator, @Nullable Double denominator) {}
}
