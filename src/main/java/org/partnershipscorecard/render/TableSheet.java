package org.partnershipscorecard.render;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.partnershipscorecard.catalogue.Mark;
import org.partnershipscorecard.disclosure.PublishedCell;
import org.partnershipscorecard.disclosure.PublishedTable;
import org.partnershipscorecard.disclosure.PublishedTable.Entry;

/**
 * One sheet with one table below its title. Numbers are numbers; what is marked has its marks in a
 * column of their own to the right, so that it can be calculated with.
 */
final class TableSheet {

  /** The row of the heads, after the title, what the sheet is, and the way back. */
  static final int HEADS = 3;

  /** A line of the styles' plain type, in points. */
  private static final float LINE = 14.5f;

  /** As high as the program that opens the file likes. */
  private static final float NO_HEIGHT = -1;

  private static final int NARROWEST = 8;
  private static final int WIDEST = 60;

  private final XSSFSheet sheet;
  private final WorkbookStyles styles;

  TableSheet(XSSFSheet sheet, WorkbookStyles styles) {
    this.sheet = sheet;
    this.styles = styles;
  }

  /** A column as it is written: the marks of a column, where there are any, follow it. */
  private record Column(String head, int source, boolean numeric, boolean marks) {}

  /**
   * Fills the sheet.
   *
   * @param name of the table in the workbook
   * @param about one line below the title
   */
  void fill(PublishedTable table, String name, String about) {
    List<Column> columns = columns(table);
    top(table.caption(), about);
    XSSFRow heads = sheet.createRow(HEADS);
    for (int c = 0; c < columns.size(); c++) {
      Cell cell = heads.createCell(c);
      cell.setCellValue(columns.get(c).head());
      cell.setCellStyle(styles.head(columns.get(c).numeric()));
    }
    for (int r = 0; r < table.rows().size(); r++) {
      XSSFRow row = sheet.createRow(HEADS + 1 + r);
      for (int c = 0; c < columns.size(); c++) {
        Column column = columns.get(c);
        write(row.createCell(c), table.rows().get(r).get(column.source()), column.marks());
      }
    }
    if (!table.rows().isEmpty()) {
      name(name, table.rows().size(), columns.size());
    }
    for (int c = 0; c < columns.size(); c++) {
      sheet.setColumnWidth(c, 256 * (2 + width(table, columns.get(c))));
    }
    fitHeights();
    sheet.createFreezePane(0, HEADS + 1);
    sheet.getPrintSetup().setLandscape(true);
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setFitHeight((short) 0);
  }

  /**
   * Makes rows as high as their wrapped words. A program that opens the file need not work the
   * heights out, and some let the lines of one row lie over the next.
   */
  void fitHeights() {
    for (Row row : sheet) {
      int lines = 1;
      for (Cell cell : row) {
        if (cell.getCellType() == CellType.STRING && cell.getCellStyle().getWrapText()) {
          double letters = sheet.getColumnWidth(cell.getColumnIndex()) / 256.0 - 1;
          lines = Math.max(lines, (int) Math.ceil(cell.getStringCellValue().length() / letters));
        }
      }
      row.setHeightInPoints(lines > 1 ? lines * LINE : NO_HEIGHT);
    }
  }

  private void top(String title, String about) {
    Cell first = sheet.createRow(0).createCell(0);
    first.setCellValue(title);
    first.setCellStyle(styles.title());
    Cell second = sheet.createRow(1).createCell(0);
    second.setCellValue(about);
    second.setCellStyle(styles.line());
    Cell back = sheet.createRow(2).createCell(0);
    back.setCellValue("Back to the contents");
    back.setCellStyle(styles.link());
    Hyperlink link =
        sheet.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
    link.setAddress("'Contents'!A1");
    back.setHyperlink(link);
  }

  private static List<Column> columns(PublishedTable table) {
    List<Column> columns = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (int i = 0; i < table.heads().size(); i++) {
      int place = i;
      boolean numeric =
          table.rows().stream().anyMatch(row -> row.get(place) instanceof Entry.Figure);
      String head = unique(table.heads().get(i), taken);
      columns.add(new Column(head, i, numeric, false));
      if (table.rows().stream().anyMatch(row -> isMarked(row.get(place)))) {
        columns.add(new Column(unique(head + ", marks", taken), i, false, true));
      }
    }
    return columns;
  }

  private static String unique(String head, Set<String> taken) {
    String wanted = head.isBlank() ? "Column" : head;
    String unique = wanted;
    for (int n = 2; !taken.add(unique.toLowerCase(Locale.ROOT)); n++) {
      unique = wanted + " " + n;
    }
    return unique;
  }

  private static boolean isMarked(Entry entry) {
    return entry instanceof Entry.Figure(PublishedCell cell)
        && cell.value() != null
        && !cell.marks().isEmpty();
  }

  private void write(Cell cell, Entry entry, boolean marks) {
    switch (entry) {
      case Entry.Words(String text) -> {
        cell.setCellValue(text);
        cell.setCellStyle(styles.words());
      }
      case Entry.Figure(PublishedCell figure) -> {
        BigDecimal value = figure.value();
        if (marks) {
          cell.setCellValue(value == null ? "" : shorthand(figure));
          cell.setCellStyle(styles.words());
        } else if (value == null) {
          cell.setCellValue(shorthand(figure));
          cell.setCellStyle(styles.absent());
        } else {
          cell.setCellValue(value.doubleValue());
          cell.setCellStyle(styles.number(Math.max(0, value.scale())));
        }
      }
    }
  }

  /** Each mark in brackets of its own: {@code [b][p]}. */
  static String shorthand(PublishedCell figure) {
    StringBuilder written = new StringBuilder();
    figure.marks().stream()
        .sorted()
        .map(Mark::word)
        .forEach(mark -> written.append('[').append(mark).append(']'));
    return written.toString();
  }

  private void name(String name, int rows, int columns) {
    AreaReference area =
        new AreaReference(
            new CellReference(HEADS, 0),
            new CellReference(HEADS + rows, columns - 1),
            SpreadsheetVersion.EXCEL2007);
    XSSFTable table = sheet.createTable(area);
    table.setName(name);
    table.setDisplayName(name);
  }

  private static int width(PublishedTable table, Column column) {
    int width = Math.max(NARROWEST, Math.min(column.head().length(), 18));
    if (!column.marks()) {
      for (List<Entry> row : table.rows()) {
        width = Math.max(width, length(row.get(column.source())));
      }
    }
    return Math.min(width, WIDEST);
  }

  private static int length(Entry entry) {
    return switch (entry) {
      case Entry.Words(String text) -> text.length();
      case Entry.Figure(PublishedCell cell) -> cell.printed().length();
    };
  }
}
