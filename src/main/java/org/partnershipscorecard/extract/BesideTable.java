package org.partnershipscorecard.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Tells rows that are not records: totals and footnotes below the table, and a header that is
 * printed again. In doubt a row is a record, and is refused if it has not what a record needs.
 */
final class BesideTable {

  private static final Set<String> TOTALS =
      Set.of("total", "totals", "grand total", "sub total", "subtotal", "sum", "count");
  private static final int FEW_COLUMNS = 3;

  private final List<Integer> mustBeFilled = new ArrayList<>();
  private final List<Integer> headed = new ArrayList<>();
  private final List<String> headings = new ArrayList<>();

  BesideTable(BoundLayout layout, HeaderMatch match, RawRow header) {
    List<Column> columns = layout.spec().columns();
    for (int i = 0; i < columns.size(); i++) {
      int place = match.place(i);
      if (place >= 0) {
        headed.add(place);
        headings.add(header.get(place));
        if (layout.spec().mustBeFilled(columns.get(i))) {
          mustBeFilled.add(place);
        }
      }
    }
  }

  boolean holds(RawRow row) {
    return (filledOf(row) < mustBeFilled.size() && (total(row) || footnote(row)))
        || headerAgain(row);
  }

  private int filledOf(RawRow row) {
    int filled = 0;
    for (int place : mustBeFilled) {
      filled += row.get(place).isEmpty() ? 0 : 1;
    }
    return filled;
  }

  private static boolean total(RawRow row) {
    String first = Folded.header(row.get(row.first()));
    return TOTALS.contains(first) || first.startsWith("total ");
  }

  /** One text, or a word with a colon and a text, and nothing in the rest of the row. */
  private boolean footnote(RawRow row) {
    if (row.filled() > 2 || headed.size() < FEW_COLUMNS) {
      return false;
    }
    String first = row.get(row.first());
    char begins = first.charAt(0);
    return row.filled() == 1
        ? first.indexOf(' ') > 0 || first.endsWith(":") || begins == '*' || begins == '['
        : first.endsWith(":");
  }

  private boolean headerAgain(RawRow row) {
    int same = 0;
    for (int i = 0; i < headed.size(); i++) {
      String heading = headings.get(i);
      if (heading.isEmpty() || !heading.equals(row.get(headed.get(i)))) {
        if (i == 0) {
          return false;
        }
        continue;
      }
      same++;
    }
    return same >= Math.min(2, headed.size());
  }
}
