package org.partnershipscorecard.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookReadingTest {

  private final Path folder;

  WorkbookReadingTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private final XSSFWorkbook workbook = new XSSFWorkbook();

  @AfterEach
  void close() throws IOException {
    workbook.close();
  }

  @Test
  void aDateCellANumberAndABlankCellAreEachWhatTheyAre() throws IOException {
    Sheet sheet = sheet("Assessments");
    Row row = row(sheet, 1);
    row.getCell(5).setCellValue(2);
    row.removeCell(row.getCell(4));
    date(row.getCell(8), LocalDate.of(2016, 10, 3), "dd/mm/yyyy");
    date(row.getCell(6), LocalDate.of(2009, 4, 17), "mmm-yy");
    row.getCell(2).setCellValue(100234);
    Reading reading = read();
    assertEquals(List.of(), reading.file());
    assertEquals(List.of(), reading.rules(0));
    assertEquals("2", reading.value(0, "sex"));
    assertEquals("100234", reading.value(0, "eha_id"));
    assertNull(reading.value(0, "family_ref"));
    assertEquals(LocalDate.of(2016, 10, 3), reading.value(0, "initiated_date"));
    assertEquals(LocalDate.of(2009, 4, 1), reading.value(0, "birth_month"));
    assertEquals("Assessments", reading.rows().getFirst().row().sheet());
    assertEquals(2, reading.rows().getFirst().row().line());
  }

  @Test
  void aDayNumberWithoutADatesFormatIsReadAsTheWorkbookCounts() throws IOException {
    row(sheet("Assessments"), 1).getCell(8).setCellValue(42646);
    assertEquals(LocalDate.of(2016, 10, 3), read().value(0, "initiated_date"));
    workbook.getCTWorkbook().addNewWorkbookPr().setDate1904(true);
    assertEquals(LocalDate.of(2020, 10, 4), read().value(0, "initiated_date"));
  }

  @Test
  void datesOfAWorkbookThatCountsFrom1904AreRight() throws IOException {
    workbook.getCTWorkbook().addNewWorkbookPr().setDate1904(true);
    Cell cell = row(sheet("Assessments"), 1).getCell(8);
    date(cell, LocalDate.of(2016, 10, 3), "yyyy-mm-dd");
    cell.setCellValue(41184);
    assertEquals(LocalDate.of(2016, 10, 3), read().value(0, "initiated_date"));
  }

  @Test
  void theFirstVisibleSheetWithTheHeaderIsRead() throws IOException {
    workbook.createSheet("Notes").createRow(0).createCell(0).setCellValue("Please read");
    row(sheet("Old"), 1).getCell(2).setCellValue("HIDDEN");
    row(sheet("Now"), 4).getCell(2).setCellValue("A9");
    row(sheet("Later"), 1);
    workbook.setSheetVisibility(1, SheetVisibility.HIDDEN);
    Reading reading = read();
    assertEquals(1, reading.rows().size());
    assertEquals("A9", reading.value(0, "eha_id"));
    assertEquals("Now", reading.rows().getFirst().row().sheet());
    assertEquals(5, reading.rows().getFirst().row().line());
  }

  @Test
  void aWorkbookWithoutTheHeaderNamesTheColumnsThatTheNearestSheetLacks() throws IOException {
    workbook.createSheet("Notes").createRow(0).createCell(0).setCellValue("Please read");
    Sheet sheet = sheet("Assessments");
    sheet.getRow(0).getCell(8).setCellValue("start");
    Reading reading = read();
    assertEquals(List.of("FILE-02"), reading.fileRules());
    assertEquals("initiated_date", reading.file().getFirst().column());
    assertEquals("Assessments", reading.file().getFirst().sheet());
  }

  @Test
  void aFormulasLastResultIsUsedAndNoted() throws IOException {
    Cell cell = row(sheet("Assessments"), 1).getCell(2);
    cell.setCellFormula("1+1");
    workbook.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(cell);
    Reading reading = read();
    assertEquals("2", reading.value(0, "eha_id"));
    assertEquals(List.of("XLS-01"), reading.fileRules());
  }

  @Test
  void anErrorCellInTheKeyRefusesTheRow() throws IOException {
    row(sheet("Assessments"), 1).getCell(2).setCellErrorValue(FormulaError.REF.getCode());
    Reading reading = read();
    assertEquals(List.of("XLS-02"), reading.rules(0));
    assertTrue(reading.rows().getFirst().refused());
  }

  @Test
  void cellsBeyondTheHeaderAreIgnored() throws IOException {
    row(sheet("Assessments"), 1).createCell(20).setCellValue("a remark");
    Reading reading = read();
    assertEquals(List.of(), reading.file());
    assertEquals(List.of(), reading.rules(0));
  }

  @Test
  void aWorkbookCutShortIsRefusedNotThrown() throws IOException {
    row(sheet("Assessments"), 1);
    Path file = write();
    byte[] whole = Files.readAllBytes(file);
    for (int length : new int[] {4, whole.length / 2, whole.length - 10}) {
      Files.write(file, Arrays.copyOf(whole, length));
      Reading reading = Reading.of(file);
      assertEquals(List.of("FILE-01"), reading.fileRules());
      assertEquals(Optional.empty(), ExtractReader.peek(file, Reading.SPEC));
    }
  }

  @Test
  void theFirstRowsAgencyIsPeekedAt() throws IOException {
    row(sheet("Assessments"), 1);
    assertEquals(Optional.of("CWC"), ExtractReader.peek(write(), Reading.SPEC));
  }

  private Sheet sheet(String name) {
    Sheet sheet = workbook.createSheet(name);
    fill(sheet.createRow(0), Reading.HEADER);
    return sheet;
  }

  private static Row row(Sheet sheet, int index) {
    Row row = sheet.createRow(index);
    fill(row, Reading.ROW);
    return row;
  }

  private static void fill(Row row, String line) {
    String[] values = line.split(",", -1);
    for (int i = 0; i < values.length; i++) {
      row.createCell(i).setCellValue(values[i]);
    }
  }

  private void date(Cell cell, LocalDate day, String format) {
    CellStyle style = workbook.createCellStyle();
    style.setDataFormat(workbook.createDataFormat().getFormat(format));
    cell.setCellValue(day);
    cell.setCellStyle(style);
  }

  private Path write() throws IOException {
    Path file = folder.resolve("x.xlsx");
    try (OutputStream out = Files.newOutputStream(file)) {
      workbook.write(out);
    }
    return file;
  }

  private Reading read() throws IOException {
    return Reading.of(write());
  }
}
