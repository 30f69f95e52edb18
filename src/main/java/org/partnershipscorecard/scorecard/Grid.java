package org.partnershipscorecard.scorecard;

import java.util.List;

/**
 * Every line of the scorecard, by theme.
 *
 * @param years the two years before, as printed, earliest first
 * @param quarters {@code Q1} to {@code Q4} of the year
 * @param current which of the quarters is reported: 0 to 3
 */
public record Grid(List<String> years, List<String> quarters, int current, List<Block> blocks) {

  /**
   * A theme's lines.
   *
   * @param notes what must be known to read them, each a sentence with the lines it speaks of
   */
  public record Block(String theme, List<Row> rows, List<String> notes) {}

  /**
   * A line.
   *
   * @param anchor id of the row's element
   * @param panel id of the line's panel; empty where it has none
   * @param note number of the measure's commentary; empty where there is none
   * @param goodIs {@code High}, {@code Low} or {@code band}; a dash with its word where neither
   * @param rag the rating's word
   * @param reason why it is not rated, in words; empty where it is rated
   * @param spark id of its sparkline; empty where there is too little to draw
   * @param sparkWords what the sparkline shows
   * @param units one or more rows of numbers, the line's own unit first
   */
  public record Row(
      String ref,
      String anchor,
      String panel,
      String note,
      String name,
      String basis,
      Cell goodIs,
      Cell target,
      String rag,
      String reason,
      Travel travel,
      String spark,
      String sparkWords,
      List<Numbers> units) {}

  /**
   * The numbers of one unit.
   *
   * @param unit as printed
   * @param neighbours with {@code westMidlands} and {@code england}: published for comparison
   */
  public record Numbers(
      String unit,
      List<Cell> years,
      List<Cell> quarters,
      Cell toDate,
      Compared neighbours,
      Compared westMidlands,
      Compared england) {}

  /**
   * A comparator's value.
   *
   * @param when the time it speaks of, as printed; empty where there is no value
   * @param words how ours stands beside it; empty where it is not held against ours
   */
  public record Compared(Cell cell, String when, String words) {}
}
