package org.partnershipscorecard.cli;

import java.util.regex.Pattern;

/**
 * A cell of a CSV that is printed (RFC 4180): quoted where it must be. Names of sheets and reasons
 * come from agencies; an apostrophe keeps a spreadsheet from running one of them as a formula.
 */
final class CsvCell {

  private static final String STARTS_A_FORMULA = "=+-@\t\r";
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");

  private CsvCell() {}

  static String of(String text) {
    boolean formula =
        !text.isEmpty()
            && STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0
            && !NUMBER.matcher(text).matches();
    String cell = formula ? "'" + text : text;
    boolean quoted = cell.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return quoted ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
  }
}
