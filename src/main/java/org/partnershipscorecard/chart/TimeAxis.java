package org.partnershipscorecard.chart;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.partnershipscorecard.catalogue.Break;
import org.partnershipscorecard.period.ReportingPeriod;

/** Quarters from left to right: the first stands at 0, the next at 1. */
record TimeAxis(List<ReportingPeriod> quarters) {

  static TimeAxis of(List<TrendSeries> series) {
    List<ReportingPeriod> known =
        series.stream()
            .flatMap(s -> s.figures().stream())
            .map(TrendSeries::quarter)
            .sorted()
            .distinct()
            .toList();
    ReportingPeriod first = known.getFirst();
    ReportingPeriod last = known.getLast();
    int count = 1;
    while (first.plus(count - 1).compareTo(last) < 0) {
      count++;
    }
    return new TimeAxis(last.endingHere(count));
  }

  int size() {
    return quarters.size();
  }

  int position(ReportingPeriod quarter) {
    return quarters.indexOf(quarter);
  }

  /** Whether a break falls between the first quarter's second day and the last quarter's end. */
  boolean shows(Break cut) {
    return cut.cuts(quarters.getFirst().firstDay(), quarters.getLast().lastDay());
  }

  /** Where a break's day lies: a quarter's first day is half a step before its point. */
  double position(Break cut) {
    ReportingPeriod quarter = cut.mixedQuarter();
    double days = ChronoUnit.DAYS.between(quarter.firstDay(), quarter.lastDay()) + 1.0;
    double into = ChronoUnit.DAYS.between(quarter.firstDay(), cut.date()) / days;
    return position(quarter) - 0.5 + into;
  }

  /** Whether a new year begins with the quarter at this position, or the axis does. */
  boolean opensYear(int position) {
    return position == 0 || quarters.get(position).quarter() == 1;
  }

  /** The last position of the year that the quarter at {@code position} belongs to. */
  int lastOfYear(int position) {
    return IntStream.range(position, size())
        .filter(i -> quarters.get(i).year().equals(quarters.get(position).year()))
        .max()
        .orElse(position);
  }
}
