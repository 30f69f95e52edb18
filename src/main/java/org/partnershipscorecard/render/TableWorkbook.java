package org.partnershipscorecard.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.partnershipscorecard.catalogue.Mark;
import org.partnershipscorecard.disclosure.PublishedTable;
import org.partnershipscorecard.disclosure.PublishedTable.Entry;
import org.partnershipscorecard.disclosure.TableBook;

/**
 * The tables of an edition as a workbook, laid out as the Government Statistical Service advises
 * for accessible spreadsheets: cover, contents, notes and shorthand, then one table a sheet; no
 * merged cells, no formulas, nothing hidden, nothing said by colour.
 */
public final class TableWorkbook {

  private static final int LONGEST_NAME = 31;
  private static final List<String> FRONT = List.of("Cover", "Contents", "Notes", "Shorthand");
  private static final int WORDS = 80;

  private final TableBook book;
  private final XSSFWorkbook workbook;
  private final WorkbookStyles styles;

  private TableWorkbook(TableBook book, XSSFWorkbook workbook) {
    this.book = book;
    this.workbook = workbook;
    this.styles = new WorkbookStyles(workbook);
  }

  /** The workbook's bytes; the same book gives the same bytes. */
  public static byte[] of(TableBook book) {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      new TableWorkbook(book, workbook).fill();
      return SealedWorkbook.of(workbook, book.title(), book.partnership(), book.span().lastDay());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the workbook " + book.title(), e);
    }
  }

  /** The names of the sheets of a book's tables, in their order. */
  static List<String> sheetNames(TableBook book) {
    Set<String> taken = new HashSet<>();
    FRONT.forEach(name -> taken.add(name.toLowerCase(Locale.ROOT)));
    List<String> names = new ArrayList<>();
    for (PublishedTable table : book.tables()) {
      String name = shortened(table.id(), "");
      for (int n = 2; !taken.add(name); n++) {
        name = shortened(table.id(), "-" + n);
      }
      names.add(name);
    }
    return List.copyOf(names);
  }

  private static String shortened(String id, String end) {
    return id.substring(0, Math.min(id.length(), LONGEST_NAME - end.length())) + end;
  }

  private void fill() {
    List<String> names = sheetNames(book);
    cover();
    contents(names);
    list("Notes", "Notes", List.of("Sheet", "Note"), notes(names));
    list("Shorthand", "Shorthand", List.of("Shorthand", "Meaning"), shorthand());
    for (int i = 0; i < names.size(); i++) {
      PublishedTable table = book.tables().get(i);
      String about =
          book.areaName()
              + ", "
              + book.span().words()
              + ". One table; marks are explained on the sheet Shorthand."
              + (book.marking().isEmpty() ? "" : " " + book.marking() + ".");
      new TableSheet(workbook.createSheet(names.get(i)), styles)
          .fill(table, "t_" + names.get(i).replace('-', '_'), about);
    }
  }

  private void cover() {
    XSSFSheet sheet = workbook.createSheet("Cover");
    List<String> lines = new ArrayList<>(List.of(book.title(), book.partnership()));
    lines.add(book.areaName() + ", " + book.span().words());
    lines.add(book.status() + ". Counted as at entry " + book.asAt() + " of the ledger.");
    if (!book.marking().isEmpty()) {
      lines.add(book.marking());
    }
    lines.add("The tables of the report of the same name, one a sheet, with the same figures.");
    lines.add(
        "Numbers are rounded as they are printed, so that table and page agree and the digits"
            + " behind a percentage give no count away.");
    lines.add(
        "A mark of a number stands in the column to its right; a blank cell there means no mark."
            + " A mark in the place of a number says why there is none.");
    for (int r = 0; r < lines.size(); r++) {
      Cell cell = sheet.createRow(r).createCell(0);
      cell.setCellValue(lines.get(r));
      cell.setCellStyle(r == 0 ? styles.title() : styles.words());
    }
    sheet.setColumnWidth(0, 256 * WORDS);
    new TableSheet(sheet, styles).fitHeights();
  }

  private void contents(List<String> names) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("Notes", "What must be known to read the tables"));
    rows.add(List.of("Shorthand", "The marks and what they mean"));
    for (int i = 0; i < names.size(); i++) {
      rows.add(List.of(names.get(i), book.tables().get(i).caption()));
    }
    XSSFSheet sheet = list("Contents", "Contents", List.of("Sheet", "Table"), rows);
    for (int r = 0; r < rows.size(); r++) {
      Cell cell = sheet.getRow(TableSheet.HEADS + 1 + r).getCell(0);
      Hyperlink link = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
      link.setAddress("'" + rows.get(r).getFirst() + "'!A1");
      cell.setHyperlink(link);
      cell.setCellStyle(styles.link());
    }
  }

  private List<List<String>> notes(List<String> names) {
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      for (String note : book.tables().get(i).notes()) {
        rows.add(List.of(names.get(i), note));
      }
    }
    return rows;
  }

  private static List<List<String>> shorthand() {
    List<List<String>> rows = new ArrayList<>();
    for (Mark mark : Mark.values()) {
      rows.add(List.of("[" + mark.word() + "]", mark.words()));
    }
    return rows;
  }

  private XSSFSheet list(String sheet, String title, List<String> heads, List<List<String>> rows) {
    XSSFSheet made = workbook.createSheet(sheet);
    List<List<Entry>> entries =
        rows.stream().map(row -> row.stream().map(PublishedTable::words).toList()).toList();
    PublishedTable table = new PublishedTable(sheet, title, heads, entries, List.of());
    TableSheet drawn = new TableSheet(made, styles);
    drawn.fill(table, sheet.toLowerCase(Locale.ROOT), book.title());
    made.setColumnWidth(1, 256 * WORDS);
    drawn.fitHeights();
    return made;
  }
}
