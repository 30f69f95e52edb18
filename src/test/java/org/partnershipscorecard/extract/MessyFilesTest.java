package org.partnershipscorecard.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.partnershipscorecard.extract.Reading.HEADER;
import static org.partnershipscorecard.extract.Reading.ROW;
import static org.partnershipscorecard.extract.Reading.csv;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One file a kind of mess, named by its fault, each with its outcome. */
class MessyFilesTest {

  private static final LocalDate THIRD = LocalDate.of(2016, 10, 3);

  private final Path folder;

  MessyFilesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void titleRowsAboveTheHeaderArePassedOver() {
    Reading reading =
        Reading.of(csv(folder, "Early help return,,", "Quarter 3, 2016-17", "", HEADER, ROW));
    assertEquals(List.of(), reading.fileRules());
    assertEquals(1, reading.rows().size());
    assertEquals(5, reading.rows().getFirst().row().line());
    assertEquals(THIRD, reading.value(0, "initiated_date"));
  }

  @Test
  void aHeaderOfTwoRowsWithGroupsAboveIsReadTogether() {
    Reading reading =
        Reading.of(
            csv(
                folder,
                "agency,area,eha id,Child,,,,,Date,,closure reason,lead org type,source system",
                ",,,ref,family ref,sex,birth month,ethnicity,initiated,completed,,,",
                ROW));
    assertEquals(List.of(), reading.fileRules());
    assertEquals("c1", reading.value(0, "child_ref"));
    assertEquals("f1", reading.value(0, "family_ref"));
    assertEquals(THIRD, reading.value(0, "initiated_date"));
    assertEquals("SCHOOL", reading.value(0, "lead_org_type"));
  }

  @Test
  void blankRowsAndColumnsChangeNothing() {
    Reading reading = Reading.of(csv(folder, "," + HEADER + ",,", ",,,", "," + ROW + ",,", ""));
    assertEquals(List.of(), reading.fileRules());
    assertEquals(List.of(), reading.rules(0));
    assertEquals(THIRD, reading.value(0, "initiated_date"));
  }

  @Test
  void totalsAndFootnotesBelowAreLeftOutAndNoted() {
    Reading reading =
        Reading.of(
            csv(
                folder,
                HEADER,
                ROW,
                "Total,,1,,,,,,,,,,",
                "* figures are provisional",
                "Source:,case system",
                HEADER));
    assertEquals(1, reading.rows().size());
    assertEquals(List.of("ROW-02", "ROW-02", "ROW-02", "ROW-02"), reading.fileRules());
    assertEquals(List.of(3, 4, 5, 6), reading.file().stream().map(Finding::line).toList());
    assertTrue(reading.file().stream().allMatch(f -> f.severity() == Severity.NOTE));
  }

  @Test
  void aShortRecordIsNotAFootnote() {
    Reading reading = Reading.of(csv(folder, HEADER, ROW, "CWC,,,,,,,,,,,,"));
    assertEquals(2, reading.rows().size());
    assertTrue(reading.rows().getLast().refused());
  }

  @Test
  void semicolonsAndTabsPartValuesAsWellAsCommas() {
    for (String delimiter : List.of(";", "\t")) {
      Reading reading =
          Reading.of(
              csv(
                  folder,
                  "Return; of, one, agency",
                  HEADER.replace(",", delimiter),
                  ROW.replace(",", delimiter)));
      assertEquals(List.of(), reading.fileRules(), delimiter);
      assertEquals(THIRD, reading.value(0, "initiated_date"), delimiter);
    }
  }

  @Test
  void datesInEveryNamedFormAreTheSameDay() {
    for (String day :
        List.of(
            "2016-10-03",
            "03/10/2016",
            "03-Oct-16",
            "03 Oct 2016",
            "42646",
            "42646.5",
            "2016-10-03 00:00:00",
            " 2016-10-03\u00a0")) {
      Reading reading = Reading.of(csv(folder, HEADER, ROW.replace("2016-10-03", day)));
      assertEquals(THIRD, reading.value(0, "initiated_date"), day);
    }
  }

