package org.partnershipscorecard.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns the rows of one table, whose columns have been found, into typed rows with findings. */
final class RowReading {

  private final ExtractSpec spec;
  private final BoundLayout layout;
  private final Source source;
  private final int[] places;
  private final int width;
  private final SetRows set;
  private final CellReading[] cells;
  private final boolean[] mustBeFilled;
  private final @Nullable Pseudonym pseudonym;
  private final RowRemarks remarks;
  private int unknownStarts;

  /**
   * For a table.
   *
   * @param places where the spec's columns stand; -1 for none
   * @param width the number of headings; 0 where rows need not be as wide as the header
   */
  RowReading(
      Delivered delivered,
      BoundLayout layout,
      int[] places,
      int width,
      ReadingRules rules,
      DateForms forms,
      SetRows set) {
    this.source = delivered.source();
    this.spec = layout.spec();
    this.layout = layout;
    this.remarks = new RowRemarks(delivered.name(), spec);
    this.places = places;
    this.width = width;
    this.set = set;
    this.pseudonym = rules.pseudonym();
    this.cells = new CellReading[places.length];
    this.mustBeFilled = new boolean[places.length];
    for (int i = 0; i < cells.length; i++) {
      Column column = spec.columns().get(i);
      Map<String, String> wordings =
          layout.layout().codes().getOrDefault(String.valueOf(column.codeSet()), Map.of());
      cells[i] = new CellReading(column, i, rules, wordings, forms);
      mustBeFilled[i] = spec.mustBeFilled(column);
    }
  }

  ReadRow read(@Nullable String sheet, int line, RawRow row) {
    @Nullable Object[] values = new @Nullable Object[cells.length];
    List<Finding> findings = new ArrayList<>(0);
    if (sheet == null && !fits(row)) {
      findings.add(remarks.numberOfValues(line, row.size(), width));
      return new ReadRow(TypedRow.of(sheet, line, values), findings);
    }
    String child = child(row);
    for (int i = 0; i < cells.length; i++) {
      read(sheet, line, i, text(i, child, row), values, findings);
    }
    other(sheet, line, child, values, findings);
    return new ReadRow(TypedRow.of(sheet, line, values), findings);
  }

  private void read(
      @Nullable String sheet,
      int line,
      int index,
      String text,
      @Nullable Object[] values,
      List<Finding> findings) {
    if (text.isEmpty() || CellReading.missing(text)) {
      if (mustBeFilled[index] && !later(index)) {
        findings.add(remarks.missing(sheet, line, cells[index].column()));
      }
    } else if (CellReading.error(text)) {
      findings.add(remarks.error(sheet, line, cells[index].column()));
    } else {
      values[index] = cells[index].read(text);
      Object value = values[index];
      if (value == null || CellReading.UNCLEAR.equals(value) || CodeSet.UNKNOWN.equals(value)) {
        unread(sheet, line, index, values, findings);
      }
    }
  }

  /** A cell's text, wherever the layout says that it comes from. */
  private String text(int index, String child, RawRow row) {
    return switch (layout.source(index)) {
      case ColumnSource.Headed(List<String> _, @Nullable String member) -> {
        if (member == null) {
          yield places[index] < 0 ? "" : row.get(places[index]);
        }
        String[] cellsOfMember = set.member(member, child);
        yield cellsOfMember == null ? "" : cellsOfMember[index];
      }
      case ColumnSource.Element _ -> row.get(index);
      case ColumnSource.Standing(String name) -> source.standing().getOrDefault(name, "");
      case ColumnSource.Fixed(String value) -> value;
      case ColumnSource.Joined _, ColumnSource.Latest _ -> "";
      case null -> "";
    };
  }

  private String child(RawRow row) {
    int at = layout.child();
    return at < 0 || places[at] < 0 ? "" : row.get(places[at]);
  }

  /** What other values, other rows and the key of the pseudonym make of the row. */
  private void other(
      @Nullable String sheet,
      int line,
      String child,
      @Nullable Object[] values,
      List<Finding> findings) {
    if (pseudonym != null && layout.child() >= 0) {
      if (values[layout.child()] instanceof String reference) {
        values[layout.child()] = pseudonym.of(reference);
      }
    }
    for (int i = 0; i < cells.length; i++) {
      switch (layout.source(i)) {
        case ColumnSource.Joined(List<String> columns) -> {
          values[i] = joined(columns, values);
          if (values[i] == null && mustBeFilled[i] && findings.isEmpty()) {
            findings.add(remarks.missing(sheet, line, cells[i].column()));
          }
        }
        case ColumnSource.Latest(String date, String _, String _) -> {
          if (values[spec.index(date)] instanceof LocalDate day) {
            values[i] = set.latest(i, child, day);
          }
          unknownStarts += values[i] == null ? 1 : 0;
        }
        case ColumnSource.Headed(List<String> _, @Nullable String member) -> {
          if (member != null && set.hasMember(member) && set.member(member, child) == null) {
            findings.add(remarks.noRow(sheet, line, member));
            return;
          }
        }
        case null, default -> {}
      }
    }
  }

  private @Nullable Object joined(List<String> columns, @Nullable Object[] values) {
    if (columns.size() == 1) {
      return values[spec.index(columns.getFirst())];
    }
    StringBuilder joined = new StringBuilder();
    for (String column : columns) {
      Object value = values[spec.index(column)];
      if (value == null) {
        return null;
      }
      joined.append(joined.isEmpty() ? "" : " ").append(value);
    }
    return joined.toString();
  }

  private boolean later(int index) {
    return layout.source(index) instanceof ColumnSource.Joined
        || layout.source(index) instanceof ColumnSource.Latest;
  }

  /** As many values as headers; blank ones after the last do no harm. */
  private boolean fits(RawRow row) {
    for (int i = width; i < row.size() && width > 0; i++) {
      if (!row.get(i).isEmpty()) {
        return false;
      }
    }
    return row.size() >= width;
  }

  private void unread(
      @Nullable String sheet,
      int line,
      int index,
      @Nullable Object[] values,
      List<Finding> findings) {
    CellReading cell = cells[index];
    Column column = cell.column();
    boolean unclear = CellReading.UNCLEAR.equals(values[index]);
    if (unclear) {
      values[index] = null;
    }
    if (values[index] != null && column.type() != ColumnType.CODE) {
      return; // a text that happens to read "unknown"
    }
    findings.add(remarks.unread(sheet, line, cell, unclear));
  }

  /** What is to be said of the table as a whole once all its rows are read. */
  Optional<Finding> unknownStarts() {
    return unknownStarts == 0
        ? Optional.empty()
        : Optional.of(remarks.unknownStarts(unknownStarts));
  }
}
