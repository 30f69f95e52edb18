package org.partnershipscorecard.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What there is to say of a table's header, or of there being none. */
final class HeaderRemarks {

  private final String file;
  private final BoundLayout layout;
  private final @Nullable String sheet;
  private final @Nullable Integer line;
  private final List<Finding> findings = new ArrayList<>();

  /**
   * Of a header.
   *
   * @param line its last; null where there is none
   */
  HeaderRemarks(String file, BoundLayout layout, @Nullable String sheet, @Nullable Integer line) {
    this.file = file;
    this.layout = layout;
    this.sheet = sheet;
    this.line = line;
  }

  List<Finding> of(HeaderMatch match) {
    aboutColumns(match);
    return List.copyOf(findings);
  }

  /**
   * Of a table without one.
   *
   * @param closest the row most like one; null for an empty file
   */
  List<Finding> ofNone(@Nullable HeaderMatch closest) {
    noHeader(closest);
    return List.copyOf(findings);
  }

  private void aboutColumns(HeaderMatch match) {
    for (String column : match.twice()) {
      add(
          EngineRule.COLUMN_TWICE,
          Severity.FILE_REFUSED,
          column,
          "two columns are headed '" + column + "' or an alias of it",
          "leave one of them out");
    }
    if (!layout.layout().isOwn() && !match.notNeeded().isEmpty()) {
      add(
          EngineRule.COLUMN_NOT_NEEDED,
          Severity.NOTE,
          null,
          "not needed, and not read: "
              + match.notNeeded().stream()
                  .map(column -> Printable.shortened(column, 60))
                  .collect(Collectors.joining("; ")),
          "nothing to do; the columns belong to the national layout");
    }
    if (!match.takenAs().isEmpty()) {
      add(
          EngineRule.HEADING_TAKEN,
          Severity.NOTE,
          null,
          "headings that were taken for what they resemble: "
              + match.takenAs().entrySet().stream()
                  .map(e -> Printable.shortened(e.getKey(), 60) + " as " + e.getValue())
                  .collect(Collectors.joining("; ")),
          "nothing to do unless one of them is something else");
    }
    for (String column : layout.layout().isOwn() ? match.notNeeded() : List.<String>of()) {
      if (Envelope.isHeading(column)) {
        continue; // says of the whole file what it covers
      }
      String heading = Printable.shortened(column, 80);
      add(
          EngineRule.COLUMN_NOT_NEEDED,
          Severity.NOTE,
          heading,
          "column '" + heading + "' is not needed; it was not read",
          "leave it out next time");
    }
    for (Column column : match.optionalMissing()) {
      if (column.scope() == Scope.WHERE_HELD) {
        continue;
      }
      add(
          EngineRule.OPTIONAL_COLUMN_MISSING,
          Severity.QUERY,
          column.name(),
          "column '" + column.name() + "' is missing; figures that need it leave these rows out",
          "send the column, or say why it cannot be sent");
    }
    String notCarried =
        layout.notCarried().stream().map(Column::name).collect(Collectors.joining(", "));
    if (!notCarried.isEmpty()) {
      add(
          EngineRule.COLUMN_NOT_CARRIED,
          Severity.NOTE,
          null,
          "the layout '" + layout.layout().name() + "' does not carry: " + notCarried,
          "nothing to do; figures that need them are not made from this file");
    }
  }

  private void noHeader(@Nullable HeaderMatch match) {
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
          "no row heads the columns of '" + layout.spec().name() + "'",
          "head the columns: " + names(match.neededMissing()));
      return;
    }
    for (Column column : match.neededMissing()) {
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
    findings.add(new Finding(file, sheet, line, column, rule.id(), severity, message, remedy));
  }

  private static String names(List<Column> columns) {
    return columns.stream().map(Column::name).collect(Collectors.joining(", "));
  }
}
