package org.partnershipscorecard.trend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.catalogue.SpecialCause;

/**
 * An individuals and moving range chart of one segment, by the rules of NHS England's Making Data
 * Count.
 *
 * <p>A point bears one label. Where it is part of several patterns the order is: outside the
 * limits, trend of seven, two of three near a limit, run of seven.
 *
 * @param limits null with fewer than two points
 * @param labels one a point, in the order of time; all {@code NONE} where the limits are null or
 *     not meaningful
 */
public record XmrChart(@Nullable ControlLimits limits, List<SpecialCause> labels) {

  /**
   * The chart of one segment.
   *
   * @param values one a period, in the order of time, periods without a value left out
   */
  public static XmrChart of(double[] values, XmrSettings settings) {
    if (values.length < 2) {
      return new XmrChart(null, unlabelled(values.length));
    }
    Integer fixAfter = settings.fixAfter();
    int baseline = fixAfter == null ? values.length : Math.min(fixAfter, values.length);
    ControlLimits limits = MovingRange.limits(Arrays.copyOf(values, baseline), settings.screened());
    if (!limits.meaningful()) {
      return new XmrChart(limits, unlabelled(values.length));
    }
    return new XmrChart(limits, labels(values, limits));
  }

  /**
   * One chart a segment: neither a moving range nor a pattern crosses from one to the next.
   *
   * @param starts indices in {@code values} of points that begin a new segment
   */
  public static List<XmrChart> segments(
      double[] values, SortedSet<Integer> starts, XmrSettings settings) {
    List<XmrChart> charts = new ArrayList<>();
    SortedSet<Integer> ends = new TreeSet<>(starts);
    ends.add(values.length);
    int from = 0;
    for (int to : ends) {
      if (to > from) {
        charts.add(of(Arrays.copyOfRange(values, from, to), settings));
        from = to;
      }
    }
    return List.copyOf(charts);
  }

  private static List<SpecialCause> labels(double[] values, ControlLimits limits) {
    int[] outside = OutsideLimits.signs(values, limits);
    int[] trend = SevenPointTrend.signs(values);
    int[] near = TwoOfThree.signs(values, limits);
    int[] run = RunOfSeven.signs(values, limits);
    List<SpecialCause> labels = new ArrayList<>(values.length);
    for (int i = 0; i < values.length; i++) {
      labels.add(label(outside[i], trend[i], near[i], run[i]));
    }
    return List.copyOf(labels);
  }

  private static SpecialCause label(int outside, int trend, int near, int run) {
    if (outside != 0) {
      return outside > 0 ? SpecialCause.OUTSIDE_HIGH : SpecialCause.OUTSIDE_LOW;
    }
    if (trend != 0) {
      return trend > 0 ? SpecialCause.TREND_HIGH : SpecialCause.TREND_LOW;
    }
    if (near != 0) {
      return near > 0 ? SpecialCause.TWO_OF_THREE_HIGH : SpecialCause.TWO_OF_THREE_LOW;
    }
    if (run != 0) {
      return run > 0 ? SpecialCause.RUN_HIGH : SpecialCause.RUN_LOW;
    }
    return SpecialCause.NONE;
  }

  private static List<SpecialCause> unlabelled(int points) {
    return Collections.nCopies(points, SpecialCause.NONE);
  }
}
