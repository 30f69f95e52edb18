package org.partnershipscorecard.extract;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** A file that no parser can read is told in our own words; no library prints its own beside. */
@ResourceLock(Resources.SYSTEM_ERR)
class NothingPrintedTest {

  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final Recognition RECOGNITION = new Recognition(Extracts.builtIn());
  private static final String CENSUS =
      """
      <?xml version="1.0" encoding="%s"?>
      <Message><Header/><Children><Child><ChildIdentifiers><LAchildID>é1</LAchildID>
      </ChildIdentifiers><CINdetails><CINreferralDate>2016-10-03</CINreferralDate>
      </CINdetails></Child></Children></Message>
      """;

  private final Path folder;

  NothingPrintedTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void bytesThatAreNoLettersAreToldInOurWords() throws IOException {
    refused(CENSUS.formatted("UTF-8").getBytes(WINDOWS), "not written in the encoding");
    refused(CENSUS.formatted("US-ASCII").getBytes(UTF_8), "not written in the encoding");
    refused(CENSUS.formatted("MARTIAN").getBytes(UTF_8), "an encoding that is not known");
    refused(CENSUS.formatted("UTF-16").getBytes(UTF_8), "not well formed");
    refused(CENSUS.formatted("UTF-8").substring(0, 120).getBytes(UTF_8), "not well formed");
    refused(CENSUS.formatted("UTF-8").replace('é', '\u0001').getBytes(UTF_8), "not well formed");
  }

  @Test
  void theEncodingIsTheMarksElseTheDeclaredOne() throws IOException {
    List<byte[]> sound =
        List.of(
            CENSUS.formatted("UTF-8").getBytes(UTF_8),
            ("\ufeff" + CENSUS.formatted("windows-1252")).getBytes(UTF_8),
            CENSUS.formatted("windows-1252").getBytes(WINDOWS),
            CENSUS.formatted("UTF-16").getBytes(UTF_16),
            CENSUS.replace(" encoding=\"%s\"", "").getBytes(UTF_8));
    for (byte[] bytes : sound) {
      Path file = Files.write(folder.resolve("census.xml"), bytes);
      assertEquals("", printed(file));
      assertNull(RECOGNITION.of(file, null).fault());
    }
  }

  @Test
  void aPartOfAWorkbookThatIsNoTextIsToldInOurWords() throws IOException {
    Path sound = folder.resolve("sound.xlsx");
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(sound)) {
      workbook.createSheet("Return").createRow(0).createCell(0).setCellValue("agency");
      workbook.write(out);
    }
    try (ZipFile parts = new ZipFile(sound.toFile())) {
      for (ZipEntry spoiled : Collections.list(parts.entries())) {
        Path file = folder.resolve("spoiled.xlsx");
        try (ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(file))) {
          for (ZipEntry part : Collections.list(parts.entries())) {
            byte[] bytes = parts.getInputStream(part).readAllBytes();
            if (part.getName().equals(spoiled.getName())) {
              bytes[bytes.length / 2] = (byte) 0xE9;
            }
            to.putNextEntry(new ZipEntry(part.getName()));
            to.write(bytes);
          }
        }
        assertEquals("", printed(file), spoiled.getName());
      }
    }
  }

  private void refused(byte[] bytes, String words) throws IOException {
    Path file = Files.write(folder.resolve("census.xml"), bytes);
    assertEquals("", printed(file));
    Recognition.Fault fault = RECOGNITION.of(file, null).fault();
    assertNotNull(fault);
    String problem = Objects.requireNonNull(fault).problem();
    assertTrue(problem.contains(words), problem);
  }

  /** What goes to the terminal while a file is recognised and read. */
  private static String printed(Path file) {
    PrintStream terminal = System.err;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try (PrintStream catching = new PrintStream(printed, true, UTF_8)) {
      System.setErr(catching);
      RECOGNITION.of(file, null);
      Reading.of(file);
    } finally {
      System.setErr(terminal);
    }
    return printed.toString(UTF_8);
  }
}
