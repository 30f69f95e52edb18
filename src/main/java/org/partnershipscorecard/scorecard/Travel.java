package org.partnershipscorecard.scorecard;

import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.catalogue.Direction;
import org.partnershipscorecard.chart.Finding;
import org.partnershipscorecard.disclosure.PublishedFigure;
import org.partnershipscorecard.disclosure.PublishedFigure.Move;

/**
 * The direction of travel as printed.
 *
 * @param arrow {@code up}, {@code down} or {@code level}; empty where there is none to draw
 * @param words what it is and means: {@code up, improving}
 * @param verdict the verdict's word, for its colour; empty where nothing is compared
 * @param since what it is compared with; empty where nothing is
 */
public record Travel(String arrow, String words, String verdict, String since) {

  private static final Travel NONE = new Travel("", "", "", "");

  /** Since the last quarter; on a basis without such a comparison, since a year earlier. */
  static Travel of(@Nullable PublishedFigure figure) {
    if (figure == null || !figure.isPresent()) {
      return NONE;
    }
    if (figure.quarter() != null) {
      return of(figure.quarter(), "on last quarter");
    }
    return figure.year() == null ? NONE : of(figure.year(), "on last year");
  }

  private static Travel of(Move move, String since) {
    String arrow =
        switch (move.direction()) {
          case UP -> "up";
          case DOWN -> "down";
          case LEVEL -> "level";
          case NOT_SIGNIFICANT, WITHHELD -> "";
        };
    boolean compared = move.direction() != Direction.WITHHELD;
    return new Travel(arrow, Finding.words(move), move.verdict().word(), compared ? since : "");
  }
}
