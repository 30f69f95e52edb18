package org.partnershipscorecard.chart;

import org.partnershipscorecard.catalogue.Absence;
import org.partnershipscorecard.catalogue.Mark;
import org.partnershipscorecard.catalogue.Unit;
import org.partnershipscorecard.disclosure.Printed;
import org.partnershipscorecard.disclosure.PublishedFigure;

/** Figures in running text, with their unit; in a table the unit stands in the head instead. */
public final class FigureWords {

  private FigureWords() {}

  /** {@code 1,830}; {@code 81.2%}; {@code 35.9 per 10,000}; {@code 212 days}. */
  public static String amount(double value, Unit unit, int decimals) {
    String number = Printed.number(value, decimals);
    return switch (unit) {
      case COUNT, MEAN, MEDIAN, VALUE -> number;
      case PERCENT -> number + "%";
      case PER_10000, PER_100000, DAYS -> number + " " + unit.words();
    };
  }

  /** The number alone, but for the sign of a percentage: where the unit stands beside it. */
  public static String bare(double value, Unit unit, int decimals) {
    return amount(value, unit == Unit.PERCENT ? Unit.PERCENT : Unit.COUNT, decimals);
  }

  /** The figure with its unit, or in words why there is none: never empty, never a false zero. */
  public static String of(PublishedFigure figure, int decimals) {
    Double value = figure.value();
    return value == null ? missing(figure) : amount(value, figure.key().unit(), decimals);
  }

  /** Why a figure has no value, in words for a sentence; empty where it has one. */
  public static String missing(PublishedFigure figure) {
    if (figure.isPresent()) {
      return "";
    }
    if (figure.marks().contains(Mark.C)) {
      return "withheld";
    }
    Absence absence = figure.absence();
    return switch (absence) {
      case null -> "not available";
      case NOT_RECEIVED -> "not received";
      case PARTIAL -> "only part received";
      case NOT_APPLICABLE -> "not applicable";
      case BREAK -> "not comparable across a break";
      case ZERO_DENOMINATOR -> "none to take a share of";
      case LAYOUT -> "not in the file";
      case PURGED -> "past retention";
    };
  }
}
