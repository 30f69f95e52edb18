package org.partnershipscorecard.scorecard;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.catalogue.MeasureLine;
import org.partnershipscorecard.catalogue.RagReason;
import org.partnershipscorecard.catalogue.Unit;

/** What is printed of a line beside its numbers. */
final class LineWords {

  private LineWords() {}

  static Cell goodIs(MeasureLine line) {
    return switch (line.polarity()) {
      case HIGH -> Cell.number("High");
      case LOW -> Cell.number("Low");
      case NONE -> new Cell("–", List.of(), "context, neither is good", false, null);
    };
  }

  /** As it stands in a column of units. */
  static String unit(Unit unit) {
    return switch (unit) {
      case COUNT, VALUE -> "number";
      case PERCENT, PER_10000, PER_100000, DAYS -> unit.words();
      case MEAN -> "mean";
      case MEDIAN -> "median";
    };
  }

  /** What kind of number is measured, to open a subtitle. */
  static String measured(Unit unit) {
    return switch (unit) {
      case COUNT, VALUE -> "Number";
      case PERCENT -> "Percentage";
      case PER_10000, PER_100000 -> "Rate " + unit.words() + " children";
      case DAYS -> "Days";
      case MEAN -> "Mean";
      case MEDIAN -> "Median";
    };
  }

  /** Why a line is not rated; empty where it is. */
  static String reason(@Nullable RagReason reason) {
    return switch (reason) {
      case null -> "";
      case NO_POLARITY -> "context, not rated";
      case NO_TARGET -> "no target set";
      case SMALL_DENOMINATOR -> "too few to rate";
      case ABSENT -> "no figure to rate";
      case BREAK -> "not rated across a break";
    };
  }
}
