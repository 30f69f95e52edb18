package org.partnershipscorecard.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One file's reading: finds the header, then passes each row on as a typed row. */
final class FileReading implements RawRows {

  private final String file;
  private final ExtractSpec spec;
  private final ReadingRules rules;
  private final Consumer<ReadRow> taker;
  private final List<Finding> findings = new ArrayList<>();

  private @Nullable RowReading rows;
  private @Nullable HeaderMatch closest;
  private @Nullable String closestSheet;
  private int closestLine;
  private boolean refused;

  FileReading(String file, ExtractSpec spec, ReadingRules rules, Consumer<ReadRow> taker) {
    this.file = file;
    this.spec = spec;
    this.rules = rules;
    this.taker = taker;
  }

  @Override
  public boolean header(@Nullable String sheet, int line, RawRow row) {
    HeaderMatch match = new HeaderMatch(spec, row);
    if (closest == null || match.found() > closest.found()) {
      closest = match;
      closestSheet = sheet;
      closestLine = line;
    }
    if (!match.requiredMissing().isEmpty()) {
      return false;
    }
    closest = match;
    closestSheet = sheet;
    closestLine = line;
    for (String column : match.twice()) {
      add(
          EngineRule.COLUMN_TWICE,
          Severity.FILE_REFUSED,
          column,
          "two columns are headed '" + column + "' or an alias of it",
          "leave one of them out");
    }
    for (String column : match.notNeeded()) {
      add(
          EngineRule.COLUMN_NOT_NEEDED,
          Severity.NOTE,
          column,
          "column '" + column + "' is not needed; it was not read",
          "leave it out next time");
    }
    for (Column column : match.optionalMissing()) {
      add(
          EngineRule.OPTIONAL_COLUMN_MISSING,
          Severity.QUERY,
          column.name(),
          "column '" + column.name() + "' is missing; figures that need it leave these rows out",
          "send the column, or say why it cannot be sent");
    }
    rows = new RowReading(file, spec, match, rules);
    return match.twice().isEmpty();
  }

  @Override
  public boolean row(@Nullable String sheet, int line, RawRow row) {
    if (rows != null) {
      ReadRow read = rows.read(sheet, line, row);
      try {
        taker.accept(read);
      } catch (RuntimeException e) {
        throw new RowTakerFailed(e);
      }
    }
    return true;
  }

  @Override
  public void note(EngineRule rule, @Nullable String sheet, String message, String remedy) {
    findings.add(new Finding(file, sheet, null, null, rule.id(), Severity.NOTE, message, remedy));
  }

  void unreadable(Unreadable fault) {
    refused = true;
    findings.add(
        new Finding(
            file,
            closestSheet,
            fault.line(),
            null,
            EngineRule.UNREADABLE.id(),
            Severity.FILE_REFUSED,
            String.valueOf(fault.getMessage()),
            fault.remedy()));
  }

  List<Finding> findings() {
    if (rows == null && !refused) {
      refused = true;
      noHeader();
    }
    return List.copyOf(findings);
  }

  private void noHeader() {
    HeaderMatch match = closest;
    if (match == null) {
      add(
          EngineRule.UNREADABLE,
          Severity.FILE_REFUSED,
          null,
          "the file is empty: it has no header row",
          "send the extract with its header row, also when there is nothing to report");
      return;
    }
    if (match.found() == 0) {
      add(
          EngineRule.REQUIRED_COLUMN_MISSING,
          Severity.FILE_REFUSED,
          null,
          "the first row has none of the columns of '" + spec.name() + "'",
          "head the columns, parted by commas: " + names(match.requiredMissing()));
      return;
    }
    for (Column column : match.requiredMissing()) {
      add(
          EngineRule.REQUIRED_COLUMN_MISSING,
          Severity.FILE_REFUSED,
          column.name(),
          "column '" + column.name() + "' is missing; no row can be counted without it",
          "send the file again with the column");
    }
  }

  private void add(
      EngineRule rule, Severity severity, @Nullable String column, String message, String remedy) {
    Integer line = closest == null ? null : closestLine;
    findings.add(
        new Finding(file, closestSheet, line, column, rule.id(), severity, message, remedy));
  }

  private static String names(List<Column> columns) {
    return columns.stream().map(Column::name).collect(Collectors.joining(", "));
  }
}
