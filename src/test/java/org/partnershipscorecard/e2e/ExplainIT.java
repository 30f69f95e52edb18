package org.partnershipscorecard.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnershipscorecard.e2e.Program.Ended;

/** From a figure back to the line of the file on a person's desk. */
class ExplainIT {

  private static final String EARLY_HELP =
      "2016-17-Q3/CWC_early-help-assessments_2016-17-Q3_v01.csv";
  private static final String RATINGS = "2016-17-Q4/WMP_cse-risk-ratings_2016-17-Q4_v01.xlsx";

  @TempDir private static Path folder;

  private static Supplied supplied = new Supplied(Path.of(""));
  private static Program program = new Program(Path.of(""), Path.of(""));

  @BeforeAll
  static void load() {
    supplied =
        Supplied.ofFiles(
            folder.resolve("in"),
            EARLY_HELP,
            RATINGS,
            lookedAfter("2015-16-Q3"),
            lookedAfter("2015-16-Q4"),
            lookedAfter("2016-17-Q1"),
            lookedAfter("2016-17-Q2"));
    program = new Program(supplied.root(), folder.resolve("out"));
    Ended loaded = program.run("load");
    assertThat(loaded.exit()).as(loaded.said()).isZero();
  }

  private static String lookedAfter(String period) {
    return "%s/CWC_looked-after-children_%s_v01.csv".formatted(period, period);
  }

  @Test
  void everyAssessmentIsALineOfTheFileWithADateInTheQuarter() {
    Explained explained = Explained.of(program, "EH01", "--period", "2016-17-Q3");

    assertThat(explained.value()).isEqualTo("value 406");
    assertThat(explained.rows()).hasSize(406).doesNotHaveDuplicates();
    assertThat(explained.numerator()).isEqualTo(406);
    List<String> lines = supplied.lines(EARLY_HELP);
    Set<String> assessments = new HashSet<>();
    for (Explained.Row row : explained.rows()) {
      assertThat(row.file()).isEqualTo(EARLY_HELP);
      assertThat(row.sheet()).isEmpty();
      assertThat(row.denominator()).isEmpty();
      Map<String, String> cells = cells(lines, row.line());
      assertThat(LocalDate.parse(cells.get("initiated_date")))
          .isBetween(LocalDate.of(2016, 10, 1), LocalDate.of(2016, 12, 31));
      assessments.add(cells.get("eha_id"));
    }
    assertThat(assessments).hasSize(406);
    // And no line of the file that belongs to the quarter is left out.
    long inTheQuarter =
        lines.stream()
            .skip(1)
            .filter(line -> line.split(",", -1)[8].matches("2016-1[012]-.."))
            .count();
    assertThat(inTheQuarter).isEqualTo(406);
  }

  @Test
  void aRatioHasTheRowsOfBothItsTerms() {
    Explained explained =
        Explained.of(program, "LA03a", "--period", "2016-17-Q2", "--basis", "rolling12");

    assertThat(explained.value()).endsWith("= 40 of 229, in percent");
    assertThat(explained.rows()).hasSize(229).doesNotHaveDuplicates();
    assertThat(explained.numerator()).isEqualTo(40);
    Map<String, List<String>> files = new HashMap<>();
    for (Explained.Row row : explained.rows()) {
      Map<String, String> cells =
          cells(files.computeIfAbsent(row.file(), supplied::lines), row.line());
      assertThat(LocalDate.parse(cells.get("episode_end")))
          .isBetween(LocalDate.of(2015, 10, 1), LocalDate.of(2016, 9, 30));
      assertThat(cells.get("reason_ended")).isNotEqualTo("X1").isNotEmpty();
      assertThat(row.denominator()).isEqualTo("1");
      assertThat(row.numerator())
          .isEqualTo(Set.of("E11", "E12").contains(cells.get("reason_ended")) ? "1" : "0");
    }
  }

  @Test
  void aPartOfARatioCanBeAskedFor() {
    Explained adopted =
        Explained.of(
            program, "LA03a", "--period", "2016-17-Q2", "--basis", "rolling12", "--part", "n");

    assertThat(adopted.rows()).hasSize(40).allMatch(row -> row.numerator().equals("1"));
  }

  private static Map<String, String> cells(List<String> lines, int line) {
    String[] names = lines.getFirst().split(",", -1);
    String[] cells = lines.get(line - 1).split(",", -1);
    Map<String, String> byName = new HashMap<>();
    for (int i = 0; i < names.length; i++) {
      byName.put(names[i], cells[i]);
    }
    return byName;
  }

  @Test
  void aRowOfAWorkbookHasItsSheetAndItsNumber() throws IOException, InvalidFormatException {
    Explained explained = Explained.of(program, "CS01", "--period", "2016-17-Q4");

    assertThat(explained.value()).isEqualTo("value 64");
    assertThat(explained.rows()).hasSize(64).doesNotHaveDuplicates();
    LocalDate last = LocalDate.of(2017, 3, 31);
    List<String> young = new ArrayList<>();
    try (OPCPackage file = OPCPackage.open(supplied.path(RATINGS).toFile(), PackageAccess.READ);
        XSSFWorkbook workbook = new XSSFWorkbook(file)) {
      for (Explained.Row row : explained.rows()) {
        assertThat(row.file()).isEqualTo(RATINGS);
        Sheet sheet = workbook.getSheet(row.sheet());
        Row cells = sheet.getRow(row.line() - 1);
        assertThat(day(sheet, cells, "opened_date")).isBeforeOrEqualTo(last);
        assertThat(day(sheet, cells, "assessment_date")).isBeforeOrEqualTo(last);
        assertThat(cells.getCell(column(sheet, "closed_date"))).isNull();
        young.add(cells.getCell(column(sheet, "child_ref")).getStringCellValue());
      }
    }
    assertThat(young).doesNotHaveDuplicates();
  }

  private static LocalDate day(Sheet sheet, Row cells, String name) {
    return cells.getCell(column(sheet, name)).getLocalDateTimeCellValue().toLocalDate();
  }

  private static int column(Sheet sheet, String name) {
    for (var cell : sheet.getRow(0)) {
      if (cell.getStringCellValue().equals(name)) {
        return cell.getColumnIndex();
      }
    }
    throw new AssertionError("no column " + name);
  }

  @Test
  void saysWhenAFileIsNoLongerTheOneThatWasLoaded() {
    supplied.edit(lookedAfter("2016-17-Q2"), List::removeLast);
    try {
      Ended explained =
          program.run("explain", "LA01", "--period", "2016-17-Q2", "--basis", "snapshot");

      assertThat(explained.lines())
          .anyMatch(line -> line.endsWith(" = 626 of 58167, in per_10000"))
          .anyMatch(line -> line.startsWith(lookedAfter("2016-17-Q2") + " is no longer the file"));
    } finally {
      supplied.copyOf(lookedAfter("2016-17-Q2"));
    }
  }
}
