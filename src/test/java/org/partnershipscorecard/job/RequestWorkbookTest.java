package org.partnershipscorecard.job;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.partnershipscorecard.catalogue.Basis;
import org.partnershipscorecard.extract.CheckSpec;
import org.partnershipscorecard.extract.Column;
import org.partnershipscorecard.extract.ExtractSpec;
import org.partnershipscorecard.extract.Extracts;
import org.partnershipscorecard.submission.RequestSheet;

/** The sheet that an agency is sent says all that its definition does, and comes back filled in. */
class RequestWorkbookTest {

  private static final Extracts EXTRACTS = Extracts.builtIn();

  static List<ExtractSpec> everyExtract() {
    return EXTRACTS.all();
  }

  @ParameterizedTest
  @MethodSource("everyExtract")
  void everyColumnAndCheckIsOnThePage(ExtractSpec spec) {
    RequestSheet request = request(spec);
    String page = request.markdown();
    for (Column column : spec.columns()) {
      assertTrue(page.contains("\n| " + column.name() + " | "), column::name);
    }
    for (CheckSpec check : spec.checks()) {
      assertTrue(page.contains("\n| " + check.id() + " | "), check::id);
    }
    assertEquals(spec.columns().size() + 1, request.columns().size());
    assertEquals(spec.checks().size() + 1, request.checks().size());
    assertArrayEquals(RequestWorkbook.of(request), RequestWorkbook.of(request));
  }

  @Test
  void everyWorkbookIsFilledInAndLoaded(@TempDir Path folder) throws IOException {
    Partnership partnership = new Partnership(folder);
    for (ExtractSpec spec : EXTRACTS.all()) {
      fillIn(request(spec), partnership.in.resolve("2016-17-Q3/CWC_" + spec.id() + ".xlsx"));
    }
    Loading.Outcome outcome = partnership.load();
    assertEquals(List.of(), outcome.unplaced());
    assertEquals(
        EXTRACTS.all().stream().map(ExtractSpec::id).sorted().toList(),
        outcome.deliveries().stream()
            .filter(delivery -> delivery.rows().accepted() == 1 && !delivery.refused())
            .map(delivery -> delivery.extract())
            .sorted()
            .toList());
    assertEquals(
        1.0,
        partnership.outturn("CP05a", "2016-17-Q3", Basis.QUARTER, partnership.last()).numerator());
  }

  /**
   * As a person would: the sheet's own made-up row, with the agency and the area of the council.
   */
  private static void fillIn(RequestSheet request, Path file) throws IOException {
    Files.createDirectories(file.getParent());
    try (XSSFWorkbook workbook =
            new XSSFWorkbook(new ByteArrayInputStream(RequestWorkbook.of(request)));
        OutputStream out = Files.newOutputStream(file)) {
      List<Column> columns = request.spec().columns();
      List<String> example = request.exampleRow();
      Row row = workbook.getSheetAt(0).createRow(1);
      for (int i = 0; i < columns.size(); i++) {
        String value =
            switch (columns.get(i).name()) {
              case "agency" -> "CWC";
              case "area" -> Partnership.AREA;
              default -> example.get(i);
            };
        if (!value.isEmpty()) {
          row.createCell(i).setCellValue(value);
        }
      }
      workbook.write(out);
    }
  }

  private static RequestSheet request(ExtractSpec spec) {
    return new RequestSheet(spec, EXTRACTS.codeSets());
  }
}
