package org.partnershipscorecard.scorecard;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.catalogue.MeasureLine;
import org.partnershipscorecard.catalogue.Polarity;
import org.partnershipscorecard.catalogue.Target;
import org.partnershipscorecard.catalogue.Unit;
import org.partnershipscorecard.chart.FigureWords;
import org.partnershipscorecard.disclosure.Printed;

/** Targets in print. */
final class Aims {

  private Aims() {}

  /** {@code ≥ 95}, {@code ≤ 10} or {@code 10 to 15}; a dash where there is no target. */
  static Cell cell(@Nullable Target target, MeasureLine line) {
    if (target == null) {
      return Cell.NO_TARGET;
    }
    Double low = target.bandLow();
    Double high = target.bandHigh();
    if (low != null && high != null) {
      return Cell.number(number(low, line) + " to " + number(high, line));
    }
    Double green = target.green();
    if (green == null) {
      return Cell.NO_TARGET;
    }
    String sign = line.polarity() == Polarity.LOW ? "≤" : "≥";
    return Cell.number(sign + " " + number(green, line));
  }

  /** {@code an illustrative target of at least 95%}; empty where there is none. */
  static String words(@Nullable Target target, MeasureLine line) {
    if (target == null) {
      return "";
    }
    Double low = target.bandLow();
    Double high = target.bandHigh();
    Double green = target.green();
    if (low != null && high != null) {
      return kind(target) + number(low, line) + " to " + amount(high, target.unit(), line);
    }
    if (green == null) {
      return "";
    }
    String bound = line.polarity() == Polarity.LOW ? "at most " : "at least ";
    return kind(target) + bound + amount(green, target.unit(), line);
  }

  /** A target that nobody has agreed says so wherever it is used (rule R27). */
  private static String kind(Target target) {
    return target.note().toLowerCase(Locale.UK).contains("illustrative")
        ? "an illustrative target of "
        : "a target of ";
  }

  private static String number(double value, MeasureLine line) {
    return Printed.number(value, decimals(value, line));
  }

  private static String amount(double value, Unit unit, MeasureLine line) {
    return FigureWords.amount(value, unit, decimals(value, line));
  }

  /** A round target is printed round. */
  private static int decimals(double value, MeasureLine line) {
    return value == Math.rint(value) ? 0 : Math.max(1, line.precision());
  }
}
