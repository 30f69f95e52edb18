package org.partnershipscorecard.trend;

import java.time.LocalDate;
import org.partnershipscorecard.catalogue.FigureKey;
import org.partnershipscorecard.catalogue.Timing;
import org.partnershipscorecard.period.ReportingYear;

/**
 * The whole quarters that a figure speaks of, both ends included. A snapshot's is the quarter that
 * it closes, because a position within a mixed quarter belongs to no phase either.
 */
record Window(LocalDate first, LocalDate last) {

  static Window of(FigureKey key, Timing timing) {
    LocalDate last = key.period().lastDay();
    LocalDate afterwards = last.plusDays(1);
    return switch (key.basis()) {
      case QUARTER, SNAPSHOT -> new Window(afterwards.minusMonths(3), last);
      case YTD -> new Window(ReportingYear.containing(last).firstDay(), last);
      case ROLLING12 -> new Window(afterwards.minusYears(1), last);
      case YEAR ->
          new Window(
              timing == Timing.SNAPSHOT ? afterwards.minusMonths(3) : afterwards.minusYears(1),
              last);
      case POOLED3 -> new Window(afterwards.minusYears(3), last);
      case POOLED5 -> new Window(afterwards.minusYears(5), last);
    };
  }
}
