package org.partnershipscorecard.trend;

import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.catalogue.Basis;
import org.partnershipscorecard.catalogue.Direction;
import org.partnershipscorecard.catalogue.FigureKey;
import org.partnershipscorecard.catalogue.MeasureLine;
import org.partnershipscorecard.catalogue.Polarity;
import org.partnershipscorecard.catalogue.Timing;
import org.partnershipscorecard.catalogue.Unit;
import org.partnershipscorecard.catalogue.Verdict;
import org.partnershipscorecard.period.ReportingPeriod;
import org.partnershipscorecard.period.ReportingYear;

/**
 * A figure against an earlier one of its series.
 *
 * <p>A quarter and a snapshot have two comparisons: the previous quarter, and the same quarter last
 * year because much of this work follows the school year. Year to date, rolling twelve months and
 * year have one, a year earlier: any nearer window would share events with this one. Pooled years
 * have none.
 *
 * <p>What counts as a move, in this order:
 *
 * <ol>
 *   <li>no value at either end, or the two windows not in one phase (rule R23): withheld;
 *   <li>no difference: level;
 *   <li>a percentage or rate that moved by less than half a unit, or less than one child or event
 *       would move it on the smaller denominator: not significant;
 *   <li>a stock (a position on a day): up or down, untested, for it is mostly the same children
 *       (rule R24);
 *   <li>a count of events: not significant where {@link CountComparison} finds nothing at 95%;
 *   <li>a percentage or rate of events: not significant where the 95% intervals overlap or touch,
 *       which is stricter than a test of the difference at 95%;
 *   <li>anything else, a mean or a number as supplied: up or down, untested.
 * </ol>
 */
public final class DirectionOfTravel {

  /** In the value's unit: half a percentage point, or half a case on the rate's multiplier. */
  private static final double SMALLEST_MOVE = 0.5;

  private DirectionOfTravel() {}

  /** The figure of the quarter before; null where the basis has no such comparison. */
  public static @Nullable FigureKey previousQuarter(FigureKey key) {
    boolean compared = key.basis() == Basis.QUARTER || key.basis() == Basis.SNAPSHOT;
    return compared && key.period() instanceof ReportingPeriod quarter
        ? key.withPeriod(quarter.previous())
        : null;
  }

  /** The figure of the same window a year earlier; null where the basis has no such comparison. */
  public static @Nullable FigureKey yearEarlier(FigureKey key) {
    return switch (key.basis()) {
      case QUARTER, SNAPSHOT, YTD, ROLLING12, YEAR ->
          switch (key.period()) {
            case ReportingPeriod quarter -> key.withPeriod(quarter.sameQuarterLastYear());
            case ReportingYear year -> key.withPeriod(year.previous());
          };
      case POOLED3, POOLED5 -> null;
    };
  }

  /**
   * The move from an earlier point to this one.
   *
   * @param earlier null where it was never counted
   */
  static Movement between(Point now, @Nullable Point earlier, MeasureLine line) {
    if (earlier == null || !now.sharesPhaseWith(earlier)) {
      return Movement.WITHHELD;
    }
    Double value = now.outturn().value();
    Double before = earlier.outturn().value();
    if (value == null || before == null) {
      return Movement.WITHHELD;
    }
    double change = value - before;
    Direction direction = direction(change, now, earlier, line);
    return new Movement(change, direction, verdict(direction, line.polarity()));
  }

  private static Direction direction(double change, Point now, Point earlier, MeasureLine line) {
    if (Math.abs(change) <= MovingRange.TOLERANCE) {
      return Direction.LEVEL;
    }
    if (isTooSmall(change, now, earlier) || isNoise(now, earlier, line)) {
      return Direction.NOT_SIGNIFICANT;
    }
    return change > 0 ? Direction.UP : Direction.DOWN;
  }

  private static boolean isTooSmall(double change, Point now, Point earlier) {
    Unit unit = now.outturn().key().unit();
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

  private static boolean isNoise(Point now, Point earlier, MeasureLine line) {
    if (isStock(now.outturn().key(), line)) {
      return false;
    }
    Double value = now.outturn().value();
    Double before = earlier.outturn().value();
    if (now.outturn().key().unit() == Unit.COUNT && value != null && before != null) {
      return CountComparison.applies(value, before) && !CountComparison.differ(value, before);
    }
    Interval here = now.interval();
    Interval there = earlier.interval();
    return here != null
        && there != null
        && here.lower() <= there.upper()
        && there.lower() <= here.upper();
  }

  private static boolean isStock(FigureKey key, MeasureLine line) {
    return line.timing() == Timing.SNAPSHOT || key.basis() == Basis.SNAPSHOT;
  }

  private static Verdict verdict(Direction direction, Polarity polarity) {
    if (direction == Direction.WITHHELD) {
      return Verdict.WITHHELD;
    }
    if (polarity == Polarity.NONE) {
      return Verdict.NEUTRAL;
    }
    return switch (direction) {
      case UP -> polarity == Polarity.HIGH ? Verdict.IMPROVING : Verdict.WORSENING;
      case DOWN -> polarity == Polarity.LOW ? Verdict.IMPROVING : Verdict.WORSENING;
      case LEVEL, NOT_SIGNIFICANT -> Verdict.UNCHANGED;
      case WITHHELD -> Verdict.WITHHELD;
    };
  }
}
