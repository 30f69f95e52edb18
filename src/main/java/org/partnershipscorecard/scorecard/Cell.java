package org.partnershipscorecard.scorecard;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.catalogue.Absence;
import org.partnershipscorecard.catalogue.Mark;
import org.partnershipscorecard.disclosure.Printed;
import org.partnershipscorecard.disclosure.PublishedFigure;

/**
 * A cell of a table. Missing is never zero, and never blank.
 *
 * @param text as printed, without marks
 * @param marks each as one letter, in the order in which marks are written
 * @param words what {@code text} stands for where it is no number: read aloud in its place; empty
 *     where it is a number or is plain enough
 * @param number whether it is a number
 */
public record Cell(String text, List<String> marks, String words, boolean number) {

  static final Cell NOT_APPLICABLE = dash("not applicable");
  static final Cell NOT_YET = dash("not yet");
  static final Cell NO_TARGET = dash("no target");
  static final Cell NOT_AVAILABLE = dash("not available");

  private static Cell dash(String words) {
    return new Cell("–", List.of(), words, false);
  }

  static Cell number(String text) {
    return new Cell(text, List.of(), "", true);
  }

  /** A figure's cell; a dash where there is no such figure. */
  static Cell of(@Nullable PublishedFigure figure, int decimals) {
    if (figure == null) {
      return NOT_AVAILABLE;
    }
    if (figure.isPresent()) {
      return new Cell(Printed.cell(figure, decimals), written(figure.marks()), "", true);
    }
    if (figure.marks().contains(Mark.C)) {
      return new Cell("[c]", List.of(), "withheld", false);
    }
    Absence absence = figure.absence();
    return switch (absence) {
      case null -> NOT_AVAILABLE;
      case NOT_APPLICABLE -> NOT_APPLICABLE;
      case BREAK -> new Cell("[b]", List.of(), "not comparable across a break", false);
      case NOT_RECEIVED, PARTIAL, ZERO_DENOMINATOR, LAYOUT, PURGED ->
          new Cell(Printed.absence(absence), List.of(), "", false);
    };
  }

  private static List<String> written(Set<Mark> marks) {
    return marks.stream().sorted().map(Mark::word).toList();
  }
}
