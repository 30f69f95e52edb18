package org.partnershipscorecard.render;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The few styles that a workbook of tables has. */
final class WorkbookStyles {

  private static final String FAMILY = "Arial";
  private static final short PLAIN = 11;
  private static final short LARGE = 15;

  private final XSSFWorkbook workbook;
  private final Map<Integer, XSSFCellStyle> numbers = new HashMap<>();
  private final XSSFCellStyle title;
  private final XSSFCellStyle head;
  private final XSSFCellStyle numberHead;
  private final XSSFCellStyle words;
  private final XSSFCellStyle absent;
  private final XSSFCellStyle line;
  private final XSSFCellStyle link;

  WorkbookStyles(XSSFWorkbook workbook) {
    this.workbook = workbook;
    title = style(font(LARGE, true), false, HorizontalAlignment.LEFT);
    head = style(font(PLAIN, true), true, HorizontalAlignment.LEFT);
    numberHead = style(font(PLAIN, true), true, HorizontalAlignment.RIGHT);
    words = style(font(PLAIN, false), true, HorizontalAlignment.LEFT);
    absent = style(font(PLAIN, false), false, HorizontalAlignment.RIGHT);
    line = style(font(PLAIN, false), false, HorizontalAlignment.LEFT);
    XSSFFont underlined = font(PLAIN, false);
    underlined.setUnderline(Font.U_SINGLE);
    link = style(underlined, false, HorizontalAlignment.LEFT);
  }

  CellStyle title() {
    return title;
  }

  CellStyle head(boolean ofNumbers) {
    return ofNumbers ? numberHead : head;
  }

  /** Words; a cell that begins like a formula stays words when it is typed over. */
  CellStyle words() {
    return words;
  }

  /** A line that may run on over the cells to its right. */
  CellStyle line() {
    return line;
  }

  /** Shorthand in the place of a number. */
  CellStyle absent() {
    return absent;
  }

  CellStyle link() {
    return link;
  }

  /** A number with as many decimals as are printed. */
  CellStyle number(int decimals) {
    return numbers.computeIfAbsent(
        decimals,
        d -> {
          XSSFCellStyle style = style(font(PLAIN, false), false, HorizontalAlignment.RIGHT);
          String format = d == 0 ? "#,##0" : "#,##0." + "0".repeat(d);
          style.setDataFormat(workbook.createDataFormat().getFormat(format));
          return style;
        });
  }

  private XSSFFont font(short size, boolean bold) {
    XSSFFont font = workbook.createFont();
    font.setFontName(FAMILY);
    font.setFontHeightInPoints(size);
    font.setBold(bold);
    return font;
  }

  private XSSFCellStyle style(XSSFFont font, boolean wrapped, HorizontalAlignment alignment) {
    XSSFCellStyle style = workbook.createCellStyle();
    style.setFont(font);
    style.setWrapText(wrapped);
    style.setAlignment(alignment);
    style.setVerticalAlignment(VerticalAlignment.TOP);
    style.setQuotePrefixed(wrapped);
    return style;
  }
}
