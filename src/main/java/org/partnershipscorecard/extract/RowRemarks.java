package org.partnershipscorecard.extract;

import org.jspecify.annotations.Nullable;

/**
 * What is found in the rows of a table, in words.
 *
 * @param file as it is named to the agency
 */
record RowRemarks(String file, ExtractSpec spec) {

  Finding numberOfValues(int line, int values, int headings) {
    return finding(
        null,
        line,
        null,
        EngineRule.NUMBER_OF_VALUES,
        Severity.ROW_REFUSED,
        "the row has " + values + " values and the header " + headings,
        "put a value that has a comma in it in quotation marks; leave no value out");
  }

  Finding missing(@Nullable String sheet, int line, Column column) {
    return finding(
        sheet,
        line,
        column,
        EngineRule.REQUIRED_VALUE_MISSING,
        Severity.ROW_REFUSED,
        "'" + column.name() + "' is empty",
        "fill it in");
  }

  Finding error(@Nullable String sheet, int line, Column column) {
    return finding(
        sheet,
        line,
        column,
        EngineRule.ERROR_VALUE,
        spec.decides(column) ? Severity.ROW_REFUSED : Severity.QUERY,
        "'" + column.name() + "' holds a spreadsheet's error instead of a value",
        "mend the formula, or write the value");
  }

  /**
   * Of a value that was not understood.
   *
   * @param unclear whether it could be either of two dates
   */
  Finding unread(@Nullable String sheet, int line, CellReading cell, boolean unclear) {
    Column column = cell.column();
    boolean refuses = spec.decides(column);
    String effect =
        refuses ? "" : column.type() == ColumnType.CODE ? "; shown as unknown" : "; left out";
    return finding(
        sheet,
        line,
        column,
        unclear ? EngineRule.UNCLEAR_DATE : cell.broken(),
        refuses ? Severity.ROW_REFUSED : Severity.QUERY,
        (unclear ? "'" + column.name() + "' could be either of two dates" : cell.problem())
            + effect,
        cell.remedy());
  }

  Finding noRow(@Nullable String sheet, int line, String member) {
    return finding(
        sheet,
        line,
        null,
        EngineRule.NO_ROW_TO_JOIN,
        Severity.QUERY,
        "the child has no row in the set's table '" + member + "'",
        "send the child's row there, or correct the reference");
  }

  /**
   * Rows of periods of care that began before the file's first: rule 357 cannot be decided from one
   * yearly return, so it is asked once and refuses nothing.
   */
  Finding unknownStarts(int rows) {
    return finding(
        null,
        null,
        null,
        EngineRule.START_NOT_KNOWN,
        Severity.QUERY,
        rows
            + " rows follow from one that is not in the file, so the start of their"
            + " period of care is not known",
        "nothing to do where it lies before the days that the file covers");
  }

  private Finding finding(
      @Nullable String sheet,
      @Nullable Integer line,
      @Nullable Column column,
      EngineRule rule,
      Severity severity,
      String message,
      String remedy) {
    return new Finding(
        file,
        sheet,
        line,
        column == null ? null : column.name(),
        rule.id(),
        severity,
        message,
        remedy);
  }
}
