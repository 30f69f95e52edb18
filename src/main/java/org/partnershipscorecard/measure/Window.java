package org.partnershipscorecard.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.partnershipscorecard.catalogue.Basis;
import org.partnershipscorecard.catalogue.MeasureLine;
import org.partnershipscorecard.catalogue.Timing;
import org.partnershipscorecard.period.ReportingPeriod;
import org.partnershipscorecard.period.ReportingYear;
import org.partnershipscorecard.period.Span;

/**
 * A basis at a period: the quarters that a figure is counted over.
 *
 * @param span what the figure's key says: the quarter at whose end the window closes, or the year
 */
record Window(Basis basis, Span span, List<ReportingPeriod> quarters) {

  LocalDate firstDay() {
    return quarters.getFirst().firstDay();
  }

  LocalDate lastDay() {
    return quarters.getLast().lastDay();
  }

  /**
   * The window that a line is counted over for this one: a snapshot's year is its last quarter's.
   */
  Window countedBy(MeasureLine line) {
    return line.timing() == Timing.SNAPSHOT && basis == Basis.YEAR
        ? new Window(Basis.SNAPSHOT, quarters.getLast(), List.of(quarters.getLast()))
        : this;
  }

  /** Its quarters as windows of their own; of several years, the years. */
  List<Window> parts() {
    List<Window> parts = new ArrayList<>();
    if (basis == Basis.POOLED3 || basis == Basis.POOLED5) {
      for (int i = 0; i < quarters.size(); i += 4) {
        ReportingYear year = quarters.get(i).year();
        parts.add(new Window(Basis.YEAR, year, year.quarters()));
      }
    } else {
      quarters.forEach(quarter -> parts.add(new Window(Basis.QUARTER, quarter, List.of(quarter))));
    }
    return parts;
  }

  /** Whether it is of whole years. */
  boolean isWholeYears() {
    return quarters.size() % 4 == 0;
  }

  /** Every window that closes at a quarter's end; a year only at its fourth. */
  static List<Window> closingWith(ReportingPeriod period) {
    ReportingYear year = period.year();
    List<Window> windows = new ArrayList<>();
    windows.add(new Window(Basis.QUARTER, period, List.of(period)));
    windows.add(new Window(Basis.SNAPSHOT, period, List.of(period)));
    windows.add(new Window(Basis.YTD, period, period.endingHere(period.quarter())));
    windows.add(new Window(Basis.ROLLING12, period, period.endingHere(4)));
    if (period.quarter() == 4) {
      windows.add(new Window(Basis.YEAR, year, year.quarters()));
      windows.add(new Window(Basis.POOLED3, year, period.endingHere(12)));
      windows.add(new Window(Basis.POOLED5, year, period.endingHere(20)));
    }
    return windows;
  }
}
