package org.partnershipscorecard.trend;

import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.catalogue.Basis;
import org.partnershipscorecard.catalogue.FigureKey;
import org.partnershipscorecard.catalogue.MeasureLine;
import org.partnershipscorecard.catalogue.Timing;
import org.partnershipscorecard.catalogue.Unit;

/**
 * Whether a change is no more than is to be expected if nothing changed. In this order:
 *
 * <ol>
 *   <li>a percentage or rate that moved by less than half a unit, or by less than one child or
 *       event would move it on the smaller denominator, is noise;
 *   <li>a stock (a position on a day) is not tested further, for it is mostly the same children
 *       (rule R24);
 *   <li>a count, percentage or rate of events is noise where the 95% intervals overlap or touch,
 *       which is stricter than a test of the difference at 95%; so a count and its rate on the same
 *       population move alike;
 *   <li>a mean, a median, a number as supplied: not tested.
 * </ol>
 */
final class ExpectedNoise {

  /** In the value's unit: half a percentage point, or half a case on the rate's multiplier. */
  private static final double SMALLEST_MOVE = 0.5;

  private ExpectedNoise() {}

  /** Whether the change from an earlier point of the same series is noise. Both have a value. */
  static boolean explains(double change, Point now, Point earlier, MeasureLine line) {
    FigureKey key = now.outturn().key();
    if (isTooSmall(change, now, earlier, key.unit())) {
      return true;
    }
    if (line.timing() == Timing.SNAPSHOT || key.basis() == Basis.SNAPSHOT) {
      return false;
    }
    return key.unit() == Unit.COUNT
        ? intervalsMeet(ofCount(now), ofCount(earlier))
        : intervalsMeet(now.interval(), earlier.interval());
  }

  private static boolean isTooSmall(double change, Point now, Point earlier, Unit unit) {
    if (unit != Unit.PERCENT && !unit.isRate()) {
      return false;
    }
    double oneCount = Math.max(oneCount(now, unit), oneCount(earlier, unit));
    double smallest = Math.max(SMALLEST_MOVE, oneCount);
    return Math.abs(change) < smallest - MovingRange.TOLERANCE;
  }

  private static double oneCount(Point point, Unit unit) {
    Double denominator = point.outturn().denominator();
    return denominator == null || denominator <= 0 ? 0 : unit.multiplier() / denominator;
  }

  /** A count as a rate on one: its Poisson interval. */
  private static @Nullable Interval ofCount(Point point) {
    Double count = point.outturn().value();
    return count == null ? null : Intervals.rate(count, 1, 1);
  }

  private static boolean intervalsMeet(@Nullable Interval one, @Nullable Interval other) {
    return one != null
        && other != null
        && one.lower() <= other.upper()
        && other.lower() <= one.upper();
  }
}
