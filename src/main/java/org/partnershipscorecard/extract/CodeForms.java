package org.partnershipscorecard.extract;

/**
 * Forms in which national templates write a code with its list letter or label around it: {@code a)
 * WBRI}, {@code C2: FCO}, {@code N1 - Abuse or neglect}, {@code f) U6: Foster placement}. What is
 * taken away is never what says the code.
 */
final class CodeForms {

  private CodeForms() {}

  /** Without a list letter and bracket before it. */
  static String withoutLetter(String text) {
    int bracket = text.indexOf(')');
    if (bracket < 1 || bracket > 2) {
      return text;
    }
    for (int i = 0; i < bracket; i++) {
      if (!Character.isLetter(text.charAt(i))) {
        return text;
      }
    }
    return Folded.trimmed(text.substring(bracket + 1));
  }

  /** What stands before a colon, or before a dash with a space around it; else the whole text. */
  static String beforeLabel(String text) {
    int colon = text.indexOf(':');
    if (colon > 0) {
      return Folded.trimmed(text.substring(0, colon));
    }
    for (int i = 1; i < text.length() - 1; i++) {
      char character = text.charAt(i);
      boolean dash = character == '-' || character == '\u2013' || character == '\u2014';
      if (dash && Character.isSpaceChar(text.charAt(i - 1))) {
        return Folded.trimmed(text.substring(0, i));
      }
    }
    return text;
  }
}
