package org.partnershipscorecard.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.partnershipscorecard.extract.Reading.HEADER;
import static org.partnershipscorecard.extract.Reading.ROW;
import static org.partnershipscorecard.extract.Reading.csv;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvReadingTest {

  private final Path folder;

  CsvReadingTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void aCleanRowIsTyped() {
    Reading reading = Reading.of(csv(folder, HEADER, ROW));
    assertEquals(List.of(), reading.file());
    assertEquals(1, reading.rows().size());
    assertEquals(List.of(), reading.rows().getFirst().findings());
    assertEquals(2, reading.rows().getFirst().row().line());
    assertEquals("2", reading.value(0, "sex"));
    assertEquals(LocalDate.of(2009, 4, 1), reading.value(0, "birth_month"));
    assertEquals(LocalDate.of(2016, 10, 3), reading.value(0, "initiated_date"));
    assertNull(reading.value(0, "completed_date"));
  }

  @Test
  void headersInAnotherOrderCaseAndSpellingAreFound() {
    String header =
        "Child Ref,EHA-ID,AGENCY,Date_Initiated, completed ,resident la,Gender,Month of birth,"
            + "Ethnicity,closure reason,lead org type,source system,family ref";
    Reading reading =
        Reading.of(
            csv(
                folder,
                header,
                "c1,A1,CWC,03/10/2016,,E08000031,1,04/2009,WBRI,,SCHOOL,OLD_EH,f1"));
    assertEquals(List.of(), reading.file());
    assertEquals(List.of(), reading.rules(0));
    assertEquals("c1", reading.value(0, "child_ref"));
    assertEquals(LocalDate.of(2016, 10, 3), reading.value(0, "initiated_date"));
    assertEquals(LocalDate.of(2009, 4, 1), reading.value(0, "birth_month"));
  }

  @Test
  void linesCountQuotedLineBreaksAndBlankLines() {
    Reading reading =
        Reading.of(
            csv(
                folder,
                HEADER,
                "",
                ROW.replace("f1", "\"f\n1\""),
                ",,,,,,,,,,,,",
                ROW.replace("A1", "A2")));
    assertEquals(List.of(3, 6), reading.rows().stream().map(row -> row.row().line()).toList());
  }

  @Test
  void aByteOrderMarkIsNotPartOfTheFirstHeader() {
    Reading reading = Reading.of(csv(folder, "\ufeff" + HEADER, ROW));
    assertEquals(List.of(), reading.file());
    assertEquals("CWC", reading.value(0, "agency"));
  }

  @Test
  void windows1252IsReadAndNoted() {
    Reading reading =
        Reading.of(
            csv(folder, Charset.forName("windows-1252"), HEADER, ROW.replace("f1", "Zo\u00eb")));
    assertEquals(List.of("ENC-01"), reading.fileRules());
    assertEquals(Severity.NOTE, reading.file().getFirst().severity());
    assertEquals("Zo\u00eb", reading.value(0, "family_ref"));
  }

  @Test
  void utf8IsToldAcrossTheBlocksOfALongFile() {
    String[] lines = new String[3_000];
    lines[0] = HEADER;
    for (int i = 1; i < lines.length; i++) {
      lines[i] = ROW.replace("A1", "A" + i).replace("f1", "Zo\u00eb\u20ac");
    }
    Reading reading = Reading.of(csv(folder, lines));
    assertEquals(List.of(), reading.file());
    assertEquals(2_999, reading.rows().size());
    assertEquals("Zo\u00eb\u20ac", reading.value(2_998, "family_ref"));
  }

  @Test
  void aMissingRequiredColumnRefusesTheFileAndIsNamed() {
    Reading reading = Reading.of(csv(folder, HEADER.replace("completed_date", "finished"), ROW));
    assertEquals(0, reading.rows().size());
    assertEquals(List.of("FILE-02"), reading.fileRules());
    Finding finding = reading.file().getFirst();
    assertEquals(Severity.FILE_REFUSED, finding.severity());
    assertEquals("completed_date", finding.column());
    assertEquals(1, finding.line());
  }

  @Test
  void aFileWithoutAHeaderRowIsRefusedWithoutQuotingItsFirstRow() {
    Reading reading = Reading.of(csv(folder, ROW));
    assertEquals(List.of("FILE-02"), reading.fileRules());
    assertFalse(reading.file().toString().contains("E08000031"));
    assertFalse(reading.file().toString().contains("WBRI"));
  }

  @Test
  void anOptionalColumnMissingIsAQueryAndAnExtraOneIsDroppedWithANote() {
    Reading reading = Reading.of(csv(folder, HEADER.replace("ethnicity", "surname"), ROW));
    assertEquals(List.of("COL-01", "COL-02"), reading.fileRules());
    assertEquals(Severity.NOTE, reading.file().getFirst().severity());
    assertEquals("surname", reading.file().getFirst().column());
    assertEquals(Severity.QUERY, reading.file().getLast().severity());
    assertNull(reading.value(0, "ethnicity"));
    assertFalse(reading.rows().getFirst().refused());
  }

  @Test
  void oneColumnUnderTwoHeadersRefusesTheFile() {
    Reading reading = Reading.of(csv(folder, HEADER + ",gender", ROW + ",1"));
    assertEquals(List.of("FILE-03"), reading.fileRules());
    assertEquals(0, reading.rows().size());
  }

  @Test
  void anEmptyFileIsRefused() throws IOException {
    Reading reading = Reading.of(Files.createFile(folder.resolve("x.csv")));
    assertEquals(List.of("FILE-01"), reading.fileRules());
    assertEquals(Severity.FILE_REFUSED, reading.file().getFirst().severity());
  }

  @Test
  void anUnclosedQuotationMarkRefusesTheFileWithItsLineAndNoContent() {
    Reading reading = Reading.of(csv(folder, HEADER, ROW, ROW.replace("A1", "\"secret"), ROW));
    assertEquals(1, reading.rows().size());
    assertEquals(List.of("FILE-01"), reading.fileRules());
    assertEquals(3, reading.file().getFirst().line());
    assertFalse(reading.file().toString().contains("secret"));
  }

  @Test
  void textAfterAClosingQuotationMarkRefusesTheFile() {
    Reading reading = Reading.of(csv(folder, HEADER, ROW.replace("A1", "\"A1\"x")));
    assertEquals(List.of("FILE-01"), reading.fileRules());
    assertEquals(2, reading.file().getFirst().line());
  }

  @Test
  void aBinaryFileIsRefused() throws IOException {
    Path file = folder.resolve("x.csv");
    Files.write(file, new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0, 0});
    assertEquals(List.of("FILE-01"), Reading.of(file).fileRules());
  }

  @Test
  void utf16IsReadWithAndWithoutAMark() {
    for (Charset charset :
        List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16)) {
      Reading reading = Reading.of(csv(folder, charset, HEADER, ROW.replace("f1", "Zo\u00eb")));
      assertEquals(List.of(), reading.fileRules(), charset::toString);
      assertEquals("Zo\u00eb", reading.value(0, "family_ref"), charset::toString);
    }
  }

  @Test
  void aMissingFileIsAFinding() {
    assertEquals(List.of("FILE-01"), Reading.of(folder.resolve("none.csv")).fileRules());
  }

  @Test
  void aRowWithTooFewOrTooManyValuesIsRefused() {
    Reading reading =
        Reading.of(csv(folder, HEADER, "CWC,E08000031,A1", ROW + ",more", ROW + ",,"));
    assertEquals(List.of("ROW-01"), reading.rules(0));
    assertEquals(List.of("ROW-01"), reading.rules(1));
    assertEquals(List.of(), reading.rules(2));
    assertTrue(reading.rows().getFirst().refused());
    assertEquals(
        "the row has 3 values and the header 13",
        reading.rows().getFirst().findings().getFirst().message());
  }

  @ParameterizedTest
  @CsvSource({
    "2016-10-03, 2016-13-03, initiated_date, DATE-01, ROW_REFUSED",
    "2016-10-03, 31/02/2016, initiated_date, DATE-01, ROW_REFUSED",
    "2016-10-03, 426460, initiated_date, DATE-01, ROW_REFUSED",
    "2009-04, April, birth_month, DATE-02, QUERY",
    "WBRI, White, ethnicity, CODE-01, QUERY",
    "E08000031, E08000099, area, CODE-01, ROW_REFUSED",
    "A1, '', eha_id, REQ-01, ROW_REFUSED",
    "2016-10-03, '', initiated_date, REQ-01, ROW_REFUSED",
    "CWC, #REF!, agency, XLS-02, ROW_REFUSED",
    "CWC, #N/A, agency, REQ-01, ROW_REFUSED",
    "CWC, -, agency, REQ-01, ROW_REFUSED",
    "f1, #REF!, family_ref, XLS-02, QUERY"
  })
  void aBadValueIsRefusedOrQueriedByItsColumn(
      String good, String bad, String column, String rule, Severity severity) {
    Reading reading = Reading.of(csv(folder, HEADER, ROW.replaceFirst(Pattern.quote(good), bad)));
    List<Finding> findings = reading.rows().getFirst().findings();
    assertEquals(1, findings.size());
    assertEquals(rule, findings.getFirst().rule());
    assertEquals(severity, findings.getFirst().severity());
    assertEquals(column, findings.getFirst().column());
    assertEquals(2, findings.getFirst().line());
    assertEquals(severity == Severity.ROW_REFUSED, reading.rows().getFirst().refused());
    assertTrue(bad.isEmpty() || !findings.getFirst().message().contains(bad));
  }

  @Test
  void aWrongCompletedDateRefusesTheRowSinceItWouldReadAsOpen() {
    Reading reading = Reading.of(csv(folder, HEADER, ROW.replace("2016-10-03,", "2016-10-03,tbc")));
    assertEquals(List.of("DATE-01"), reading.rules(0));
    assertTrue(reading.rows().getFirst().refused());
  }

  @Test
  void anUnknownCodeIsStoredAsUnknown() {
    Reading reading = Reading.of(csv(folder, HEADER, ROW.replace("WBRI", "White British")));
    assertEquals("unknown", reading.value(0, "ethnicity"));
  }

  @Test
  void codesAndSynonymsAreFoundWithoutRegardToCaseAndSpacing() {
    Synonyms synonyms =
        Synonyms.of(
            CsvTable.parse("synonyms.csv", "code_set,value,code\nethnicity,a)  White,WBRI\n"),
            Reading.CODES);
    Reading reading =
        Reading.of(
            csv(folder, HEADER, ROW.replace("WBRI", "A) white "), ROW.replace("WBRI", "wbri")),
            synonyms);
    assertEquals("WBRI", reading.value(0, "ethnicity"));
    assertEquals("WBRI", reading.value(1, "ethnicity"));
    assertEquals(List.of(), reading.rules(0));
  }

  @Test
  void whatTheTakerOfRowsThrowsReachesTheCaller() {
    Path file = csv(folder, HEADER, ROW);
    IllegalStateException thrown =
        assertThrows(
            IllegalStateException.class,
            () ->
                ExtractReader.read(
                    new Delivered(
                        file, "x.csv", LocalDate.of(2016, 10, 1), LocalDate.of(2016, 12, 31)),
                    Reading.SPEC,
                    new ReadingRules(Reading.CODES, Synonyms.none()),
                    row -> {
                      throw new IllegalStateException("disk full");
                    }));
    assertEquals("disk full", thrown.getMessage());
  }

  @Test
  void theFirstRowsAgencyIsPeekedAt() {
    Path file = csv(folder, HEADER, "", ROW);
    assertEquals(Optional.of("CWC"), ExtractReader.peek(file, Reading.SPEC));
    assertEquals(Optional.of("A1"), ExtractReader.peek(file, Reading.SPEC, "eha_id"));
    assertEquals(Optional.empty(), ExtractReader.peek(csv(folder, HEADER), Reading.SPEC));
    assertEquals(Optional.empty(), ExtractReader.peek(csv(folder, ROW), Reading.SPEC));
    assertEquals(Optional.empty(), ExtractReader.peek(folder.resolve("none.csv"), Reading.SPEC));
  }
}
