package org.partnershipscorecard.scorecard;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import org.partnershipscorecard.catalogue.Basis;
import org.partnershipscorecard.catalogue.ComparatorValue;
import org.partnershipscorecard.catalogue.FigureKey;
import org.partnershipscorecard.period.ReportingPeriod;
import org.partnershipscorecard.period.Span;

/** The stretch of time that a figure speaks of, in words for a sentence. */
final class Window {

  private Window() {}

  /** {@code in the 12 months to December 2016}; {@code at 31 March 2017}. */
  static String when(FigureKey key) {
    String joined = key.basis() == Basis.SNAPSHOT ? "at " : "in ";
    return joined + of(key.basis(), key.period());
  }

  /** {@code the 12 months to December 2016}; {@code 31 March 2017}. */
  static String of(Basis basis, Span span) {
    LocalDate last = span.lastDay();
    return switch (basis) {
      case SNAPSHOT -> Sentence.day(last);
      case QUARTER -> span.words();
      case ROLLING12 -> "the 12 months to " + month(last);
      case YTD -> toDate(span);
      case YEAR -> span.label();
      case POOLED3 -> "the three years to " + month(last);
      case POOLED5 -> "the five years to " + month(last);
    };
  }

  private static String toDate(Span span) {
    if (span instanceof ReportingPeriod quarter && quarter.quarter() < 4) {
      LocalDate first = quarter.year().firstDay();
      String year = first.getYear() == quarter.lastDay().getYear() ? "" : " " + first.getYear();
      return month(first, TextStyle.FULL) + year + " to " + month(quarter.lastDay());
    }
    return span instanceof ReportingPeriod quarter ? quarter.year().label() : span.label();
  }

  /** When a comparator's value is of: {@code year to March 2016}; {@code 31 March 2016}. */
  static String of(ComparatorValue value) {
    LocalDate day = value.day();
    if (day != null) {
      return Sentence.day(day);
    }
    return value.year() == null ? value.period() : "year to " + month(value.year().lastDay());
  }

  private static String month(LocalDate day) {
    return month(day, TextStyle.FULL) + " " + day.getYear();
  }

  private static String month(LocalDate day, TextStyle style) {
    return day.getMonth().getDisplayName(style, Locale.UK);
  }
}
