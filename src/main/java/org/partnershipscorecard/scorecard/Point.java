package org.partnershipscorecard.scorecard;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.catalogue.Basis;
import org.partnershipscorecard.catalogue.Direction;
import org.partnershipscorecard.catalogue.FigureKey;
import org.partnershipscorecard.catalogue.Mark;
import org.partnershipscorecard.catalogue.MeasureLine;
import org.partnershipscorecard.catalogue.Rag;
import org.partnershipscorecard.catalogue.SpecialCause;
import org.partnershipscorecard.catalogue.Target;
import org.partnershipscorecard.catalogue.Unit;
import org.partnershipscorecard.catalogue.Verdict;
import org.partnershipscorecard.chart.FigureWords;
import org.partnershipscorecard.disclosure.PublishedFigure;
import org.partnershipscorecard.disclosure.PublishedFigure.Control;
import org.partnershipscorecard.disclosure.PublishedFigure.Move;
import org.partnershipscorecard.period.ReportingPeriod;
import org.partnershipscorecard.period.Span;

/**
 * One sentence on page one, made from the figures.
 *
 * @param line id of the measure line
 * @param name of the line, which the sentence opens with
 * @param sentence what follows the name: figure, window, rating, movement, comparison
 * @param anchor where in the document it can be read up: the id of an element
 * @param rag the rating's word
 */
public record Point(String line, String name, String sentence, String anchor, String rag) {

  /** The figure and its window, its target, its trend and its comparator. */
  static Point of(Rated rated, PublishedFigure figure, String anchor) {
    MeasureLine line = rated.line();
    StringBuilder sentence = new StringBuilder();
    sentence.append(FigureWords.of(figure, rated.decimals()));
    sentence.append(' ').append(Window.when(figure.key()));
    sentence.append(aim(rated, figure));
    List<String> more = new ArrayList<>();
    rated.inOtherUnits().forEach(other -> add(more, beside(other, line)));
    add(more, movement(rated, figure));
    add(more, signal(rated.control()));
    add(more, ComparatorWords.beside(rated.comparators(), rated.decimals()));
    more.forEach(words -> sentence.append("; ").append(words));
    return new Point(
        line.id(), line.name(), sentence.append('.').toString(), anchor, rated.rag().word());
  }

  /** {@code , red against an illustrative target of at most 18%}; empty where not rated. */
  private static String aim(Rated rated, PublishedFigure figure) {
    PublishedFigure bearer = rated.rated();
    Target target = bearer == null ? null : bearer.target();
    if (bearer == null || target == null || rated.rag() == Rag.NOT_RATED) {
      return "";
    }
    String elsewhere =
        bearer.key().basis() == figure.key().basis()
            ? ""
            : " for the "
                + FigureWords.of(bearer, rated.decimals())
                + " "
                + Window.when(bearer.key());
    return ", " + rated.rag().word() + elsewhere + " against " + Aims.words(target, rated.line());
  }

  /** Against the window before, or a year before, with its figure. */
  private static String movement(Rated rated, PublishedFigure figure) {
    Move move = rated.move();
    if (move == null) {
      return "";
    }
    Span before = before(figure, move);
    if (move.direction() == Direction.WITHHELD || before == null) {
      return figure.marks().contains(Mark.B) ? "not comparable with what went before" : "";
    }
    FigureKey key = figure.key();
    String window = Window.of(key.basis(), before);
    String at = (key.basis() == Basis.SNAPSHOT ? " at " : " in ") + window;
    String was = was(figure, move, rated.decimals());
    return switch (move.direction()) {
      case UP, DOWN -> {
        boolean judged = move.verdict() == Verdict.WORSENING || move.verdict() == Verdict.IMPROVING;
        String turn = move.direction() == Direction.UP ? "up" : "down";
        yield judged
            ? (move.verdict() == Verdict.WORSENING ? "worse than" : "better than")
                + (key.basis() == Basis.SNAPSHOT ? at : " " + window)
                + (was.isEmpty() ? "" : " (" + was + ")")
            : turn + (was.isEmpty() ? " on " + window : " from " + was + at);
      }
      case LEVEL -> "the same as " + (key.basis() == Basis.SNAPSHOT ? "at " : "in ") + window;
      case NOT_SIGNIFICANT ->
          was.isEmpty()
              ? "no significant change on " + window
              : "no significant change from " + was + at;
      case WITHHELD -> "";
    };
  }

  private static @Nullable Span before(PublishedFigure figure, Move move) {
    if (!(figure.key().period() instanceof ReportingPeriod period)) {
      return null;
    }
    return move.equals(figure.quarter()) ? period.previous() : period.sameQuarterLastYear();
  }

  private static String was(PublishedFigure figure, Move move, int decimals) {
    Double value = figure.value();
    Double change = move.change();
    return value == null || change == null
        ? ""
        : FigureWords.bare(value - change, figure.key().unit(), decimals);
  }

  /** A rate's number, or a number's rate. */
  private static String beside(PublishedFigure other, MeasureLine line) {
    String amount = FigureWords.of(other, line.decimals(other.key().unit()));
    return other.key().unit() == Unit.COUNT ? amount + " in all" : amount;
  }

  private static void add(List<String> words, String more) {
    if (!more.isEmpty()) {
      words.add(more);
    }
  }

  /** What is unusual about the latest point, in words; empty where nothing is. */
  static String signal(@Nullable Control control) {
    SpecialCause cause = control == null ? SpecialCause.NONE : control.specialCause();
    return switch (cause) {
      case NONE -> "";
      case OUTSIDE_HIGH -> "above the range expected from its past";
      case OUTSIDE_LOW -> "below the range expected from its past";
      case TREND_HIGH -> "seven quarters of steady rise";
      case TREND_LOW -> "seven quarters of steady fall";
      case TWO_OF_THREE_HIGH -> "two of the last three quarters near the upper limit";
      case TWO_OF_THREE_LOW -> "two of the last three quarters near the lower limit";
      case RUN_HIGH -> "seven quarters or more above its mean";
      case RUN_LOW -> "seven quarters or more below its mean";
    };
  }
}
