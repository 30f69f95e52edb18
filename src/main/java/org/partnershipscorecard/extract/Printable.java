package org.partnershipscorecard.extract;

/** Texts of a file that are named in a finding: sheets and headings, never values. */
final class Printable {

  private Printable() {}

  /** On one line, without control characters, and no longer than a length. */
  static String shortened(String text, int length) {
    StringBuilder plain = new StringBuilder(Math.min(text.length(), length));
    for (int i = 0; i < text.length() && plain.length() < length; i++) {
      char character = text.charAt(i);
      boolean control =
          Character.isISOControl(character)
              || Character.getType(character) == Character.FORMAT
              || Character.isSurrogate(character);
      plain.append(control ? ' ' : character);
    }
    if (text.length() > length && length > 0) {
      plain.setCharAt(length - 1, '\u2026');
    }
    return plain.toString();
  }
}
