package org.partnershipscorecard.extract;

import java.util.Locale;

/** Text compared without regard to case and spacing. */
final class Folded {

  private Folded() {}

  /** Lower case, outer blanks off, each run of blanks one space. */
  static String value(String text) {
    return blanks(text).toLowerCase(Locale.ROOT);
  }

  /** As {@link #value}; anything that is neither letter nor digit is a space. */
  static String header(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if (Character.isLetterOrDigit(character)) {
        folded.append(Character.toLowerCase(character));
      } else if (!apostrophe(character)
          && !folded.isEmpty()
          && folded.charAt(folded.length() - 1) != ' ') {
        folded.append(' ');
      }
    }
    int length = folded.length();
    return length > 0 && folded.charAt(length - 1) == ' '
        ? folded.substring(0, length - 1)
        : folded.toString();
  }

  private static boolean apostrophe(char character) {
    return character == '\'' || character == '\u2019' || character == '\u2018';
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
    String trimmed = trimmed(text);
    for (int i = 0; i < trimmed.length(); i++) {
      char character = trimmed.charAt(i);
      if (!blank(character)) {
        folded.append(character);
      } else if (folded.charAt(folded.length() - 1) != ' ') {
        folded.append(' ');
      }
    }
    return folded.toString();
  }

  private static boolean blank(char character) {
    if (character > ' ' && character < 0x7f) {
      return false;
    }
    return character <= ' '
        || character == '\ufeff'
        || character == '\u200b'
        || Character.isWhitespace(character)
        || Character.isSpaceChar(character);
  }
}
