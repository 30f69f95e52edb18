package org.partnershipscorecard.chart;

import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.catalogue.Direction;
import org.partnershipscorecard.catalogue.Mark;
import org.partnershipscorecard.disclosure.PublishedFigure;
import org.partnershipscorecard.disclosure.PublishedFigure.Move;

/** A chart's title: what its latest figure says, as one sentence without its full stop. */
public final class Finding {

  private Finding() {}

  /** The finding of a figure: {@code Reviews on time fell to 81.2% from 84.0%}. */
  public static String of(String name, PublishedFigure latest, int decimals) {
    Double value = latest.value();
    if (value == null) {
      return name + ": " + FigureWords.missing(latest) + " for " + latest.key().period().words();
    }
    String now = FigureWords.of(latest, decimals);
    Move move = move(latest);
    if (move == null) {
      return name + ": " + now + broken(latest);
    }
    String since = move.equals(latest.quarter()) ? "" : " a year earlier";
    Double change = move.change();
    String before =
        change == null
            ? ""
            : FigureWords.bare(value - change, latest.key().unit(), decimals) + since;
    return switch (move.direction()) {
      case UP -> name + " rose to " + now + from(before);
      case DOWN -> name + " fell to " + now + from(before);
      case LEVEL -> name + " stayed at " + now + (since.isEmpty() ? "" : ", as" + since);
      case NOT_SIGNIFICANT -> name + ": " + now + ", no significant change" + from(before);
      case WITHHELD -> name + ": " + now + broken(latest);
    };
  }

  /** Since the last quarter, or where the basis has no such comparison since the year before. */
  private static @Nullable Move move(PublishedFigure latest) {
    return latest.quarter() != null ? latest.quarter() : latest.year();
  }

  private static String from(String before) {
    return before.isEmpty() ? "" : " from " + before;
  }

  private static String broken(PublishedFigure latest) {
    return latest.marks().contains(Mark.B) ? ", not comparable with earlier quarters" : "";
  }

  /** A direction and its meaning in words: {@code up, improving}; {@code no significant change}. */
  public static String words(Move move) {
    String direction =
        switch (move.direction()) {
          case UP -> "up";
          case DOWN -> "down";
          case LEVEL -> "level";
          case NOT_SIGNIFICANT -> "no significant change";
          case WITHHELD -> "not compared";
        };
    boolean moved = move.direction() == Direction.UP || move.direction() == Direction.DOWN;
    if (!moved) {
      return direction;
    }
    return switch (move.verdict()) {
      case IMPROVING -> direction + ", improving";
      case WORSENING -> direction + ", worsening";
      case UNCHANGED, NEUTRAL, WITHHELD -> direction;
    };
  }
}
