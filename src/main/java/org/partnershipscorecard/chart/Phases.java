package org.partnershipscorecard.chart;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.partnershipscorecard.catalogue.Break;
import org.partnershipscorecard.disclosure.PublishedFigure;
import org.partnershipscorecard.period.ReportingPeriod;

/**
 * A series cut at its breaks (rule R23): the quarter that holds a break stands alone, unless the
 * break is on its first day.
 */
final class Phases {

  private final List<Break> breaks;

  Phases(List<Break> breaks) {
    this.breaks = breaks;
  }

  /** The stretches within which figures may be joined by a line, in order of time. */
  Collection<List<PublishedFigure>> of(TrendSeries series) {
    Map<Integer, List<PublishedFigure>> stretches = new LinkedHashMap<>();
    for (PublishedFigure figure : series.figures()) {
      stretches
          .computeIfAbsent(number(TrendSeries.quarter(figure)), n -> new ArrayList<>())
          .add(figure);
    }
    return stretches.values();
  }

  /** The figures with a value in the stretch in which the series ends. */
  List<PublishedFigure> current(TrendSeries series) {
    int last = number(TrendSeries.quarter(series.figures().getLast()));
    return series.present().stream()
        .filter(figure -> number(TrendSeries.quarter(figure)) == last)
        .toList();
  }

  private int number(ReportingPeriod quarter) {
    int number = 0;
    for (Break cut : breaks) {
      if (!quarter.firstDay().isBefore(cut.date())) {
        number += 2;
      } else if (cut.cuts(quarter.firstDay(), quarter.lastDay())) {
        number += 1;
      }
    }
    return number;
  }
}
