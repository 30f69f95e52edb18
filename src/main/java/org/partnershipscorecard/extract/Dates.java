package org.partnershipscorecard.extract;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Dates as agencies write them, read digit by digit: {@code 2016-10-31}, {@code 31/10/2016}, {@code
 * 31-Oct-16} or {@code 31 Oct 2016}, each also with a time of day after it, which is left off. The
 * day comes before the month. Years are 1900 to 2199; a year of two digits is 2000 to 2069 or 1970
 * to 1999.
 */
final class Dates {

  private static final int EARLIEST_SERIAL = 10_000;
  private static final int LATEST_SERIAL = 73_050;

  /** Day 0: the spreadsheet counts a 29 February 1900 that never was, so two days are taken off. */
  private static final LocalDate FROM_1900 = LocalDate.of(1899, 12, 30);

  private static final LocalDate FROM_1904 = LocalDate.of(1904, 1, 1);
  private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

  private Dates() {}

  /** The day; null when the text is not one. */
  static @Nullable LocalDate day(String text) {
    return day(text, false);
  }

  /** The day, with the month first where both are numbers; null when the text is not one. */
  static @Nullable LocalDate monthFirst(String text) {
    return day(text, true);
  }

  /** Whether day and month are both numbers, so that their order has to be known. */
  static boolean orderMatters(String text) {
    int first = text.indexOf('/');
    return first > 0 && text.indexOf('/', first + 1) > 0;
  }

  /**
   * A day's number as spreadsheets count them, time of day left off; -1 when the text is not one
   * that stands for a day from 1927 to 2099.
   */
  static int serial(String text) {
    int length = text.indexOf('.') < 0 ? text.length() : text.indexOf('.');
    if (length != 5) {
      return -1;
    }
    int serial = 0;
    for (int i = 0; i < text.length(); i++) {
      int digit = text.charAt(i) - '0';
      if (i != length && (digit < 0 || digit > 9)) {
        return -1;
      }
      serial = i < length ? serial * 10 + digit : serial;
    }
    return serial >= EARLIEST_SERIAL && serial <= LATEST_SERIAL ? serial : -1;
  }

  /** The day that a number stands for. */
  static LocalDate ofSerial(int serial, boolean from1904) {
    return (from1904 ? FROM_1904 : FROM_1900).plusDays(serial);
  }

  private static @Nullable LocalDate day(String text, boolean monthFirst) {
    String date = withoutTime(text);
    LocalDate iso = iso(date);
    if (iso != null) {
      return iso;
    }
    int first = separator(date, 0);
    int second = first < 1 ? -1 : separator(date, first + 1);
    if (first > 2 || second < 0 || date.charAt(first) != date.charAt(second)) {
      return null;
    }
    int day = number(date, 0, first);
    int length = date.length() - second - 1;
    if (date.charAt(first) == '/') {
      return length == 4 && second - first <= 3
          ? ordered(
              number(date, second + 1, date.length()),
              number(date, first + 1, second),
              day,
              monthFirst)
          : null;
    }
    return of(year(date, second + 1), named(date, first + 1, second), day);
  }

  /** Exactly {@code 2016-10-31}, or null. */
  static @Nullable LocalDate iso(String text) {
    if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
      return null;
    }
    return of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
  }

  /**
   * The first of the month of {@code 2009-04}, {@code 04/2009}, {@code Apr-09}, {@code Apr-2009} or
   * of any day; null when the text is none.
   */
  static @Nullable LocalDate month(String text) {
    int length = text.length();
    if (length == 7 && text.charAt(4) == '-') {
      return of(number(text, 0, 4), number(text, 5, 7), 1);
    }
    if (length == 7 && text.charAt(2) == '/') {
      return of(number(text, 3, 7), number(text, 0, 2), 1);
    }
    if ((length == 6 || length == 8) && (text.charAt(3) == '-' || text.charAt(3) == ' ')) {
      LocalDate named = of(year(text, 4), named(text, 0, 3), 1);
      if (named != null) {
        return named;
      }
    }
    LocalDate day = day(text);
    return day == null ? null : day.withDayOfMonth(1);
  }

  private static @Nullable LocalDate ordered(int year, int second, int first, boolean monthFirst) {
    return monthFirst ? of(year, first, second) : of(year, second, first);
  }

  private static String withoutTime(String text) {
    int length = text.length();
    for (int i = 8; i < length - 2 && i <= 11; i++) {
      char character = text.charAt(i);
      if ((character == ' ' || character == 'T')
          && text.charAt(i + 1) >= '0'
          && text.charAt(i + 1) <= '2'
          && text.indexOf(':', i) > 0) {
        return text.substring(0, i);
      }
    }
    return text;
  }

  private static int separator(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      if (text.charAt(i) == '/' || text.charAt(i) == '-' || blank(text.charAt(i))) {
        return i;
      }
    }
    return -1;
  }

  private static boolean blank(char character) {
    return character == ' ' || character == '\u00a0';
  }

  private static int year(String text, int from) {
    int value = number(text, from, text.length());
    return switch (text.length() - from) {
      case 4 -> value;
      case 2 -> value < 0 ? -1 : value < 70 ? 2000 + value : 1900 + value;
      default -> -1;
    };
  }

  /** 1 to 12 from the first three letters of a month's name, or -1. */
  private static int named(String text, int from, int to) {
    if (to - from < 3) {
      return -1;
    }
    String name = text.substring(from, from + 3).toLowerCase(Locale.ROOT);
    int at = MONTHS.indexOf(name);
    return to - from == 3 && at >= 0 && at % 3 == 0 ? at / 3 + 1 : -1;
  }

  /** The number that the digits from {@code from} to before {@code to} make, or -1. */
  private static int number(String text, int from, int to) {
    if (from >= to || to - from > 4) {
      return -1;
    }
    int value = 0;
    for (int i = from; i < to; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      value = value * 10 + digit;
    }
    return value;
  }

  private static @Nullable LocalDate of(int year, int month, int day) {
    if (year < 1900 || year > 2199 || month < 1 || month > 12 || day < 1) {
      return null;
    }
    return day > 28 && day > YearMonth.of(year, month).lengthOfMonth()
        ? null
        : LocalDate.of(year, month, day);
  }
}
