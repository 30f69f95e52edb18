package org.partnershipscorecard.period;

import java.time.LocalDate;

/** The stretch of time that a figure speaks of: a quarter or a whole reporting year. */
public sealed interface Span permits ReportingPeriod, ReportingYear {

  /** The written form used in folders, commands and CSV: {@code 2016-17-Q3} or {@code 2016-17}. */
  String key();

  /** The first day, included. */
  LocalDate firstDay();

  /** The last day, included. A snapshot of this span is the position at the end of this day. */
  LocalDate lastDay();

  /** As printed: {@code 2016-17 Q3} or {@code 2016-17}. */
  String label();

  /** In words: {@code October to December 2016}, or {@code April 2016 to March 2017}. */
  String words();

  /**
   * Reads either form.
   *
   * @throws IllegalArgumentException when {@code text} is neither a quarter nor a year
   */
  static Span parse(String text) {
    return text.length() > 7 ? ReportingPeriod.parse(text) : ReportingYear.parse(text);
  }
}
