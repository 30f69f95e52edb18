package org.partnershipscorecard.disclosure;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.catalogue.FigureKey;
import org.partnershipscorecard.measure.Outturn;

/** What the public has been told before. */
@FunctionalInterface
public interface EarlierReleases {

  /** Nothing yet. */
  EarlierReleases NONE = area -> List.of();

  /**
   * Every release, the earliest first.
   *
   * @param area ONS code of the area whose figures are wanted
   */
  List<Release> of(String area);

  /**
   * A release.
   *
   * @param told every figure that was published with a value
   * @param withheld every figure that was withheld
   * @param counted all outturns as they were counted then, the withheld among them; empty where
   *     they were not kept
   */
  record Release(List<Released> told, Set<FigureKey> withheld, List<Outturn> counted) {

    public Release {
      told = List.copyOf(told);
      withheld = Set.copyOf(withheld);
      counted = List.copyOf(counted);
    }
  }

  /**
   * A published figure.
   *
   * @param numerator null where there was none
   * @param denominator null where there was none
   */
  record Released(
      FigureKey key, double value, @Nullable Double numerator, @Nullable Double denominator) {}
}
