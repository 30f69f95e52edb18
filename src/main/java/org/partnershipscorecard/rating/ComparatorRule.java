package org.partnershipscorecard.rating;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.catalogue.ComparatorValue;
import org.partnershipscorecard.catalogue.Comparison;
import org.partnershipscorecard.catalogue.FigureKey;
import org.partnershipscorecard.catalogue.Mark;
import org.partnershipscorecard.catalogue.Polarity;
import org.partnershipscorecard.catalogue.Timing;
import org.partnershipscorecard.period.ReportingYear;
import org.partnershipscorecard.trend.Interval;
import org.partnershipscorecard.trend.TrendedOutturn;

/**
 * Like beside like (rule R25). A position on a day stands beside a position on 31 March, twelve
 * months or a year beside a national year, in the same unit and at most 24 months old; a quarter, a
 * year to date and pooled years stand beside nothing, and no more does a figure broken down.
 */
public final class ComparatorRule {

  private static final int OLDEST_IN_MONTHS = 24;

  private ComparatorRule() {}

  /**
   * The value that may stand beside a figure: the latest that is not later than the window's last
   * day. Of several for one date the last one listed.
   *
   * @param timing of the figure's line; the year of a snapshot line is its position on 31 March
   * @param values of the figure's line and unit and of one comparator
   * @return null where none may
   */
  public static @Nullable ComparatorValue beside(
      FigureKey key, Timing timing, List<ComparatorValue> values) {
    if (!key.isTotal()) {
      return null;
    }
    boolean snapshot = timing == Timing.SNAPSHOT;
    return switch (key.basis()) {
      case SNAPSHOT -> latest(key, true, values);
      case ROLLING12 -> latest(key, false, values);
      case YEAR -> latest(key, snapshot, values);
      case QUARTER, YTD, POOLED3, POOLED5 -> null;
    };
  }

  /**
   * How ours stands beside it: the comparator's value against our 95% interval, both ends being
   * similar. Not compared without a value or an interval, or where a break lies within our window
   * so that the two are not of one definition.
   */
  public static Comparison compare(TrendedOutturn ours, ComparatorValue theirs, Polarity polarity) {
    Interval interval = ours.interval();
    if (interval == null || ours.outturn().marks().contains(Mark.B)) {
      return Comparison.NOT_COMPARED;
    }
    boolean higher = interval.lower() > theirs.value();
    boolean lower = interval.upper() < theirs.value();
    if (!higher && !lower) {
      return Comparison.SIMILAR;
    }
    return switch (polarity) {
      case HIGH -> higher ? Comparison.BETTER : Comparison.WORSE;
      case LOW -> lower ? Comparison.BETTER : Comparison.WORSE;
      case NONE -> higher ? Comparison.HIGHER : Comparison.LOWER;
    };
  }

  private static @Nullable ComparatorValue latest(
      FigureKey key, boolean snapshot, List<ComparatorValue> values) {
    LocalDate last = key.period().lastDay();
    LocalDate oldest = last.minusMonths(OLDEST_IN_MONTHS);
    ComparatorValue latest = null;
    LocalDate latestDay = oldest;
    for (ComparatorValue each : values) {
      LocalDate day = snapshot ? thirtyFirstOfMarch(each) : lastDayOfYear(each);
      if (day != null && !day.isAfter(last) && !day.isBefore(latestDay)) {
        latest = each;
        latestDay = day;
      }
    }
    return latest;
  }

  private static @Nullable LocalDate thirtyFirstOfMarch(ComparatorValue value) {
    LocalDate day = value.day();
    return day != null && day.getMonth() == Month.MARCH && day.getDayOfMonth() == 31 ? day : null;
  }

  private static @Nullable LocalDate lastDayOfYear(ComparatorValue value) {
    ReportingYear year = value.year();
    return year == null ? null : year.lastDay();
  }
}
