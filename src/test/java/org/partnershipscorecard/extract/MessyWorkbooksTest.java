package org.partnershipscorecard.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * One workbook a kind of mess, named by its fault, each of the same two assessments of 3 October
 * and 4 November 2016: what becomes of it stands beside it.
 */
class MessyWorkbooksTest {

  private static final int SEX = 5;
  private static final int ETHNICITY = 7;
  private static final int INITIATED = 8;
  private static final String FIRST = Reading.ROW;
  private static final String SECOND =
      "CWC,E08000031,A2,c2,f1,1,2010-04,WIRI,2016-11-04,,,HEALTH,OLD_EH";
  private static final int WIDTH = Reading.HEADER.split(",", -1).length;

  /** A kind of mess, and the rules that the file as a whole and the first row then break. */
  enum Mess {
    NONE(m -> {}),
    TITLE_ROWS_ABOVE(m -> m.sheet.shiftRows(0, 2, 3), m -> m.put(0, 0, "Return of the quarter")),
    BLANK_ROWS_BETWEEN(m -> m.sheet.shiftRows(2, 2, 2)),
    BLANK_COLUMNS_BEFORE(m -> m.sheet.shiftColumns(0, WIDTH - 1, 2)),
    BLANK_COLUMN_BETWEEN(m -> m.sheet.shiftColumns(4, WIDTH - 1, 1)),
    MERGED_GROUPS_ABOVE_THE_HEADER(
        m -> m.sheet.shiftRows(0, 2, 1),
        m -> m.put(0, 0, "Who"),
        m -> m.put(0, INITIATED, "When"),
        m -> m.sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 4)),
        m -> m.sheet.addMergedRegion(new CellRangeAddress(0, 0, INITIATED, INITIATED + 1))),
    HEADINGS_OVER_TWO_ROWS(
        m -> m.sheet.shiftRows(0, 2, 1),
        m -> m.put(0, INITIATED, "Initiated"),
        m -> m.put(1, INITIATED, "date"),
        m -> m.put(0, ETHNICITY, "Ethnicity"),
        m -> m.put(1, ETHNICITY, "")),
    TOTAL_AND_FOOTNOTES_BELOW(
        m -> m.put(3, 0, "Total"),
        m -> m.put(3, 2, "2"),
        m -> m.put(5, 0, "* provisional until the panel has met"),
        m -> m.put(6, 0, "Source:"),
        m -> m.put(6, 1, "case system"),
        m -> m.file("ROW-02", "ROW-02", "ROW-02")),
    HEADER_AGAIN_BELOW(m -> m.fill(3, Reading.HEADER), m -> m.file("ROW-02")),
    DATES_AS_BRITISH_TEXT(m -> m.put(1, INITIATED, "03/10/2016")),
    DATES_WITH_A_SHORT_MONTH(m -> m.put(1, INITIATED, "03-Oct-16")),
    DATES_AS_DATES(m -> m.date(1, "dd/mm/yyyy")),
    DATES_SHOWN_WITHOUT_THEIR_YEAR(m -> m.date(1, "d-mmm")),
    DATES_AS_NUMBERS(m -> m.cell(1, INITIATED).setCellValue(42_646)),
    DATES_WITH_MONTH_FIRST(
        m -> m.put(1, INITIATED, "10/03/2016"),
        m -> m.put(2, INITIATED, "10/31/2016"),
        m -> m.file("DATE-05")),
    DATES_IN_BOTH_ORDERS(
        m -> m.put(1, INITIATED, "10/03/2016"),
        m -> m.put(2, INITIATED, "10/31/2016"),
        m -> m.fill(3, SECOND.replace("A2", "A3").replace("2016-11-04", "31/10/2016")),
        m -> m.row("DATE-04")),
    FORMULAS_WITH_SAVED_RESULTS(
        m -> m.formula(1, INITIATED, "DATE(2016,10,3)", 42_646), m -> m.file("XLS-01")),
    NOT_AVAILABLE_IN_A_CELL(
        m -> m.cell(1, ETHNICITY).setCellErrorValue(FormulaError.NA.getCode()), Made::unsaid),
    NOT_AVAILABLE_AS_TEXT(m -> m.put(1, ETHNICITY, "#N/A"), Made::unsaid),
    A_DASH_FOR_NOTHING(m -> m.put(1, ETHNICITY, "-"), Made::unsaid),
    AN_ERROR_IN_A_CELL(
        m -> m.cell(1, ETHNICITY).setCellErrorValue(FormulaError.REF.getCode()),
        Made::unsaid,
        m -> m.row("XLS-02")),
    A_LIST_LETTER_BEFORE_THE_CODE(m -> m.put(1, ETHNICITY, "a) WBRI")),
    A_LABEL_AFTER_THE_CODE(m -> m.put(1, ETHNICITY, "WBRI: White British")),
    A_SYNONYM_WITH_A_LIST_LETTER(m -> m.put(1, SEX, "b) Female")),
    NO_BREAK_SPACES(
        m -> m.put(1, ETHNICITY, "\u00a0WBRI\u00a0 "),
        m -> m.put(0, INITIATED, "Initiated\u00a0date")),
    A_WORDING_THAT_IS_NO_SYNONYM(
        m -> m.put(1, ETHNICITY, "White, I think"), m -> m.says("unknown"), m -> m.row("CODE-01"));

    @SuppressWarnings("ImmutableEnumChecker") // a copied list of edits without state
    private final List<Consumer<Made>> edits;

    @SafeVarargs
    @SuppressWarnings("varargs") // the edits are only read
    Mess(Consumer<Made>... edits) {
      this.edits = List.of(edits);
    }

    String file() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-') + ".xlsx";
    }
  }

  /** A workbook in the making, and what shall become of it. */
  static final class Made {

    private final XSSFWorkbook workbook;
    private final Sheet sheet;
    private List<String> fileRules = List.of();
    private List<String> rowRules = List.of();
    private String ethnicity = "WBRI";

    Made(XSSFWorkbook workbook) {
      this.workbook = workbook;
      this.sheet = workbook.createSheet("Return");
      fill(0, Reading.HEADER);
      fill(1, FIRST);
      fill(2, SECOND);
    }

    Cell cell(int row, int column) {
      Row found = sheet.getRow(row);
      Row there = found == null ? sheet.createRow(row) : found;
      Cell cell = there.getCell(column);
      return cell == null ? there.createCell(column) : cell;
    }

    void put(int row, int column, String text) {
      cell(row, column).setCellValue(text);
    }

    void fill(int row, String line) {
      String[] values = line.split(",", -1);
      for (int i = 0; i < values.length; i++) {
        put(row, i, values[i]);
      }
    }

    void date(int row, String format) {
      CellStyle style = workbook.createCellStyle();
      style.setDataFormat(workbook.createDataFormat().getFormat(format));
      cell(row, INITIATED).setCellValue(LocalDate.of(2016, 10, 3));
      cell(row, INITIATED).setCellStyle(style);
    }

    void formula(int row, int column, String formula, double saved) {
      cell(row, column).setCellFormula(formula);
      cell(row, column).setCellValue(saved);
    }

    void file(String... rules) {
      fileRules = List.of(rules);
    }

    void row(String... rules) {
      rowRules = List.of(rules);
    }

    void says(String code) {
      ethnicity = code;
    }

    void unsaid() {
      ethnicity = "null";
    }
  }

  private final Path folder;

  MessyWorkbooksTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @ParameterizedTest
  @EnumSource
  void hasTheOutcomeThatStandsBesideIt(Mess mess) throws IOException {
    Path file = folder.resolve(mess.file());
    Made made;
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      made = new Made(workbook);
      mess.edits.forEach(edit -> edit.accept(made));
      workbook.write(out);
    }
    Synonyms synonyms =
        Synonyms.of(
            CsvTable.parse("synonyms.csv", "code_set,value,code\nsex,Female,2\n"), Reading.CODES);
    Reading reading = Reading.of(file, synonyms);
    assertThat(reading.fileRules()).containsExactlyElementsOf(made.fileRules);
    assertThat(reading.rules(0)).containsExactlyElementsOf(made.rowRules);
    assertThat(reading.rows()).hasSize(mess == Mess.DATES_IN_BOTH_ORDERS ? 3 : 2);
    assertThat(reading.value(0, "child_ref")).isEqualTo("c1");
    assertThat(reading.value(1, "child_ref")).isEqualTo("c2");
    assertThat(reading.value(0, "sex")).isEqualTo("2");
    assertThat(String.valueOf(reading.value(0, "ethnicity"))).isEqualTo(made.ethnicity);
    boolean unclear = made.rowRules.contains("DATE-04");
    assertThat(reading.value(0, "initiated_date"))
        .isEqualTo(unclear ? null : LocalDate.of(2016, 10, 3));
    assertThat(reading.rows().getFirst().refused()).isEqualTo(unclear);
  }
}
