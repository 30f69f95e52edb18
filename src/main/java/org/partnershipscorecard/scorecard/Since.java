package org.partnershipscorecard.scorecard;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.partnershipscorecard.chart.FigureWords;
import org.partnershipscorecard.disclosure.PublishedFigure;
import org.partnershipscorecard.narrative.Action;
import org.partnershipscorecard.narrative.ActionList;
import org.partnershipscorecard.period.ReportingPeriod;

/**
 * What is different from the scorecard of the quarter before, counted from what is known now.
 *
 * @param quarter the one before, as printed; empty where nothing is known of it
 * @param ratings lines whose rating changed
 * @param joined lines that ask to be talked about now and did not then
 * @param left lines that did then and do not now
 * @param closed actions closed in the quarter
 */
public record Since(
    String quarter, List<Turn> ratings, List<Turn> joined, List<Turn> left, List<Closed> closed) {

  /**
   * A line, then and now.
   *
   * @param was the rating's word then
   * @param is the rating's word now
   * @param then the figure in words
   * @param now the figure in words
   */
  public record Turn(String line, String name, String was, String is, String then, String now) {}

  /**
   * An action that was closed.
   *
   * @param state in words: done, or stopped
   */
  public record Closed(String measure, String text, String state) {}

  private record Pair(Rated before, Rated now) {

    boolean isRatedOtherwise() {
      return before.rag() != now.rag();
    }

    boolean joins() {
      return !isException(before) && isException(now);
    }

    boolean leaves() {
      return isException(before) && !isException(now);
    }

    private static boolean isException(Rated line) {
      return Attention.weight(line) >= Attention.DISCUSS_FROM;
    }

    Turn turn() {
      return new Turn(
          now.line().id(),
          now.line().name(),
          before.rag().word(),
          now.rag().word(),
          words(before),
          words(now));
    }

    private static String words(Rated line) {
      PublishedFigure figure = line.figure();
      return figure == null ? "none" : FigureWords.of(figure, line.decimals());
    }
  }

  /**
   * Compares.
   *
   * @param quarter the one before, as printed; empty where nothing is known of it
   * @param before the lines of {@code now}, in the same order, a quarter earlier
   */
  static Since of(
      String quarter,
      List<Rated> before,
      List<Rated> now,
      ActionList actions,
      ReportingPeriod period) {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < now.size() && !quarter.isEmpty(); i++) {
      pairs.add(new Pair(before.get(i), now.get(i)));
    }
    return new Since(
        quarter,
        turns(pairs, Pair::isRatedOtherwise),
        turns(pairs, Pair::joins),
        turns(pairs, Pair::leaves),
        actions.actions().stream()
            .filter(action -> period.key().equals(action.closed()))
            .map(Since::closed)
            .toList());
  }

  private static Closed closed(Action action) {
    return new Closed(action.measure(), Sentence.open(action.text()), action.state().words());
  }

  private static List<Turn> turns(List<Pair> pairs, Predicate<Pair> which) {
    return pairs.stream().filter(which).map(Pair::turn).toList();
  }
}
