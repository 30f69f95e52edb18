package org.partnershipscorecard.extract;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns the rows of one file, whose header has been matched, into typed rows with findings. */
final class RowReading {

  private final String file;
  private final ExtractSpec spec;
  private final HeaderMatch header;
  private final CellReading[] cells;
  private final boolean[] mustBeFilled;

  RowReading(String file, ExtractSpec spec, HeaderMatch header, ReadingRules rules) {
    this.file = file;
    this.spec = spec;
    this.header = header;
    this.cells =
        spec.columns().stream()
            .map(column -> new CellReading(column, rules))
            .toArray(CellReading[]::new);
    this.mustBeFilled = new boolean[cells.length];
    for (int i = 0; i < cells.length; i++) {
      mustBeFilled[i] = spec.mustBeFilled(cells[i].column());
    }
  }

  ReadRow read(@Nullable String sheet, int line, RawRow row) {
    @Nullable Object[] values = new @Nullable Object[cells.length];
    List<Finding> findings = new ArrayList<>(0);
    if (sheet == null && !fits(row)) {
      findings.add(
          new Finding(
              file,
              null,
              line,
              null,
              EngineRule.NUMBER_OF_VALUES.id(),
              Severity.ROW_REFUSED,
              "the row has " + row.size() + " values and the header " + header.width(),
              "put a value that has a comma in it in quotation marks; leave no value out"));
      return new ReadRow(TypedRow.of(sheet, line, values), findings);
    }
    for (int i = 0; i < cells.length; i++) {
      int place = header.place(i);
      String text = place < 0 ? "" : row.get(place);
      if (text.isEmpty()) {
        if (mustBeFilled[i]) {
          findings.add(missing(sheet, line, cells[i].column()));
        }
      } else if (CellReading.error(text)) {
        findings.add(error(sheet, line, cells[i].column()));
      } else {
        values[i] = cells[i].read(text);
        if (values[i] == null || CodeSet.UNKNOWN.equals(values[i])) {
          unread(sheet, line, i, values, findings);
        }
      }
    }
    return new ReadRow(TypedRow.of(sheet, line, values), findings);
  }

  /** As many values as headers; blank ones after the last do no harm. */
  private boolean fits(RawRow row) {
    for (int i = header.width(); i < row.size(); i++) {
      if (!row.get(i).isEmpty()) {
        return false;
      }
    }
    return row.size() >= header.width();
  }

  private void unread(
      @Nullable String sheet,
      int line,
      int index,
      @Nullable Object[] values,
      List<Finding> findings) {
    CellReading cell = cells[index];
    Column column = cell.column();
    if (values[index] != null && column.type() != ColumnType.CODE) {
      return; // a text that happens to read "unknown"
    }
    boolean refuses = spec.decides(column);
    String effect =
        refuses ? "" : column.type() == ColumnType.CODE ? "; shown as unknown" : "; left out";
    findings.add(
        new Finding(
            file,
            sheet,
            line,
            column.name(),
            cell.broken().id(),
            refuses ? Severity.ROW_REFUSED : Severity.QUERY,
            cell.problem() + effect,
            cell.remedy()));
  }

  private Finding missing(@Nullable String sheet, int line, Column column) {
    return new Finding(
        file,
        sheet,
        line,
        column.name(),
        EngineRule.REQUIRED_VALUE_MISSING.id(),
        Severity.ROW_REFUSED,
        "'" + column.name() + "' is empty",
        "fill it in");
  }

  private Finding error(@Nullable String sheet, int line, Column column) {
    return new Finding(
        file,
        sheet,
        line,
        column.name(),
        EngineRule.ERROR_VALUE.id(),
        spec.decides(column) ? Severity.ROW_REFUSED : Severity.QUERY,
        "'" + column.name() + "' holds a spreadsheet's error instead of a value",
        "mend the formula, or write the value");
  }
}
