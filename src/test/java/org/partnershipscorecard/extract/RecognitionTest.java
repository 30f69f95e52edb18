package org.partnershipscorecard.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.partnershipscorecard.extract.Reading.HEADER;
import static org.partnershipscorecard.extract.Reading.ROW;
import static org.partnershipscorecard.extract.Reading.csv;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecognitionTest {

  private static final String OVERLAPPING =
      """
      id: %s
      name: %s
      extract: early-help-assessments
      description: Another system's export.
      columns:
        agency: {standing: agency}
        area: {standing: area}
        child_ref: {headers: [Person], needed: true}
        initiated_date: {headers: [Begun], needed: true}
        eha_id: {joined: [child_ref, initiated_date]}
      """;

  private final Path folder;

  RecognitionTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void aFileIsKnownByItsHeadingsWhateverItsName() {
    Recognition.Recognised recognised =
        new Recognition(Reading.EXTRACTS).of(csv(folder, HEADER, ROW), null);
    assertEquals(1, recognised.parts().size());
    assertEquals("early-help-assessments", recognised.parts().getFirst().extract().id());
    assertTrue(recognised.parts().getFirst().layout().isOwn());
  }

  @Test
  void aFileOfNoLayoutNamesTheNearestAndWhatItLacks() {
    Recognition.Fault fault =
        new Recognition(Reading.EXTRACTS)
            .of(csv(folder, HEADER.replace("initiated_date", "begun"), ROW), null)
            .fault();
    assertNotNull(fault);
    assertTrue(fault.problem().contains("Early help assessments"), fault.problem());
    assertTrue(fault.problem().contains("initiated_date"), fault.problem());
  }

  @Test
  void twoCandidatesAreAnErrorThatNamesBoth() throws IOException {
    Path layouts = Files.createDirectories(folder.resolve("extracts/layouts"));
    Files.writeString(layouts.resolve("one.yaml"), OVERLAPPING.formatted("one", "Export one"));
    Files.writeString(layouts.resolve("two.yaml"), OVERLAPPING.formatted("two", "Export two"));
    Extracts extracts = Extracts.builtIn().with(folder);
    Recognition.Fault fault =
        new Recognition(extracts).of(csv(folder, "Person,Begun", "1,2016-10-03"), null).fault();
    assertNotNull(fault);
    assertTrue(fault.problem().contains("Export one"), fault.problem());
    assertTrue(fault.problem().contains("Export two"), fault.problem());
  }

  @Test
  void aLayoutOfOnesOwnIsReadWithoutAnyProgram() throws IOException {
    Path layouts = Files.createDirectories(folder.resolve("extracts/layouts"));
    Files.writeString(layouts.resolve("one.yaml"), OVERLAPPING.formatted("one", "Export one"));
    Extracts extracts = Extracts.builtIn().with(folder);
    Path file = csv(folder, "Person,Begun,Surname", "17,03/10/2016,x");
    Recognition.Part part = new Recognition(extracts).of(file, null).parts().getFirst();
    List<ReadRow> rows = new ArrayList<>();
    ExtractReader.Result result =
        ExtractReader.readAll(
            Located.of(file, part),
            part.extract(),
            new ReadingRules(Reading.CODES, Synonyms.none()),
            rows::add);
    ExtractSpec spec = part.extract();
    assertEquals("17 2016-10-03", rows.getFirst().row().value(spec.index("eha_id")));
    assertEquals("CWC", rows.getFirst().row().value(spec.index("agency")));
    assertTrue(result.lacking().contains("completed_date"));
    assertTrue(
        result.findings().stream().anyMatch(finding -> finding.message().contains("Surname")));
  }

  @Test
  void aFaultInALayoutIsRefusedWithItsFileAndLine() throws IOException {
    Path layouts = Files.createDirectories(folder.resolve("extracts/layouts"));
    Files.writeString(
        layouts.resolve("one.yaml"),
        OVERLAPPING.formatted("one", "Export one").replace("initiated_date:", "begun_date:"));
    InvalidDefinition fault =
        assertThrows(InvalidDefinition.class, () -> Extracts.builtIn().with(folder));
    assertTrue(fault.file().endsWith("one.yaml"));
    assertTrue(fault.getMessage().contains("begun_date"), fault.getMessage());
  }

  @Test
  void aSheetsNameSettlesWhatHeadingsLeaveOpen() throws IOException {
    Path layouts = Files.createDirectories(folder.resolve("extracts/layouts"));
    Files.writeString(
        layouts.resolve("one.yaml"),
        OVERLAPPING.formatted("one", "Export one") + "sheets: [Old]\n");
    Files.writeString(
        layouts.resolve("two.yaml"),
        OVERLAPPING.formatted("two", "Export two") + "sheets: [New]\n");
    Path file = folder.resolve("x.xlsx");
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      Row row = workbook.createSheet("New system").createRow(0);
      row.createCell(0).setCellValue("Person");
      row.createCell(1).setCellValue("Begun");
      workbook.createSheet("Notes").createRow(0).createCell(0).setCellValue("Hello");
      workbook.write(out);
    }
    Recognition.Recognised recognised =
        new Recognition(Extracts.builtIn().with(folder)).of(file, null);
    assertEquals("two", recognised.parts().getFirst().layout().id());
    assertEquals(List.of("Notes"), recognised.notRead());
  }

  @Test
  void theKeyedPseudonymReplacesTheChildsReferenceEverywhere() {
    Pseudonym first = Pseudonym.keyed("test", "a key of enough length");
    Pseudonym second = Pseudonym.keyed("test", "another key of enough length");
    Object one = childRef(first);
    assertEquals(one, childRef(first));
    assertNotEquals("c1", one);
    assertNotEquals(one, childRef(second));
    assertEquals(32, String.valueOf(one).length());
    assertEquals(8, first.keyId().length());
    assertNotEquals(first.keyId(), second.keyId());
  }

  @Test
  void aKeyThatIsMissingIsNoKeyAndAShortOneIsRefused() throws IOException {
    assertEquals(null, Pseudonym.of(Map.of()));
    assertThrows(InvalidDefinition.class, () -> Pseudonym.of(Map.of(Pseudonym.KEY, "too short")));
    assertThrows(
        InvalidDefinition.class,
        () -> Pseudonym.of(Map.of(Pseudonym.KEY_FILE, folder.resolve("none").toString())));
    Path key = Files.writeString(folder.resolve("key"), "a key of enough length\n");
    Pseudonym read = Pseudonym.of(Map.of(Pseudonym.KEY_FILE, key.toString()));
    assertNotNull(read);
    assertEquals(Pseudonym.keyed("test", "a key of enough length").keyId(), read.keyId());
  }

  private Object childRef(Pseudonym pseudonym) {
    List<ReadRow> rows = new ArrayList<>();
    ExtractReader.read(
        Located.of(csv(folder, HEADER, ROW)),
        Reading.SPEC,
        new ReadingRules(Reading.CODES, Synonyms.none(), pseudonym),
        rows::add);
    return String.valueOf(rows.getFirst().row().value(Reading.SPEC.index("child_ref")));
  }
}
