package org.partnershipscorecard.scorecard;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Map;
import org.partnershipscorecard.catalogue.Comparator;
import org.partnershipscorecard.catalogue.ComparatorValue;
import org.partnershipscorecard.chart.FigureWords;
import org.partnershipscorecard.disclosure.PublishedFigure.Beside;

/** Comparators in print. */
final class ComparatorWords {

  private ComparatorWords() {}

  static String name(Comparator comparator) {
    return switch (comparator) {
      case ENGLAND -> "England";
      case WEST_MIDLANDS -> "West Midlands";
      case NEIGHBOURS -> "statistical neighbours";
      case NEIGHBOURS_BEST -> "best of the statistical neighbours";
    };
  }

  /** The time that a comparator speaks of: {@code Mar 2017}, or {@code 2016-17}. */
  static String when(ComparatorValue value) {
    LocalDate day = value.day();
    return day == null
        ? value.period()
        : day.getMonth().getDisplayName(TextStyle.SHORT, Locale.UK) + " " + day.getYear();
  }

  /** {@code worse than England (94.0%, year to March 2016)}; empty where nothing is compared. */
  static String beside(Map<Comparator, Beside> comparators, int decimals) {
    for (Comparator comparator : Comparator.values()) {
      Beside beside = comparators.get(comparator);
      if (beside != null) {
        String than =
            switch (beside.comparison()) {
              case BETTER -> "better than ";
              case WORSE -> "worse than ";
              case SIMILAR -> "similar to ";
              case HIGHER -> "higher than ";
              case LOWER -> "lower than ";
              case NOT_COMPARED -> "";
            };
        if (!than.isEmpty()) {
          return than + name(comparator) + " (" + amount(beside.value(), decimals) + ")";
        }
      }
    }
    return "";
  }

  private static String amount(ComparatorValue value, int decimals) {
    return FigureWords.amount(value.value(), value.unit(), decimals) + ", " + Window.of(value);
  }
}
