package org.partnershipscorecard.submission;

import java.util.Locale;
import org.partnershipscorecard.extract.Severity;

/** Text from an agency's file or about it, made harmless where it is written. */
final class SafeText {

  private static final String STARTS_A_FORMULA = "=+-@\t\r\n";

  private SafeText() {}

  /** A quoted cell; an apostrophe keeps a spreadsheet from running it. */
  static String csv(String text) {
    String cell = text.replace("\"", "\"\"");
    boolean formula = !text.isEmpty() && STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0;
    return '"' + (formula ? "'" : "") + cell + '"';
  }

  /** On one line, with nothing in it that Markdown would take for its own. */
  static String markdown(String text) {
    return text.replaceAll("\\p{Cntrl}+", " ")
        .replaceAll("([\\\\`*<>\\[\\]|#]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9]))", "\\\\$1");
  }

  static String words(Severity severity) {
    return severity.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
