package org.partnershipscorecard.rating;

import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.catalogue.Absence;
import org.partnershipscorecard.catalogue.Mark;
import org.partnershipscorecard.catalogue.MeasureLine;
import org.partnershipscorecard.catalogue.Polarity;
import org.partnershipscorecard.catalogue.Rag;
import org.partnershipscorecard.catalogue.RagReason;
import org.partnershipscorecard.catalogue.Target;
import org.partnershipscorecard.measure.Outturn;

/**
 * A figure against its target. There is no national standard, so the thresholds are the
 * partnership's own, dated.
 *
 * <p>Values are compared unrounded, and a value that equals a threshold meets it; a billionth below
 * is still equal, because 0.29 x 100 is not 29 in floating point.
 *
 * <p>A figure is not rated, with the first reason that holds of: the line has no polarity; no
 * target is in force; there is no value, or (then {@code BREAK}) there is none because of a break;
 * the denominator is below the line's minimum, or the figure is marked of low reliability; a break
 * lies within its window. So the reasons run from what is true of the line for good to what is true
 * of one figure.
 */
public final class RagRule {

  private static final double TOLERANCE = 1e-9;

  private RagRule() {}

  /**
   * A rating.
   *
   * @param reason why not rated; null where rated
   */
  public record Rating(Rag rag, @Nullable RagReason reason) {

    static Rating notRated(RagReason reason) {
      return new Rating(Rag.NOT_RATED, reason);
    }

    static Rating rated(Rag rag) {
      return new Rating(rag, null);
    }
  }

  /**
   * The rating of a figure.
   *
   * @param outturn with its marks, {@code b} among them
   * @param target in force on the window's last day, in the outturn's unit; null where none
   */
  public static Rating rate(MeasureLine line, Outturn outturn, @Nullable Target target) {
    if (line.polarity() == Polarity.NONE) {
      return Rating.notRated(RagReason.NO_POLARITY);
    }
    if (target == null || !(isBand(target) || target.green() != null)) {
      return Rating.notRated(RagReason.NO_TARGET);
    }
    Double value = outturn.value();
    if (value == null) {
      return Rating.notRated(
          outturn.absence() == Absence.BREAK ? RagReason.BREAK : RagReason.ABSENT);
    }
    if (isSmall(line, outturn)) {
      return Rating.notRated(RagReason.SMALL_DENOMINATOR);
    }
    if (outturn.marks().contains(Mark.B)) {
      return Rating.notRated(RagReason.BREAK);
    }
    return Rating.rated(colour(value, target, line.polarity()));
  }

  /**
   * The colour of a value.
   *
   * <p>With a band: green inside, ends included; where the target also has a red, amber outside by
   * no more than red lies beyond the nearer end; otherwise red. Without a band: green at or beyond
   * green in the direction of polarity, amber at or beyond red, otherwise red; no amber where the
   * target has no red.
   *
   * @param polarity high or low
   */
  static Rag colour(double value, Target target, Polarity polarity) {
    Double low = target.bandLow();
    Double high = target.bandHigh();
    if (low != null && high != null) {
      return bandColour(value, low, high, target.red());
    }
    if (meets(value, target.green(), polarity)) {
      return Rag.GREEN;
    }
    return meets(value, target.red(), polarity) ? Rag.AMBER : Rag.RED;
  }

  private static Rag bandColour(double value, double low, double high, @Nullable Double red) {
    double outside = beyond(value, low, high);
    if (outside <= TOLERANCE) {
      return Rag.GREEN;
    }
    double margin = red == null ? 0 : beyond(red, low, high);
    return outside <= margin + TOLERANCE ? Rag.AMBER : Rag.RED;
  }

  private static double beyond(double value, double low, double high) {
    return Math.max(0, Math.max(low - value, value - high));
  }

  private static boolean meets(double value, @Nullable Double threshold, Polarity polarity) {
    return threshold != null && polarity.sign() * (value - threshold) >= -TOLERANCE;
  }

  private static boolean isBand(Target target) {
    return target.bandLow() != null && target.bandHigh() != null;
  }

  private static boolean isSmall(MeasureLine line, Outturn outturn) {
    Double denominator = outturn.denominator();
    return (denominator != null && denominator < line.minimumDenominator())
        || outturn.marks().contains(Mark.U);
  }
}
