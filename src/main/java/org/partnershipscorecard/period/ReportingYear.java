package org.partnershipscorecard.period;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A financial year, 1 April to 31 March: the reporting year of the children in need census and of
 * the looked-after return.
 *
 * @param startYear the calendar year in which it begins: 2016 for 2016-17
 */
public record ReportingYear(int startYear) implements Span, Comparable<ReportingYear> {

  private static final Pattern WRITTEN = Pattern.compile("(\\d{4})-(\\d{2})");

  /**
   * Reads {@code 2016-17}.
   *
   * @throws IllegalArgumentException when the text is not a year or its halves do not follow on
   */
  public static ReportingYear parse(String text) {
    Matcher matcher = WRITTEN.matcher(text);
    if (matcher.matches()) {
      ReportingYear year = new ReportingYear(Integer.parseInt(matcher.group(1)));
      if (year.key().equals(text)) {
        return year;
      }
    }
    throw new IllegalArgumentException(
        "'" + text + "' is not a reporting year; write it as 2016-17");
  }

  /** The year that holds a day. */
  public static ReportingYear containing(LocalDate day) {
    return new ReportingYear(
        day.getMonthValue() >= Month.APRIL.getValue() ? day.getYear() : day.getYear() - 1);
  }

  @Override
  public String key() {
    return "%04d-%02d".formatted(startYear, (startYear + 1) % 100);
  }

  @Override
  public LocalDate firstDay() {
    return LocalDate.of(startYear, Month.APRIL, 1);
  }

  @Override
  public LocalDate lastDay() {
    return LocalDate.of(startYear + 1, Month.MARCH, 31);
  }

  @Override
  public String label() {
    return key();
  }

  @Override
  public String words() {
    return "April " + startYear + " to March " + (startYear + 1);
  }

  public ReportingYear previous() {
    return new ReportingYear(startYear - 1);
  }

  public ReportingPeriod quarter(int number) {
    return new ReportingPeriod(this, number);
  }

  /** Q1 to Q4, in order. */
  public List<ReportingPeriod> quarters() {
    return IntStream.rangeClosed(1, 4).mapToObj(this::quarter).toList();
  }

  @Override
  public int compareTo(ReportingYear other) {
    return Integer.compare(startYear, other.startYear);
  }
}
