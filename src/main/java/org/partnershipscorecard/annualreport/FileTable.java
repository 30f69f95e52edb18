package org.partnershipscorecard.annualreport;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.annualreport.DataTable.Cell;
import org.partnershipscorecard.annualreport.DataTable.Head;
import org.partnershipscorecard.annualreport.DataTable.Row;
import org.partnershipscorecard.narrative.CsvSheet;
import org.partnershipscorecard.narrative.NarrativeFault;
import org.partnershipscorecard.narrative.TablePlan;

/** Makes a table from a CSV file that a person keeps; a total in it is added up again. */
final class FileTable {

  private FileTable() {}

  /**
   * The columns that a plan asks of its file, the one that heads the rows first.
   *
   * @throws IllegalArgumentException when the plan leaves one out
   */
  static String[] columns(TablePlan plan) {
    List<String> columns = new ArrayList<>();
    columns.add(named(plan, plan.column()));
    plan.columns().forEach(column -> columns.add(named(plan, column.column())));
    plan.columns().forEach(column -> columns.add(unitColumn(plan, column)));
    return columns.toArray(String[]::new);
  }

  /**
   * Every row of the sheet, in its order.
   *
   * @param sheet with the plan's {@link #columns}
   * @throws NarrativeFault when the total is not the sum of its rows
   */
  static DataTable make(
      TablePlan plan, CsvSheet sheet, int number, String caption, List<String> notes) {
    List<Head> heads = new ArrayList<>();
    for (int i = 0; i < plan.columns().size(); i++) {
      boolean numeric = isNumeric(sheet, i + 1);
      heads.add(
          new Head(plan.columns().get(i).head(), numeric || plan.columns().get(i).unit() != null));
      if (numeric) {
        check(plan, sheet, i + 1);
      }
    }
    List<Row> rows = new ArrayList<>();
    for (List<String> row : sheet.rows()) {
      List<Cell> cells = new ArrayList<>();
      for (int i = 0; i < heads.size(); i++) {
        boolean unit = plan.columns().get(i).unit() != null;
        String text =
            unit
                ? ContextNumber.written(row.get(i + 1), row.get(1 + heads.size() + i))
                : heads.get(i).numeric() ? ContextNumber.written(row.get(i + 1)) : row.get(i + 1);
        cells.add(new Cell(text, "", heads.get(i).numeric(), null));
      }
      rows.add(new Row(row.getFirst(), List.copyOf(cells), row.getFirst().equals(plan.total())));
    }
    return new DataTable(number, plan.id(), caption, plan.stub(), heads, rows, notes);
  }

  private static String named(TablePlan plan, @Nullable String column) {
    if (column == null) {
      throw new IllegalArgumentException(
          "table " + plan.id() + " is of a file; each of its columns names a CSV column");
    }
    return column;
  }

  /** A column without units stands in for its own, so that places stay aligned. */
  private static String unitColumn(TablePlan plan, TablePlan.Column column) {
    String unit = column.unit();
    return unit == null ? named(plan, column.column()) : unit;
  }

  private static boolean isNumeric(CsvSheet sheet, int place) {
    return sheet.rows().stream()
        .map(row -> row.get(place))
        .filter(text -> !text.isEmpty())
        .allMatch(ContextNumber::isNumber);
  }

  private static void check(TablePlan plan, CsvSheet sheet, int place) {
    String total = plan.total();
    if (total == null) {
      return;
    }
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal printed = null;
    for (List<String> row : sheet.rows()) {
      String text = row.get(place);
      BigDecimal value = text.isEmpty() ? BigDecimal.ZERO : new BigDecimal(text);
      if (row.getFirst().equals(total)) {
        printed = value;
      } else {
        sum = sum.add(value);
      }
    }
    if (printed == null || printed.compareTo(sum) != 0) {
      throw new NarrativeFault(
          sheet.file(),
          "the rows of table %s add up to %s in '%s'; the row '%s' says %s"
              .formatted(plan.id(), sum, sheet.columns().get(place), total, printed));
    }
  }
}
