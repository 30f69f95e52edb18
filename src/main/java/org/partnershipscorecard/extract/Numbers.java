package org.partnershipscorecard.extract;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers as agencies write them: {@code 1234}, {@code 1,234}, {@code 12.50}, {@code -3}. */
final class Numbers {

  private static final Pattern GROUPED = Pattern.compile("-?\\d{1,3}(,\\d{3})+(\\.\\d+)?");
  private static final Pattern PLAIN = Pattern.compile("-?\\d{1,18}(\\.\\d{1,18})?");

  private Numbers() {}

  /** The number; null when the text is not one. */
  static @Nullable BigDecimal decimal(String text) {
    String plain = text;
    if (text.indexOf(',') >= 0 && GROUPED.matcher(text).matches()) {
      plain = text.replace(",", "");
    }
    return PLAIN.matcher(plain).matches() ? new BigDecimal(plain) : null;
  }

  /** The whole number, {@code 3.0} included; null when the text is not one. */
  static @Nullable Long integer(String text) {
    Long digits = digits(text);
    if (digits != null) {
      return digits;
    }
    BigDecimal number = decimal(text);
    if (number == null || number.stripTrailingZeros().scale() > 0) {
      return null;
    }
    return number.longValueExact();
  }

  /** One to nine digits and nothing else, the common case, without a pattern. */
  private static @Nullable Long digits(String text) {
    int length = text.length();
    if (length == 0 || length > 9) {
      return null;
    }
    long value = 0;
    for (int i = 0; i < length; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return null;
      }
      value = value * 10 + digit;
    }
    return value;
  }
}
