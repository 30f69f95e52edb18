package org.partnershipscorecard.disclosure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.catalogue.Absence;
import org.partnershipscorecard.catalogue.Mark;

/**
 * A figure in print: rounded once, half up, with thousands separators, or a word for its absence.
 */
public final class Printed {

  private Printed() {}

  /** {@code 1,830}; {@code 35.9}. */
  public static String number(double value, int decimals) {
    return number(rounded(value, decimals));
  }

  /** The number that is printed. Rounds the decimal value that the double stands for, half up. */
  public static BigDecimal rounded(double value, int decimals) {
    return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
  }

  /** A rounded number with thousands separators, and as many decimals as it has. */
  public static String number(BigDecimal rounded) {
    int decimals = Math.max(0, rounded.scale());
    DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.UK));
    format.setMinimumFractionDigits(decimals);
    format.setMaximumFractionDigits(decimals);
    return format.format(rounded);
  }

  /** A figure's cell without its marks: its number, {@code [c]}, or why there is none. */
  public static String cell(PublishedFigure figure, int decimals) {
    Double value = figure.value();
    if (value != null) {
      return number(value, decimals);
    }
    if (figure.marks().contains(Mark.C)) {
      return "[c]";
    }
    return absence(figure.absence());
  }

  /** The reason for a missing number, in the two or three words that a cell has room for. */
  public static String absence(@Nullable Absence absence) {
    return switch (absence) {
      case null -> "";
      case NOT_RECEIVED -> "not received";
      case PARTIAL -> "part only";
      case NOT_APPLICABLE -> "[z]";
      case BREAK -> "[b]";
      case ZERO_DENOMINATOR -> "none";
      case LAYOUT -> "not in file";
      case PURGED -> "purged";
    };
  }
}
