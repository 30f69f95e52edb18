package org.partnershipscorecard.annualreport;

import java.util.List;
import java.util.Map;

/**
 * The scorecard's lines for a year and the two before it, by theme.
 *
 * @param years as printed, earliest first
 * @param ratings how many lines stand at each rating, by its word
 * @param notReceived names of the lines for which nothing came in all three years
 */
public record ScorecardSummary(
    int number,
    String id,
    String caption,
    List<String> years,
    List<Block> themes,
    Map<String, Integer> ratings,
    List<String> notReceived,
    List<String> notes) {

  /** A theme's lines. */
  public record Block(String name, List<Line> lines) {}

  /**
   * A line of the catalogue.
   *
   * @param unit in words
   * @param over the day or the stretch of time that a year's figure speaks of
   * @param good {@code high}, {@code low}, or empty where neither is
   * @param cells one a year
   * @param rag its word: {@code green}, {@code not_rated}
   * @param direction {@code up}, {@code down}, {@code level}; empty where none is stated
   */
  public record Line(
      String id,
      String name,
      String unit,
      String over,
      String good,
      List<DataTable.Cell> cells,
      String rag,
      String direction) {}
}
