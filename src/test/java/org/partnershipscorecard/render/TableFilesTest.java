package org.partnershipscorecard.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.partnershipscorecard.catalogue.Audience;
import org.partnershipscorecard.catalogue.Mark;
import org.partnershipscorecard.disclosure.PublishedCell;
import org.partnershipscorecard.disclosure.PublishedTable;
import org.partnershipscorecard.disclosure.PublishedTable.Entry;
import org.partnershipscorecard.disclosure.TableBook;
import org.partnershipscorecard.period.ReportingPeriod;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The workbook, CSV and JSON of a table made by hand. */
class TableFilesTest {

  private static final String FORMULA = "=HYPERLINK(\"http://example.org\",\"click\")";

  private final PublishedTable table =
      new PublishedTable(
          "children-by-sex",
          "Children by sex",
          List.of("Sex", "Q1", "Q1", "Comment"),
          List.of(
              row("Boys", cell("Boys", "1234", "count"), cell("Boys", "61.7", "percentage"), "x"),
              row(
                  "Girls, all",
                  cell("Girls, all", null, "count", Mark.C),
                  cell("Girls, all", "38.0", "percentage", Mark.P, Mark.B),
                  FORMULA)),
          List.of("Counted on the last day."));
  private final TableBook book =
      new TableBook(
          "scorecard",
          "Performance scorecard",
          "Partnership",
          "E08000031",
          "Wolverhampton",
          ReportingPeriod.parse("2016-17-Q3"),
          Audience.COMMITTEE,
          "Draft",
          7,
          "OFFICIAL-SENSITIVE",
          List.of(table));

  private static List<Entry> row(
      String head, PublishedCell count, PublishedCell share, String comment) {
    return List.of(
        PublishedTable.words(head),
        PublishedTable.figure(count),
        PublishedTable.figure(share),
        PublishedTable.words(comment));
  }

  private static PublishedCell cell(
      String sex, @Nullable String value, String statistic, Mark... marks) {
    return new PublishedCell(
        "CP03",
        "E08000031",
        "2016-17-Q3",
        "snapshot",
        Map.of("sex", sex),
        statistic,
        value == null ? null : new BigDecimal(value),
        Set.of(marks));
  }

  @Test
  void csvHasARowForEachPrintedNumber() {
    assertThat(TidyCsv.of(table))
        .isEqualTo(
            """
            table,measure,area,period,basis,sex,statistic,value,mark
            children-by-sex,CP03,E08000031,2016-17-Q3,snapshot,Boys,count,1234,
            children-by-sex,CP03,E08000031,2016-17-Q3,snapshot,Boys,percentage,61.7,
            children-by-sex,CP03,E08000031,2016-17-Q3,snapshot,"Girls, all",count,,c
            children-by-sex,CP03,E08000031,2016-17-Q3,snapshot,"Girls, all",percentage,38.0,bp
            """);
  }

  @Test
  void csvGivesASpreadsheetNoFormula() {
    PublishedTable hostile =
        new PublishedTable(
            "t",
            "T",
            List.of("Sex", "Q1"),
            List.of(
                List.of(
                    PublishedTable.words(FORMULA),
                    PublishedTable.figure(cell(FORMULA, "1", "count")))),
            List.of());
    assertThat(TidyCsv.of(hostile)).contains(",\"'=HYPERLINK(\"\"http").doesNotContain(",=");
  }

  @Test
  void jsonHoldsTheSameDigits() {
    JsonNode root = new JsonMapper().readTree(TableJson.figures(book));
    JsonNode figures = root.get("tables").get(0).get("figures");
    assertThat(figures.size()).isEqualTo(4);
    assertThat(figures.get(1).get("value").asString()).isEqualTo("61.7");
    assertThat(figures.get(2).get("value").isNull()).isTrue();
    assertThat(figures.get(2).get("mark").asString()).isEqualTo("c");
    assertThat(root.get("as_at").asInt()).isEqualTo(7);
  }

