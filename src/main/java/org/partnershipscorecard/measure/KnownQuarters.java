package org.partnershipscorecard.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.partnershipscorecard.catalogue.MeasureLine;
import org.partnershipscorecard.period.ReportingPeriod;
import org.partnershipscorecard.store.Submission;

/** The quarters that what has come speaks of, without a gap, and the windows that close in them. */
final class KnownQuarters {

  private KnownQuarters() {}

  /** From the first quarter that a delivery covers to the last; empty where nothing has come. */
  static List<ReportingPeriod> of(Position position) {
    TreeSet<ReportingPeriod> known = new TreeSet<>(position.delivered());
    for (Submission submission : position.submissions()) {
      ReportingPeriod last = ReportingPeriod.containing(submission.coversTo());
      ReportingPeriod first = ReportingPeriod.containing(submission.coversFrom());
      known.add(first.compareTo(last) > 0 ? last : first);
      known.add(last);
    }
    return known.isEmpty() ? List.of() : between(known.first(), known.last());
  }

  /**
   * From the first quarter that numbers of the line speak of to the last known one; with records as
   * well, every quarter that either speaks of.
   */
  static List<ReportingPeriod> spokenOf(
      MeasureLine line, SuppliedSums supplied, List<ReportingPeriod> periods, boolean recorded) {
    SortedSet<ReportingPeriod> known = new TreeSet<>(supplied.periods(line));
    if (known.isEmpty()) {
      return periods;
    }
    known.add(periods.getLast());
    if (recorded) {
      known.add(periods.getFirst());
    }
    return between(known.first(), known.last());
  }

  /** The windows of every basis that close with some quarters, in their order. */
  static List<Window> windows(List<ReportingPeriod> periods) {
    List<Window> windows = new ArrayList<>();
    periods.forEach(period -> windows.addAll(Window.closingWith(period)));
    return windows;
  }

  private static List<ReportingPeriod> between(ReportingPeriod first, ReportingPeriod last) {
    List<ReportingPeriod> periods = new ArrayList<>();
    for (ReportingPeriod p = first; p.compareTo(last) <= 0; p = p.next()) {
      periods.add(p);
    }
    return periods;
  }
}
