package org.partnershipscorecard.extract;

import org.jspecify.annotations.Nullable;

/**
 * Something found in an agency's file, placed so that a person who opens the file finds it. Holds
 * no value of a cell.
 *
 * @param file as delivered, relative to the input folder
 * @param sheet the sheet of a workbook; null for CSV and for the whole file
 * @param line 1-based line of the file or row of the sheet; null for the whole file
 * @param column the spec's name, or the file's own for a column that the spec does not have
 * @param rule a stable id: a check's, or one of {@link EngineRule}'s
 * @param message what is wrong
 * @param remedy what to do about it
 */
public record Finding(
    String file,
    @Nullable String sheet,
    @Nullable Integer line,
    @Nullable String column,
    String rule,
    Severity severity,
    String message,
    String remedy) {

  private static final int PLACE_LENGTH = 120;
  private static final int TEXT_LENGTH = 600;

  /** Sheets and headings are the file's own texts: made harmless to print and to keep. */
  public Finding {
    sheet = sheet == null ? null : Printable.shortened(sheet, PLACE_LENGTH);
    column = column == null ? null : Printable.shortened(column, PLACE_LENGTH);
    message = Printable.shortened(message, TEXT_LENGTH);
    remedy = Printable.shortened(remedy, TEXT_LENGTH);
  }

  /** The same, asked of the agency, where it would refuse what is in use already. */
  public Finding asQuery() {
    return severity == Severity.QUERY || severity == Severity.NOTE
        ? this
        : new Finding(file, sheet, line, column, rule, Severity.QUERY, message, remedy);
  }
}
