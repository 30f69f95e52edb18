package org.partnershipscorecard.extract;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.jspecify.annotations.Nullable;

/** Tells day numbers from other numbers by the style of their cell, and writes both as text. */
final class DateStyles {

  private final boolean[] date;
  private final boolean startsIn1904;

  DateStyles(@Nullable StylesTable styles, boolean startsIn1904) {
    this.startsIn1904 = startsIn1904;
    this.date = new boolean[styles == null ? 0 : styles.getNumCellStyles()];
    for (int i = 0; i < date.length && styles != null; i++) {
      XSSFCellStyle style = styles.getStyleAt(i);
      date[i] = DateUtil.isADateFormat(style.getDataFormat(), style.getDataFormatString());
    }
  }

  /**
   * A numeric cell: a date in ISO form where the style is a date's, otherwise the number with the
   * 15 digits that Excel itself keeps, without exponent.
   *
   * @throws NumberFormatException when the raw value is not a number
   */
  String text(String raw, int style) {
    double number = Double.parseDouble(raw);
    if (style >= 0 && style < date.length && date[style]) {
      LocalDateTime moment = DateUtil.getLocalDateTime(number, startsIn1904);
      if (moment != null) {
        return moment.toLocalDate().toString();
      }
    }
    if (raw.length() < 16 && raw.indexOf('.') < 0 && raw.indexOf('E') < 0) {
      return raw;
    }
    BigDecimal digits = BigDecimal.valueOf(number).round(new MathContext(15));
    return digits.signum() == 0 ? "0" : digits.stripTrailingZeros().toPlainString();
  }
}
