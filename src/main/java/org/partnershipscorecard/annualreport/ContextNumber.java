package org.partnershipscorecard.annualreport;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.partnershipscorecard.disclosure.Printed;

/** A number that a person keeps in a CSV file, with as many decimals as it was written with. */
final class ContextNumber {

  private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?");

  private ContextNumber() {}

  /** As {@link #written(String)}, with a sign for per cent. */
  static String written(String text, String unit) {
    boolean percent = isNumber(text) && (unit.equals("percent") || unit.equals("%"));
    return written(text) + (percent ? "%" : "");
  }

  static boolean isNumber(String text) {
    return NUMBER.matcher(text).matches();
  }

  /** With thousands separators; a text that is no number stays as it is. */
  static String written(String text) {
    if (!isNumber(text)) {
      return text;
    }
    BigDecimal number = new BigDecimal(text);
    return Printed.number(number.doubleValue(), number.scale());
  }
}
