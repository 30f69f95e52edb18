package org.partnershipscorecard.disclosure;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.catalogue.Catalogue;
import org.partnershipscorecard.catalogue.FigureKey;
import org.partnershipscorecard.catalogue.Kind;
import org.partnershipscorecard.catalogue.MeasureLine;
import org.partnershipscorecard.catalogue.Timing;
import org.partnershipscorecard.catalogue.Unit;
import org.partnershipscorecard.disclosure.CountKey.Part;
import org.partnershipscorecard.disclosure.CountKey.Series;

/**
 * The counts that a figure gives away. A rate on the population gives away its count: the
 * population is printed. A share gives away both its counts, a mean or median how many it was taken
 * of.
 */
final class CountsShown {

  private static final double WHOLE = 1e-9;

  private final Catalogue catalogue;

  CountsShown(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** By what is counted; empty where nothing is. */
  Map<CountKey, Long> of(FigureKey key, @Nullable Double numerator, @Nullable Double denominator) {
    MeasureLine line = catalogue.line(key.line());
    Series own = new Series(line.id(), key.breakdown(), Part.NUMERATOR);
    boolean snapshot = line.timing() == Timing.SNAPSHOT;
    CountKey count = CountKey.of(own, key, snapshot);
    boolean share = line.kind() == Kind.COUNT;
    Series below = share ? own.total() : own.of(Part.DENOMINATOR);
    Map<CountKey, Long> shown = new LinkedHashMap<>();
    switch (key.unit()) {
      case COUNT -> put(shown, count, numerator);
      case PERCENT -> {
        put(shown, count, numerator);
        put(shown, count.in(below), denominator);
      }
      case PER_10000, PER_100000 -> put(shown, count, numerator);
      case DAYS, MEAN, MEDIAN, VALUE -> {
        if (denominator != null) {
          put(shown, count.in(own.of(Part.DENOMINATOR)), denominator);
        } else if (key.unit() == Unit.VALUE) {
          put(shown, count, numerator);
        }
      }
    }
    return shown;
  }

  private static void put(Map<CountKey, Long> shown, CountKey key, @Nullable Double value) {
    if (value != null && value >= 0 && Math.abs(value - Math.rint(value)) < WHOLE) {
      shown.putIfAbsent(key, Math.round(value));
    }
  }
}
