package org.partnershipscorecard.render;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.partnershipscorecard.disclosure.PublishedCell;
import org.partnershipscorecard.disclosure.PublishedTable;

/**
 * A printed table as CSV (RFC 4180, UTF-8, lines end with LF): one row a printed number, in reading
 * order.
 */
public final class TidyCsv {

  /** What a dimension's column says where the number is not divided by it. */
  static final String TOTAL = "Total";

  private static final String BEGINS_A_FORMULA = "=+-@\t\r";

  private TidyCsv() {}

  /** Key columns, the table's dimensions, then what the number is, the number and its marks. */
  static List<String> columns(PublishedTable table) {
    List<String> columns = new ArrayList<>(List.of("table", "measure", "area", "period", "basis"));
    columns.addAll(table.dimensions());
    columns.addAll(List.of("statistic", "value", "mark"));
    return List.copyOf(columns);
  }

  /** The file's text. */
  public static String of(PublishedTable table) {
    StringBuilder csv = new StringBuilder(String.join(",", columns(table))).append('\n');
    for (PublishedCell cell : table.cells()) {
      List<String> row = new ArrayList<>();
      row.addAll(List.of(table.id(), cell.measure(), cell.area(), cell.period(), cell.basis()));
      table.dimensions().forEach(d -> row.add(cell.breakdown().getOrDefault(d, TOTAL)));
      row.add(cell.statistic());
      csv.append(row.stream().map(TidyCsv::words).collect(Collectors.joining(",")));
      csv.append(',').append(cell.digits()).append(',').append(cell.mark()).append('\n');
    }
    return csv.toString();
  }

  /** A spreadsheet must read words as words: what would begin a formula is set behind a quote. */
  private static String words(String text) {
    String safe =
        !text.isEmpty() && BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
