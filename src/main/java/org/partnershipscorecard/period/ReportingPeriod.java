package org.partnershipscorecard.period;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A quarter of a financial year: Q1 is April to June, Q4 January to March.
 *
 * @param quarter 1 to 4
 */
public record ReportingPeriod(ReportingYear year, int quarter)
    implements Span, Comparable<ReportingPeriod> {

  private static final Pattern WRITTEN = Pattern.compile("(\\d{4}-\\d{2})-?Q([1-4])");
  private static final Comparator<ReportingPeriod> IN_TIME =
      Comparator.comparing(ReportingPeriod::year).thenComparingInt(ReportingPeriod::quarter);

  public ReportingPeriod {
    if (quarter < 1 || quarter > 4) {
      throw new IllegalArgumentException("a quarter is 1 to 4, not " + quarter);
    }
  }

  /**
   * Reads {@code 2016-17-Q3} (agencies also write {@code 2016-17Q3}).
   *
   * @throws IllegalArgumentException when the text is not a quarter
   */
  public static ReportingPeriod parse(String text) {
    Matcher matcher = WRITTEN.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "'" + text + "' is not a reporting period; write it as 2016-17-Q3");
    }
    return ReportingYear.parse(matcher.group(1)).quarter(Integer.parseInt(matcher.group(2)));
  }

  /** The quarter that holds a day. */
  public static ReportingPeriod containing(LocalDate day) {
    int quarter = (day.getMonthValue() + 8) % 12 / 3 + 1;
    return ReportingYear.containing(day).quarter(quarter);
  }

  @Override
  public String key() {
    return year.key() + "-Q" + quarter;
  }

  @Override
  public LocalDate firstDay() {
    return year.firstDay().plusMonths(3L * (quarter - 1));
  }

  @Override
  public LocalDate lastDay() {
    return firstDay().plusMonths(3).minusDays(1);
  }

  @Override
  public String label() {
    return year.label() + " Q" + quarter;
  }

  @Override
  public String words() {
    return month(firstDay().getMonth())
        + " to "
        + month(lastDay().getMonth())
        + " "
        + lastDay().getYear();
  }

  /** The last day in words: {@code 31 December 2016}. */
  public String lastDayWords() {
    LocalDate day = lastDay();
    return day.getDayOfMonth() + " " + month(day.getMonth()) + " " + day.getYear();
  }

  public ReportingPeriod previous() {
    return plus(-1);
  }

  public ReportingPeriod next() {
    return plus(1);
  }

  public ReportingPeriod sameQuarterLastYear() {
    return plus(-4);
  }

  /** The period {@code quarters} later; earlier when negative. */
  public ReportingPeriod plus(int quarters) {
    int index = year.startYear() * 4 + (quarter - 1) + quarters;
    return new ReportingYear(Math.floorDiv(index, 4)).quarter(Math.floorMod(index, 4) + 1);
  }

  /** The {@code count} periods that end with this one, earliest first. */
  public List<ReportingPeriod> endingHere(int count) {
    List<ReportingPeriod> periods = new ArrayList<>();
    for (int back = count - 1; back >= 0; back--) {
      periods.add(plus(-back));
    }
    return List.copyOf(periods);
  }

  @Override
  public int compareTo(ReportingPeriod other) {
    return IN_TIME.compare(this, other);
  }

  private static String month(Month month) {
    return month.getDisplayName(TextStyle.FULL, Locale.UK);
  }
}
