package org.partnershipscorecard.edition;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What of a row's cells are figures: its numbers as printed, and the places of withheld ones. */
final class Printing {

  private static final Pattern NUMBER =
      Pattern.compile("(-?\\d[\\d,]*(?:\\.\\d+)?)(?!\\d| to |[-/]).*");

  private Printing() {}

  /** The figures among the words of cells; targets, marks and words are left out. */
  static List<String> figures(List<String> cells) {
    return cells.stream().map(Printing::figure).filter(text -> !text.isEmpty()).toList();
  }

  private static String figure(String cell) {
    if (cell.startsWith("[c]")) {
      return "[c]";
    }
    Matcher number = NUMBER.matcher(cell);
    boolean dated = cell.matches("\\d{4}-\\d{2}.*|\\d{1,2} [A-Z][a-z]+( \\d{4})?");
    return !dated && number.matches() ? number.group(1) : "";
  }
}
