package org.partnershipscorecard.scorecard;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.chart.Chart;
import org.partnershipscorecard.narrative.Commentary;

/**
 * A line in depth: its finding, its chart, its numbers, what its owner says of it.
 *
 * @param anchor id of the panel's element
 * @param subtitle what is measured, in what unit, on what basis
 * @param rag the rating's word
 * @param target in words; empty where there is none
 * @param comparators each a phrase: {@code England 94.0% in 2015-16}
 * @param chart null where there are too few quarters to draw
 * @param chartKind which chart it is and why, as one sentence
 * @param wide whether it takes the width of the page; else half of it
 * @param withLimits whether the chart shows mean and limits
 * @param heads of the columns of numbers, after the quarter's
 * @param rows one a quarter, earliest first
 * @param marks the marks used, each with its words
 * @param notes sentences that belong below the figures
 * @param number of its commentary, counted through the scorecard; empty where it has none
 * @param commentary what the owner says; null where nothing was written, or the measure's first
 *     panel holds it
 * @param changes what has changed since the commentary was written, each in words
 * @param actions on the measure, in its first panel
 */
public record Panel(
    String ref,
    String anchor,
    String finding,
    String subtitle,
    String rag,
    String target,
    List<String> comparators,
    @Nullable Chart chart,
    String chartKind,
    boolean wide,
    boolean withLimits,
    List<String> heads,
    List<Row> rows,
    List<MarkWords> marks,
    List<String> notes,
    String number,
    @Nullable Commentary commentary,
    List<String> changes,
    List<Action> actions,
    String definition,
    String owner) {

  /** How much of the page's width a panel takes. */
  enum Span {
    HALF,
    BESIDE_WORDS,
    WHOLE
  }

  /**
   * Something agreed.
   *
   * @param due the day, in words
   * @param state in words
   * @param overdue whether its day has passed and it is not closed
   */
  public record Action(String text, String owner, String due, String state, boolean overdue) {}

  /**
   * The numbers of a quarter.
   *
   * @param marks of any of them, each as one letter
   */
  public record Row(String quarter, boolean current, List<Cell> cells, List<String> marks) {}
}
