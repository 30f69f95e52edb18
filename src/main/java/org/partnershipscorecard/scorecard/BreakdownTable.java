package org.partnershipscorecard.scorecard;

import java.util.List;

/**
 * A line by its categories.
 *
 * @param caption what is counted, by what
 * @param dimension head of the first column
 * @param heads of the other columns
 * @param current which of them is the period's; -1 where none is
 * @param none labels of categories left out of a long table because they are nought throughout
 * @param total the line itself, below its categories
 */
public record BreakdownTable(
    String ref,
    String caption,
    String basis,
    String dimension,
    List<String> heads,
    int current,
    List<Row> rows,
    List<String> none,
    Row total,
    List<MarkWords> marks) {

  /** A category's numbers. */
  public record Row(String label, List<Cell> cells) {}
}
