package org.partnershipscorecard.scorecard;

import java.util.Collection;
import org.partnershipscorecard.catalogue.Comparison;
import org.partnershipscorecard.catalogue.Verdict;
import org.partnershipscorecard.disclosure.PublishedFigure;
import org.partnershipscorecard.disclosure.PublishedFigure.Beside;
import org.partnershipscorecard.disclosure.PublishedFigure.Control;
import org.partnershipscorecard.disclosure.PublishedFigure.Move;

/**
 * How much a line asks to be talked about, and how much it may please. The order is: off target,
 * then an unusual move for the worse, near target, a plain move for the worse, an unusual move that
 * is neither, worse than others. What has no good direction never outweighs what has.
 */
final class Attention {

  private static final int RED = 100;
  private static final int CONCERN = 60;
  private static final int AMBER = 40;
  private static final int WORSENING = 25;
  private static final int NEUTRAL_SIGNAL = 20;
  private static final int WORSE_THAN_OTHERS = 10;

  /** Anything but being worse than others, which alone is no news. */
  static final int DISCUSS_FROM = 20;

  private static final int GREEN = 40;
  private static final int IMPROVEMENT = 40;
  private static final int IMPROVING = 20;
  private static final int BETTER_THAN_OTHERS = 10;

  /** On target, or a move for the better. */
  static final int PRAISE_FROM = 20;

  private Attention() {}

  /** Nought where there is no figure. */
  static int weight(Rated line) {
    PublishedFigure figure = line.figure();
    if (figure == null || !figure.isPresent()) {
      return 0;
    }
    int weight =
        switch (line.rag()) {
          case RED -> RED;
          case AMBER -> AMBER;
          case GREEN, NOT_RATED -> 0;
        };
    Control control = line.control();
    if (control != null) {
      weight +=
          switch (control.variation()) {
            case CONCERN_HIGH, CONCERN_LOW -> CONCERN;
            case NEUTRAL_HIGH, NEUTRAL_LOW -> NEUTRAL_SIGNAL;
            case COMMON_CAUSE, IMPROVEMENT_HIGH, IMPROVEMENT_LOW -> 0;
          };
    }
    weight += moved(line, Verdict.WORSENING) ? WORSENING : 0;
    return weight + (any(line.comparators().values(), Comparison.WORSE) ? WORSE_THAN_OTHERS : 0);
  }

  /** Why a line asks to be talked about, in the fewest words; empty where it does not. */
  static String reason(Rated line) {
    return switch (line.rag()) {
      case RED -> "red";
      case AMBER -> "amber";
      case GREEN, NOT_RATED -> {
        String signal = Point.signal(line.control());
        yield signal.isEmpty() && moved(line, Verdict.WORSENING) ? "worse" : signal;
      }
    };
  }

  /** Nought where there is no figure. */
  static int merit(Rated line) {
    PublishedFigure figure = line.figure();
    if (figure == null || !figure.isPresent()) {
      return 0;
    }
    int merit =
        switch (line.rag()) {
          case GREEN -> GREEN;
          case RED, AMBER, NOT_RATED -> 0;
        };
    Control control = line.control();
    if (control != null) {
      merit +=
          switch (control.variation()) {
            case IMPROVEMENT_HIGH, IMPROVEMENT_LOW -> IMPROVEMENT;
            case COMMON_CAUSE, CONCERN_HIGH, CONCERN_LOW, NEUTRAL_HIGH, NEUTRAL_LOW -> 0;
          };
    }
    merit += moved(line, Verdict.IMPROVING) ? IMPROVING : 0;
    return merit + (any(line.comparators().values(), Comparison.BETTER) ? BETTER_THAN_OTHERS : 0);
  }

  private static boolean moved(Rated line, Verdict verdict) {
    Move move = line.move();
    return move != null && move.verdict() == verdict;
  }

  private static boolean any(Collection<Beside> comparators, Comparison comparison) {
    return comparators.stream().anyMatch(beside -> beside.comparison() == comparison);
  }
}
