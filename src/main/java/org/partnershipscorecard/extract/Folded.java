package org.partnershipscorecard.extract;

import java.util.Locale;

/** Text compared without regard to case and spacing. */
final class Folded {

  private Folded() {}

  /** Lower case, outer blanks off, each run of blanks one space. */
  static String value(String text) {
    return blanks(text).toLowerCase(Locale.ROOT);
  }

  /** As {@link #value}, and an underscore or hyphen is a space. */
  static String header(String text) {
    return value(text.replace('_', ' ').replace('-', ' '));
  }

  /** Outer blanks off; no-break spaces and the like count as blanks. */
  static String trimmed(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && blank(text.charAt(from))) {
      from++;
    }
    while (to > from && blank(text.charAt(to - 1))) {
      to--;
    }
    return from == 0 && to == text.length() ? text : text.substring(from, to);
  }

  private static String blanks(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    for (String word : trimmed(text).replace('\u00a0', ' ').split("\\s+", -1)) {
      folded.append(folded.isEmpty() ? "" : " ").append(word);
    }
    return folded.toString();
  }

  private static boolean blank(char character) {
    return character <= ' ' || character == '\u00a0' || Character.isWhitespace(character);
  }
}