  @Test
  void dayNumbersOfATextFileCountFrom1904WhereOnlyThatFits() {
    // 41184 is 3 October 2012 from 1900 and 3 October 2016 from 1904, within the days covered.
    Reading reading = Reading.of(csv(folder, HEADER, ROW.replace("2016-10-03", "41184")));
    assertEquals(THIRD, reading.value(0, "initiated_date"));
  }

  @Test
  void aDayNumberThatCouldBeTwoDatesIsNotGuessed() {
    Reading reading = Reading.of(csv(folder, HEADER, ROW.replace("2016-10-03", "38000")));
    assertEquals(List.of("DATE-04"), reading.rules(0));
    assertTrue(reading.rows().getFirst().refused());
  }

  @Test
  void theWholeColumnDecidesWhichNumberIsTheDay() {
    Reading dayFirst = dates("03/10/2016", "31/10/2016");
    assertEquals(THIRD, dayFirst.value(0, "initiated_date"));
    assertEquals(List.of(), dayFirst.fileRules());

    Reading monthFirst = dates("10/03/2016", "10/31/2016");
    assertEquals(THIRD, monthFirst.value(0, "initiated_date"));
    assertEquals(LocalDate.of(2016, 10, 31), monthFirst.value(1, "initiated_date"));
    assertEquals(List.of("DATE-05"), monthFirst.fileRules());

    Reading mixed = dates("10/03/2016", "10/31/2016", "31/10/2016");
    assertEquals(List.of("DATE-04"), mixed.rules(0));
    assertEquals(List.of("DATE-01"), mixed.rules(1));
    assertEquals(LocalDate.of(2016, 10, 31), mixed.value(2, "initiated_date"));
  }

  @Test
  void signsForMissingAreMissing() {
    for (String sign : List.of("#N/A", "-", "\u2013", "NULL", " ", "\u00a0")) {
      Reading reading = Reading.of(csv(folder, HEADER, ROW.replace("WBRI", sign)));
      assertNull(reading.value(0, "ethnicity"), sign);
      assertEquals(List.of(), reading.rules(0), sign);
    }
  }

  @Test
  void aCodeWithItsListLetterOrLabelIsTheCode() {
    for (String code : List.of("a) WBRI", "WBRI: White British", "WBRI - White British", "wbri ")) {
      Reading reading = Reading.of(csv(folder, HEADER, ROW.replace("WBRI", code)));
      assertEquals("WBRI", reading.value(0, "ethnicity"), code);
    }
  }

  @Test
  void aListLetterBeforeASynonymIsNoHindrance() {
    Synonyms synonyms =
        Synonyms.of(
            CsvTable.parse("synonyms.csv", "code_set,value,code\nsex,Female,2\n"), Reading.CODES);
    Reading reading =
        Reading.of(csv(folder, HEADER, ROW.replace(",2,", ",b) Female\u00a0,")), synonyms);
    assertEquals("2", reading.value(0, "sex"));
  }

  @Test
  void aWordingThatIsNoSynonymIsAQueryAndNeverGuessed() {
    for (String wording : List.of("White", "a) White British", "WBRI?", "British: WBRI")) {
      Reading reading = Reading.of(csv(folder, HEADER, ROW.replace("WBRI", wording)));
      assertEquals("unknown", reading.value(0, "ethnicity"), wording);
      assertEquals(List.of("CODE-01"), reading.rules(0), wording);
      assertEquals(Severity.QUERY, reading.rows().getFirst().findings().getFirst().severity());
    }
  }

  @Test
  void thousandsSeparatorsAreRead() {
    assertEquals(1_234L, Numbers.integer("1,234"));
  }

  @Test
  void aHeadingWithAHintInBracketsIsFound() {
    Reading reading =
        Reading.of(
            csv(folder, HEADER.replace("initiated_date", "Initiated date (dd/mm/yyyy)"), ROW));
    assertEquals(List.of(), reading.fileRules());
    assertEquals(THIRD, reading.value(0, "initiated_date"));
  }

  private Reading dates(String... days) {
    String[] lines = new String[days.length + 1];
    lines[0] = HEADER;
    for (int i = 0; i < days.length; i++) {
      lines[i + 1] = ROW.replace("A1", "A" + i).replace("2016-10-03", days[i]);
    }
    return Reading.of(csv(folder, lines));
  }
}
