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
  void theWorkbookIsFilledInAndLoaded(@TempDir Path folder) throws IOException {
    Partnership partnership = new Partnership(folder);
    RequestSheet request = request(EXTRACTS.byId("child-protection-plans"));
    Path file = partnership.in.resolve("2016-17-Q3/CWC_child-protection-plans.xlsx");
    Files.createDirectories(file.getParent());
    try (XSSFWorkbook workbook =
            new XSSFWorkbook(new ByteArrayInputStream(RequestWorkbook.of(request)));
        OutputStream out = Files.newOutputStream(file)) {
      List<Column> columns = request.spec().columns();
      Row row = workbook.getSheetAt(0).createRow(1);
      for (int i = 0; i < columns.size(); i++) {
        String value =
            switch (columns.get(i).name()) {
              case "agency" -> "CWC";
              case "area" -> Partnership.AREA;
              case "cpp_id" -> "P1";
              case "child_ref" -> "c1";
              case "birth_month" -> "2009-04";
              case "cpp_start_date" -> "2016-11-01";
              case "number_previous_cpp" -> "0";
              default -> "";
            };
        if (!value.isEmpty()) {
          row.createCell(i).setCellValue(value);
        }
      }
      workbook.write(out);
    }
    Loading.Outcome outcome = partnership.load();
    assertEquals(List.of(), outcome.unplaced());
    assertEquals(1, outcome.deliveries().getFirst().rows().accepted());
    assertEquals(
        1.0,
        partnership.outturn("CP05a", "2016-17-Q3", Basis.QUARTER, partnership.last()).numerator());
  }

  private static RequestSheet request(ExtractSpec spec) {
    return new RequestSheet(spec, EXTRACTS.codeSets());
  }
}
