package org.partnershipscorecard.scorecard;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.catalogue.MeasureLine;
import org.partnershipscorecard.catalogue.SpecialCause;
import org.partnershipscorecard.catalogue.Unit;
import org.partnershipscorecard.catalogue.Verdict;
import org.partnershipscorecard.chart.FigureWords;
import org.partnershipscorecard.chart.Finding;
import org.partnershipscorecard.disclosure.PublishedFigure;
import org.partnershipscorecard.disclosure.PublishedFigure.Control;
import org.partnershipscorecard.disclosure.PublishedFigure.Move;

/**
 * One sentence on page one, made from the figures.
 *
 * @param line id of the measure line
 * @param anchor where in the document it can be read up: the id of an element
 * @param rag the rating's word
 */
public record Point(String line, String sentence, String anchor, String rag) {

  /** The figure, its target, its trend and its comparator. */
  static Point of(Rated rated, PublishedFigure figure, String anchor) {
    MeasureLine line = rated.line();
    StringBuilder sentence = new StringBuilder();
    sentence.append(Finding.of(line.name(), figure, rated.decimals()));
    String aim = rated.rated() == null ? "" : Aims.words(rated.rated().target(), line);
    if (!aim.isEmpty()) {
      sentence.append(", against ").append(aim);
    }
    List<String> more = new ArrayList<>();
    if (aim.isEmpty()) {
      add(more, verdict(rated.move()));
    }
    rated.inOtherUnits().forEach(other -> add(more, beside(other, line)));
    add(more, signal(rated.control()));
    add(more, ComparatorWords.beside(rated.comparators(), rated.decimals()));
    more.forEach(words -> sentence.append("; ").append(words));
    return new Point(line.id(), sentence.append('.').toString(), anchor, rated.rag().word());
  }

  /** Whether a move pleases, where no target says so. */
  private static String verdict(@Nullable Move move) {
    return switch (move == null ? Verdict.NEUTRAL : move.verdict()) {
      case IMPROVING -> "a move for the better";
      case WORSENING -> "a move for the worse";
      case UNCHANGED, NEUTRAL, WITHHELD -> "";
    };
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
