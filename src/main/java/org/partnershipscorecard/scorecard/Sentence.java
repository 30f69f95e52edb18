package org.partnershipscorecard.scorecard;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What people wrote, made part of a printed sentence. */
final class Sentence {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

  private Sentence() {}

  /** Without its full stop, so that more may follow it. */
  static String open(String text) {
    String trimmed = text.strip();
    return trimmed.endsWith(".") ? trimmed.substring(0, trimmed.length() - 1) : trimmed;
  }

  static String day(LocalDate day) {
    return DAY.format(day);
  }
}
