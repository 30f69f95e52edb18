package org.partnershipscorecard.annualreport;

import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.annualreport.FigureFinder.Found;
import org.partnershipscorecard.annualreport.FigureReference.Part;
import org.partnershipscorecard.catalogue.Mark;
import org.partnershipscorecard.catalogue.Unit;
import org.partnershipscorecard.chart.FigureWords;

/**
 * How a figure differs from an earlier one. The direction comes from the figures, so a text that
 * uses it cannot go stale.
 *
 * @param now also says which part of the comparison is meant
 * @param change in the figure's unit; null where either figure is absent or withheld
 */
record FigureChange(Found now, Found then, @Nullable Double change) {

  /**
   * @throws IllegalArgumentException when the series has a break between the two
   */
  static FigureChange of(Found now, Found then) {
    if (now.figure().marks().contains(Mark.B) != then.figure().marks().contains(Mark.B)) {
      throw new IllegalArgumentException(
          "the series has a break between the two periods; no change is printed across it");
    }
    Double after = now.value();
    Double before = then.value();
    return new FigureChange(now, then, after == null || before == null ? null : after - before);
  }

  /** {@code 81 fewer}; {@code 28% fewer}; {@code fell}. */
  String words(boolean inWords) {
    if (change == null) {
      return FigureText.missing(now.value() == null ? now : then);
    }
    return switch (now.part()) {
      case PERCENT_CHANGE -> percent(change);
      case DIRECTION -> change == 0 ? "did not change" : change > 0 ? "rose" : "fell";
      case VALUE, NUMERATOR, DENOMINATOR, WHEN, CHANGE -> amount(change, inWords);
    };
  }

  private String percent(double by) {
    Double before = then.value();
    if (by == 0) {
      return "no change";
    }
    if (before == null || before == 0) {
      throw new IllegalArgumentException("there is no percentage of nought; use change-from");
    }
    String share = FigureWords.amount(Math.abs(by) * 100 / before, Unit.PERCENT, 0);
    return share + direction(by);
  }

  private String amount(double by, boolean inWords) {
    if (by == 0) {
      return "no change";
    }
    double size = Math.abs(by);
    String spelt = inWords && now.unit() == Unit.COUNT ? FigureText.spelt(size) : "";
    if (!spelt.isEmpty()) {
      return spelt + direction(by);
    }
    boolean points = now.unit() == Unit.PERCENT;
    String amount = FigureWords.amount(size, points ? Unit.VALUE : now.unit(), now.decimals());
    return amount + (points ? " percentage points" : "") + direction(by);
  }

  private String direction(double by) {
    boolean counted = now.unit() == Unit.COUNT;
    String up = counted ? " more" : " higher";
    String down = counted ? " fewer" : " lower";
    return by > 0 ? up : down;
  }

  /** Whether a comparison is what a reference asks for. */
  static boolean isAsked(Part part) {
    return switch (part) {
      case CHANGE, PERCENT_CHANGE, DIRECTION -> true;
      case VALUE, NUMERATOR, DENOMINATOR, WHEN -> false;
    };
  }
}
