package org.partnershipscorecard.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes sheets of text to a workbook, the same bytes for the same sheets. */
public final class SheetFile {

  private static final int WIDEST = 70;

  /** No clock shows in the file; ZIP counts from here. */
  private static final LocalDate NO_DAY = LocalDate.of(1980, 1, 1);

  private SheetFile() {}

  /** How a column is to be typed into. */
  public enum Form {
    TEXT("@"),
    DATE("dd/mm/yyyy"),
    NUMBER("General");

    private final String format;

    Form(String format) {
      this.format = format;
    }
  }

  /**
   * A sheet.
   *
   * @param forms of each column, for cells that are yet to be filled; fewer are text
   * @param rows the first is the header
   */
  public record Sheet(String name, List<Form> forms, List<List<String>> rows) {
    public Sheet {
      forms = List.copyOf(forms);
      rows = List.copyOf(rows);
    }
  }

  /** The workbook's bytes. */
  public static byte[] of(String title, List<Sheet> sheets) {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      Map<Form, CellStyle> styles = new EnumMap<>(Form.class);
      for (Form form : Form.values()) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(form.format));
        styles.put(form, style);
      }
      CellStyle bold = workbook.createCellStyle();
      Font font = workbook.createFont();
      font.setBold(true);
      bold.setFont(font);
      for (Sheet sheet : sheets) {
        String name = WorkbookUtil.createSafeSheetName(sheet.name());
        fill(workbook.createSheet(name), sheet, styles, bold);
      }
      return SealedWorkbook.of(workbook, title, "", NO_DAY);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the workbook " + title, e);
    }
  }

  private static void fill(
      XSSFSheet drawn, Sheet sheet, Map<Form, CellStyle> styles, CellStyle bold) {
    int columns = sheet.rows().getFirst().size();
    for (int c = 0; c < columns; c++) {
      Form form = c < sheet.forms().size() ? sheet.forms().get(c) : Form.TEXT;
      drawn.setDefaultColumnStyle(c, styles.get(form));
      drawn.setColumnWidth(c, 256 * (2 + width(sheet, c)));
    }
    drawn.createFreezePane(0, 1);
    for (int r = 0; r < sheet.rows().size(); r++) {
      Row row = drawn.createRow(r);
      List<String> cells = sheet.rows().get(r);
      for (int c = 0; c < cells.size(); c++) {
        row.createCell(c).setCellValue(cells.get(c));
        row.getCell(c).setCellStyle(r == 0 ? bold : styles.get(Form.TEXT));
      }
    }
  }

  private static int width(Sheet sheet, int column) {
    int width = 0;
    for (List<String> row : sheet.rows()) {
      width = column < row.size() ? Math.max(width, row.get(column).length()) : width;
    }
    return Math.min(width, WIDEST);
  }
}
