package org.partnershipscorecard.trend;

import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.catalogue.Basis;
import org.partnershipscorecard.catalogue.Direction;
import org.partnershipscorecard.catalogue.FigureKey;
import org.partnershipscorecard.catalogue.MeasureLine;
import org.partnershipscorecard.catalogue.Polarity;
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
 * <p>Withheld where either end has no value or the two windows do not lie in one phase (rule R23);
 * level where there is no difference; not significant where {@link ExpectedNoise} explains it;
 * otherwise up or down.
 */
public final class DirectionOfTravel {

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
    if (ExpectedNoise.explains(change, now, earlier, line)) {
      return Direction.NOT_SIGNIFICANT;
    }
    return change > 0 ? Direction.UP : Direction.DOWN;
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
