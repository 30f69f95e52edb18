package org.partnershipscorecard.catalogue;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.period.ReportingYear;

/**
 * A published value of a comparator, one of the two kinds that may be held against ours (rule R25).
 *
 * @param day the day of a snapshot; null for a year's value
 * @param year the reporting year of a year's value; null for a snapshot
 */
public record ComparatorValue(
    String line,
    Unit unit,
    Comparator comparator,
    @Nullable LocalDate day,
    @Nullable ReportingYear year,
    double value,
    String vintage,
    String source) {

  /** As printed: {@code 31 Mar 2017} is written {@code 2017-03-31}; a year {@code 2016-17}. */
  public String period() {
    return day != null ? day.toString() : year != null ? year.key() : "";
  }
}
