package org.partnershipscorecard.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import org.partnershipscorecard.catalogue.FigureKey;
import org.partnershipscorecard.period.ReportingPeriod;
import org.partnershipscorecard.period.Span;

/**
 * What is counted, whatever it is printed as: the year to date at Q4, the rolling twelve months and
 * the year are one count.
 *
 * @param first the number of the window's first quarter, counted from year 0
 * @param last of its last
 */
record CountKey(Series series, int first, int last) {

  /** Which of a ratio's two counts. */
  enum Part {
    NUMERATOR,
    DENOMINATOR
  }

  /** The counts of all windows. */
  record Series(String line, String breakdown, Part part) {

    Series total() {
      return new Series(line, FigureKey.TOTAL, part);
    }

    Series of(Part other) {
      return new Series(line, breakdown, other);
    }

    /** The dimension that the breakdown is by; empty for the total. */
    String dimension() {
      int at = breakdown.indexOf('=');
      return at < 0 ? "" : breakdown.substring(0, at);
    }

    CountKey at(int first, int last) {
      return new CountKey(this, first, last);
    }
  }

  /** The count of a figure's window. */
  static CountKey of(Series series, FigureKey key, boolean snapshot) {
    int last = quarter(key.period());
    int quarters =
        switch (key.basis()) {
          case QUARTER, SNAPSHOT -> 1;
          case YTD -> Math.floorMod(last, 4) + 1;
          case ROLLING12 -> 4;
          case YEAR -> snapshot ? 1 : 4;
          case POOLED3 -> 12;
          case POOLED5 -> 20;
        };
    return new CountKey(series, last - quarters + 1, last);
  }

  private static int quarter(Span span) {
    ReportingPeriod last = ReportingPeriod.containing(span.lastDay());
    return last.year().startYear() * 4 + last.quarter() - 1;
  }

  CountKey in(Series other) {
    return new CountKey(other, first, last);
  }

  /** The stretches between the edges, in order, that make up this window. */
  List<CountKey> cutAt(SortedSet<Integer> edges) {
    List<CountKey> pieces = new ArrayList<>();
    int from = first;
    for (int edge : edges.subSet(first + 1, last + 1)) {
      pieces.add(series.at(from, edge - 1));
      from = edge;
    }
    pieces.add(series.at(from, last));
    return pieces;
  }
}