  @Test
  void metadataNamesTheColumnsOfTheCsv() {
    JsonNode root = new JsonMapper().readTree(TableJson.metadata(book, table));
    assertThat(root.get("url").asString()).isEqualTo("children-by-sex.csv");
    List<String> names =
        root.get("tableSchema")
            .get("columns")
            .valueStream()
            .map(column -> column.get("name").asString())
            .toList();
    assertThat(String.join(",", names)).isEqualTo(TidyCsv.of(table).lines().findFirst().get());
  }

  @Test
  void workbookHasNumbersAsNumbersAndMarksBesideThem() throws IOException {
    try (XSSFWorkbook workbook = open()) {
      assertThat(workbook.getNumberOfSheets()).isEqualTo(5);
      XSSFSheet sheet = workbook.getSheet("children-by-sex");
      assertThat(texts(sheet.getRow(3)))
          .containsExactly("Sex", "Q1", "Q1 2", "Q1 2, marks", "Comment");
      Row boys = sheet.getRow(4);
      assertThat(boys.getCell(1).getNumericCellValue()).isEqualTo(1234);
      assertThat(boys.getCell(1).getCellStyle().getDataFormatString()).isEqualTo("#,##0");
      assertThat(boys.getCell(2).getNumericCellValue()).isEqualTo(61.7);
      assertThat(boys.getCell(2).getCellStyle().getDataFormatString()).isEqualTo("#,##0.0");
      Row girls = sheet.getRow(5);
      assertThat(girls.getCell(1).getStringCellValue()).isEqualTo("[c]");
      assertThat(girls.getCell(3).getStringCellValue()).isEqualTo("[b][p]");
      assertThat(sheet.getTables().getFirst().getName()).isEqualTo("t_children_by_sex");
      assertThat(sheet.getTables().getFirst().getCellReferences().formatAsString())
          .isEqualTo("A4:E6");
      assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 4);
    }
  }

  @Test
  void rowsAreAsHighAsTheirWords() throws IOException {
    try (XSSFWorkbook workbook = open()) {
      Sheet cover = workbook.getSheet("Cover");
      float line = cover.getRow(1).getHeightInPoints();
      // The line on marks is longer than the column is wide.
      assertThat(cover.getRow(cover.getLastRowNum()).getHeightInPoints())
          .isGreaterThan(1.8f * line);
      assertThat(workbook.getSheet("children-by-sex").getRow(4).getHeightInPoints())
          .isEqualTo(line);
    }
  }

  @Test
  void workbookHidesMergesAndCalculatesNothing() throws IOException {
    try (XSSFWorkbook workbook = open()) {
      for (Sheet sheet : workbook) {
        assertThat(workbook.isSheetHidden(workbook.getSheetIndex(sheet))).isFalse();
        assertThat(sheet.getNumMergedRegions()).isZero();
        for (Row row : sheet) {
          for (Cell cell : row) {
            assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
          }
        }
      }
      Cell hostile = workbook.getSheet("children-by-sex").getRow(5).getCell(4);
      assertThat(hostile.getStringCellValue()).isEqualTo(FORMULA);
      assertThat(hostile.getCellStyle().getQuotePrefixed()).isTrue();
    }
  }

  @Test
  void workbookIsTheSameEveryTimeAndOfTheLastDay() throws IOException {
    assertThat(TableWorkbook.of(book)).isEqualTo(TableWorkbook.of(book));
    try (XSSFWorkbook workbook = open()) {
      assertThat(workbook.getProperties().getCoreProperties().getCreated())
          .isEqualTo(Date.from(Instant.parse("2016-12-31T00:00:00Z")));
    }
  }

  private XSSFWorkbook open() throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(TableWorkbook.of(book)));
  }

  private static List<String> texts(Row row) {
    List<String> texts = new ArrayList<>();
    row.forEach(cell -> texts.add(cell.getStringCellValue()));
    return texts;
  }
}
