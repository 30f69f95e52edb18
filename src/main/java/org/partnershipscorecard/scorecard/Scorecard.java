package org.partnershipscorecard.scorecard;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.chart.Chart;

/**
 * The scorecard of a quarter as it is printed: everything is in words and in order.
 *
 * @param title of the document
 * @param period in words: {@code October to December 2016}
 * @param quarter as printed: {@code 2016-17 Q3}
 * @param lastQuarter as printed; empty where nothing is known of it
 * @param marking the handling marking; empty where there is none
 * @param tiles green, amber, red, not rated
 * @param discussion the weightiest first
 * @param turns how many lines turned for the better and for the worse
 * @param moreToDiscuss ids of the lines that are exceptions too and stand in the panels alone
 * @param goingWell the best first
 * @param questions what a member may ask of the exceptions
 * @param notReceived lines that cannot be reported this quarter, each with the reason
 * @param chase measures that need commentary and have not all of it
 * @param since what is different from the scorecard of the quarter before
 * @param panelRows a wide panel alone, or two that share the page's width
 * @param furtherRows panels for which the body has no room
 * @param breakdowns the tables by category, in columns of much the same length
 * @param coverage which agency feeds which lines
 * @param submissions what was expected, and what came
 * @param example a panel's chart that shows limits, to explain how charts are read; null where none
 * @param charts every chart that the page places, by its id
 */
public record Scorecard(
    String title,
    String partnership,
    String area,
    String period,
    String quarter,
    String lastQuarter,
    String status,
    String version,
    String asAt,
    String marking,
    List<Tile> tiles,
    Turns turns,
    List<Point> discussion,
    List<String> moreToDiscuss,
    List<Point> goingWell,
    List<Question> questions,
    List<String> notReceived,
    DataNotes data,
    ActionsInHand actions,
    List<Chase> chase,
    Since since,
    Grid grid,
    List<MarkWords> gridMarks,
    List<List<Panel>> panelRows,
    List<List<Panel>> furtherRows,
    List<List<BreakdownTable>> breakdowns,
    List<Definition> definitions,
    Coverage coverage,
    List<Supply.Row> submissions,
    @Nullable Panel example,
    List<Chart> charts) {

  /** Every panel, in printed order. */
  public List<Panel> panels() {
    return Stream.concat(panelRows.stream(), furtherRows.stream()).flatMap(List::stream).toList();
  }
}
