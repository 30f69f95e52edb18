package org.partnershipscorecard.scorecard;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.catalogue.Absence;
import org.partnershipscorecard.catalogue.ComparatorValue;
import org.partnershipscorecard.catalogue.Mark;
import org.partnershipscorecard.catalogue.MeasureLine;
import org.partnershipscorecard.disclosure.Printed;
import org.partnershipscorecard.disclosure.PublishedCell;
import org.partnershipscorecard.disclosure.PublishedFigure;

/**
 * A cell of a table. Missing is never zero, and never blank.
 *
 * @param text as printed, without marks
 * @param marks each as one letter, in the order in which marks are written
 * @param words what {@code text} stands for where it is no number: read aloud in its place; empty
 *     where it is a number or is plain enough
 * @param number whether it is a number
 * @param figure the figure that is printed; null where the text is of the page's own making
 */
public record Cell(
    String text, List<String> marks, String words, boolean number, @Nullable PublishedCell figure) {

  static final Cell NOT_APPLICABLE = dash("not applicable");
  static final Cell NOT_YET = dash("not yet");
  static final Cell NO_TARGET = dash("no target");
  static final Cell NOT_AVAILABLE = dash("not available");

  private static Cell dash(String words) {
    return new Cell("–", List.of(), words, false, null);
  }

  static Cell number(String text) {
    return new Cell(text, List.of(), "", true, null);
  }

  /** A figure's cell; a dash where there is no such figure. */
  static Cell of(@Nullable PublishedFigure figure, MeasureLine line) {
    if (figure == null) {
      return NOT_AVAILABLE;
    }
    return of(figure, PublishedCell.of(figure, line));
  }

  /** A comparator's value. */
  static Cell of(ComparatorValue comparator, MeasureLine line) {
    return present(PublishedCell.of(comparator, line));
  }

  /** A figure, or one of the numbers behind it. */
  static Cell of(PublishedFigure figure, PublishedCell cell) {
    if (cell.value() != null) {
      return present(cell);
    }
    if (cell.marks().contains(Mark.C)) {
      return new Cell("[c]", List.of(), "withheld", false, cell);
    }
    Cell absent = absent(figure.absence());
    boolean revised = figure.marks().contains(Mark.R) && absent.words().isEmpty();
    return new Cell(
        absent.text(),
        revised ? written(Set.of(Mark.R)) : absent.marks(),
        absent.words(),
        absent.number(),
        cell);
  }

  private static Cell present(PublishedCell cell) {
    return new Cell(cell.printed(), written(cell.marks()), "", true, cell);
  }

  private static Cell absent(@Nullable Absence absence) {
    return switch (absence) {
      case null -> NOT_AVAILABLE;
      case NOT_APPLICABLE -> NOT_APPLICABLE;
      case BREAK -> new Cell("[b]", List.of(), "not comparable across a break", false, null);
      case NOT_RECEIVED, PARTIAL, ZERO_DENOMINATOR, LAYOUT, PURGED ->
          new Cell(Printed.absence(absence), List.of(), "", false, null);
    };
  }

  private static List<String> written(Set<Mark> marks) {
    return marks.stream().sorted().map(Mark::word).toList();
  }
}
