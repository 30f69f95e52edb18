package org.partnershipscorecard.annualreport;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.disclosure.PublishedCell;

/**
 * A numbered table as printed.
 *
 * @param number from 1, in reading order
 * @param id unique in the report
 * @param stub the head of the first column
 * @param notes sentences below it, the marks in words last
 */
public record DataTable(
    int number,
    String id,
    String caption,
    String stub,
    List<Head> heads,
    List<Row> rows,
    List<String> notes) {

  /** A column's head, after the first. */
  public record Head(String text, boolean numeric) {}

  /**
   * A row.
   *
   * @param total whether it adds up the others
   */
  public record Row(String head, List<Cell> cells, boolean total) {}

  /**
   * A cell.
   *
   * @param text the number or words, without marks
   * @param marks as written in a cell, {@code [b]}; empty for none
   * @param figure where the text comes from; null for words of a file
   */
  public record Cell(String text, String marks, boolean numeric, @Nullable PublishedCell figure) {}
}
