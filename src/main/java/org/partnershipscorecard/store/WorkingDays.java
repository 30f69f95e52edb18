package org.partnershipscorecard.store;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/**
 * The macro {@code working_days(a, b)}: how many working days come after day {@code a} up to and
 * with day {@code b}. The day itself is day 0, whatever day of the week it is; a {@code b} before
 * {@code a} gives a negative number. Weekends are no working days and no more are the bank holidays
 * given.
 */
final class WorkingDays {

  /** The holidays that fall on a weekday; the macro looks them up. */
  static final String TABLE = "bank_holiday";

  /** Weekdays up to a day are counted from a Monday, so that a difference is weekdays between. */
  private static final String MACRO =
      """
      CREATE OR REPLACE TEMP MACRO working_days(a, b) AS
        (5 * ((date_diff('day', DATE '1900-01-01', b) + 1) // 7)
          + least((date_diff('day', DATE '1900-01-01', b) + 1) % 7, 5))
        - (5 * ((date_diff('day', DATE '1900-01-01', a) + 1) // 7)
          + least((date_diff('day', DATE '1900-01-01', a) + 1) % 7, 5))
        - (SELECT count(*) FROM bank_holiday WHERE holiday > a AND holiday <= b)
        + (SELECT count(*) FROM bank_holiday WHERE holiday > b AND holiday <= a)
      """;

  private WorkingDays() {}

  static String macro() {
    return MACRO;
  }

  static List<String> columns() {
    return List.of("holiday DATE");
  }

  static List<List<Object>> rows(Collection<LocalDate> bankHolidays) {
    return bankHolidays.stream()
        .distinct()
        .sorted()
        .filter(day ->
            day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY)
        .<List<Object>>map(List::of)
        .toList();
  }
}
