package org.partnershipscorecard.extract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.partnershipscorecard.extract.Reading.HEADER;
import static org.partnershipscorecard.extract.Reading.ROW;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that mean harm, or are broken: refused in a moment, with a plain message. */
class HostileFilesTest {

  private static final Duration MOMENT = Duration.ofSeconds(20);
  private static final Extracts EXTRACTS = Extracts.builtIn();
  private static final Recognition RECOGNITION = new Recognition(EXTRACTS);

  private final Path folder;

  HostileFilesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void aLineWithoutEndIsRefused() throws IOException {
    Path file = folder.resolve("line.csv");
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write(HEADER + "\n");
      String stretch = "x".repeat(1 << 16);
      for (int i = 0; i < 1_000; i++) {
        out.write(stretch);
      }
    }
    assertRefused(file, "longer than a row can be");
  }

  @Test
  void aQuotationMarkThatIsNeverClosedIsRefused() throws IOException {
    Path file = folder.resolve("quote.csv");
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write(HEADER + "\n\"");
      for (int i = 0; i < 200_000; i++) {
        out.write(ROW + "\n");
      }
    }
    assertRefused(file, "quotation mark");
  }

  @Test
  void aFileOfTwoGigabytesIsRefusedUnread() throws IOException {
    Path file = folder.resolve("large.csv");
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(2L << 30);
    }
    Recognition.Recognised recognised =
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> RECOGNITION.of(file, null));
    Recognition.Fault fault = recognised.fault();
    assertNotNull(fault);
    assertTrue(fault.conclusive());
    assertRefused(file, "larger than 512 megabytes");
  }

  @Test
  void moreRowsThanAnyReturnHasAreRefused() throws IOException {
    Path file = folder.resolve("rows.csv");
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write(HEADER + "\n");
      for (int i = 0; i <= Limits.inForce().rows(); i++) {
        out.write("CWC,E08000031," + i + ",c,,,,,2016-10-03,,,,\n");
      }
    }
    int[] taken = {0};
    List<Finding> findings =
        assertTimeoutPreemptively(
            Duration.ofMinutes(1),
            () ->
                ExtractReader.read(
                    Located.of(file),
                    Reading.SPEC,
                    new ReadingRules(Reading.CODES, Synonyms.none()),
                    row -> taken[0]++));
    assertEquals(Limits.inForce().rows(), taken[0]);
    assertEquals("FILE-01", findings.getLast().rule());
  }

  @Test
  void aZipBombIsRefused() throws IOException {
    Path file = folder.resolve("bomb.xlsx");
    byte[] spaces = new byte[1 << 20];
    Arrays.fill(spaces, (byte) ' ');
    workbook(
        file,
        sheet -> {
          sheet.write("<worksheet><sheetData><row r=\"1\"><c t=\"str\"><v>".getBytes(UTF_8));
          for (int i = 0; i < 700; i++) {
            sheet.write(spaces);
          }
        });
    assertRefused(file, "");
  }

  @Test
  void aThousandSheetsAreRefused() throws IOException {
    Path file = folder.resolve("sheets.xlsx");
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      for (int i = 0; i < 1_000; i++) {
        workbook.createSheet("s" + i);
      }
      workbook.write(out);
    }
    assertRefused(file, "sheets");
  }

  @Test
  void aDocumentTypeIsRefusedBeforeItsEntitiesAreLookedAt() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "hidden");
    String laughs =
        "<!DOCTYPE Message [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
            + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;\">]>";
    String outside = "<!DOCTYPE Message [<!ENTITY d SYSTEM \"" + secret.toUri() + "\">]>";
    for (String type : List.of(laughs, outside)) {
      Path file =
          Files.writeString(
              folder.resolve("x.xml"),
              "<?xml version=\"1.0\"?>"
                  + type
                  + "<Message><Children><Child><ChildIdentifiers><LAchildID>&d;</LAchildID>"
                  + "</ChildIdentifiers><CINdetails/></Child></Children></Message>");
      Recognition.Fault fault = RECOGNITION.of(file, null).fault();
      assertNotNull(fault);
      assertTrue(fault.problem().contains("document type"), fault.problem());
      assertFalse(fault.problem().contains("hidden"));
    }
  }

  @Test
  void anEntityInsideAWorkbookIsRefused() throws IOException {
    Path file = folder.resolve("xxe.xlsx");
    workbook(
        file,
        sheet ->
            sheet.write(
                ("<!DOCTYPE worksheet [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"
                        + "<worksheet><sheetData><row r=\"1\"><c t=\"str\"><v>&x;</v></c></row>"
                        + "</sheetData></worksheet>")
                    .getBytes(UTF_8)));
    assertRefused(file, "cannot be opened");
  }

  @Test
  void elementsInsideOneAnotherWithoutEndAreRefused() throws IOException {
    Path file = folder.resolve("deep.xml");
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("<Message><ChildIdentifiers/><CINdetails/><Children><Child>");
      for (int i = 0; i < 200_000; i++) {
        out.write("<CINdetails>");
      }
    }
    Recognition.Recognised recognised = RECOGNITION.of(file, null);
    for (Recognition.Part part : recognised.parts()) {
      List<Finding> findings =
          assertTimeoutPreemptively(
              MOMENT,
              () ->
                  ExtractReader.read(
                      Located.of(file, part),
                      part.extract(),
                      new ReadingRules(Reading.CODES, Synonyms.none()),
                      row -> {}));
      assertEquals("FILE-01", findings.getLast().rule());
    }
  }

  @Test
  void sheetsAndHeadingsWithControlCharactersAreHarmlessInFindings() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("x.csv"), HEADER + ",evil\u001b[31m\u202e" + "y".repeat(500) + "\n");
    Finding note =
        Reading.of(file).file().stream()
            .filter(finding -> finding.rule().equals("COL-01"))
            .findFirst()
            .orElseThrow();
    String column = note.column();
    assertNotNull(column);
    assertTrue(column.length() <= 120);
    assertTrue(column.chars().noneMatch(Character::isISOControl));
    assertFalse(column.contains("\u202e"));
    assertTrue(note.message().length() <= 600);
  }

  private interface Sheet {
    void write(OutputStream out) throws IOException;
  }

  private static void workbook(Path file, Sheet sheet) throws IOException {
    Path sound = Files.createTempFile(file.getParent(), "sound", ".xlsx");
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(sound)) {
      Row row = workbook.createSheet("Return").createRow(0);
      row.createCell(0).setCellValue("agency");
      workbook.write(out);
    }
    try (java.util.zip.ZipFile from = new java.util.zip.ZipFile(sound.toFile());
        ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(file))) {
      for (ZipEntry entry : java.util.Collections.list(from.entries())) {
        to.putNextEntry(new ZipEntry(entry.getName()));
        if (entry.getName().equals("xl/worksheets/sheet1.xml")) {
          sheet.write(to);
        } else {
          from.getInputStream(entry).transferTo(to);
        }
        to.closeEntry();
      }
    }
  }

  private static void assertRefused(Path file, String words) {
    Reading reading = assertTimeoutPreemptively(MOMENT, () -> Reading.of(file));
    assertEquals("FILE-01", reading.file().getLast().rule());
    assertEquals(Severity.FILE_REFUSED, reading.file().getLast().severity());
    String message = reading.file().getLast().message();
    assertTrue(message.contains(words), message);
  }
}
