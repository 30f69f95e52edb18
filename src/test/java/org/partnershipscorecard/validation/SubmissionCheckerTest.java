package org.partnershipscorecard.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnershipscorecard.extract.Finding;
import org.partnershipscorecard.extract.Severity;
import org.partnershipscorecard.extract.TypedRow;

class SubmissionCheckerTest {

  private static final String EHA = "early-help-assessments";
  private static final String DEATHS = "child-deaths";

  private static final String LATE = " completed_date=2017-01-03 closure_reason=MOVED";

  private final Path folder;

  SubmissionCheckerTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void soundRowsOfEveryExtractAreAccepted() {
    Checked.EXTRACTS
        .all()
        .forEach(extract -> {
          Checked checked = Checked.rows(folder, extract.id(), 0.05, "");
          assertEquals(List.of(1, 1, 0, 0), checked.counts(), extract.id());
          assertEquals(List.of(), checked.submission().findings(), extract.id());
          assertFalse(checked.submission().refused());
        });
  }

  @Test
  void eachRowIsAcceptedRejectedOrDuplicate() {
    Checked checked =
        Checked.rows(
            folder,
            EHA,
            "eha_id=A1",
            "eha_id=A2 initiated_date=2017-02-01",
            "eha_id=A1",
            "eha_id=A3",
            "eha_id=A4 area=E09000001");
    assertEquals(List.of(5, 2, 2, 1), checked.counts());
    assertEquals(List.of(2, 5), checked.rows().stream().map(TypedRow::line).toList());
    assertEquals(List.of("EH-01", "KEY-01", "CODE-01"), checked.rules());
  }

  @Test
  void aRepeatedKeyKeepsTheFirstRowAndNamesBothLines() {
    Checked checked = Checked.rows(folder, EHA, "sex=1", "eha_id=A2", "sex=1", "sex=2");
    assertEquals(List.of(4, 2, 0, 2), checked.counts());
    List<Finding> findings = checked.submission().findings();
    assertEquals(4, findings.getFirst().line());
    assertEquals(
        "the same key as line 2, and the same values; line 2 was kept",
        findings.getFirst().message());
    assertEquals(5, findings.getLast().line());
    assertEquals(
        "the same key as line 2, with other values; line 2 was kept", findings.getLast().message());
    assertEquals(Severity.QUERY, findings.getLast().severity());
  }

  @Test
  void aRefusedRowDoesNotTakeTheKeyFromASoundOne() {
    Checked checked = Checked.rows(folder, EHA, "initiated_date=tbc", "");
    assertEquals(List.of(2, 1, 1, 0), checked.counts());
    assertEquals(3, checked.rows().getFirst().line());
  }

  @Test
  void keysOfSeveralColumnsAreNotRunTogether() {
    Checked checked = Checked.rows(folder, EHA, "eha_id=A1 child_ref=1c", "eha_id=A11 child_ref=c");
    assertEquals(List.of(2, 2, 0, 0), checked.counts());
  }

  @Test
  void aRowOfAnotherAgencyRefusesTheFileOnce() {
    Checked checked =
        Checked.rows(folder, EHA, "", "eha_id=A2 agency=XYZ", "eha_id=A3 agency=XYZ", "eha_id=A4");
    assertTrue(checked.submission().refused());
    assertEquals(List.of(4, 2, 2, 0), checked.counts());
    assertEquals(List.of("FILE-06"), checked.rules().stream().distinct().toList());
    Finding finding = checked.submission().findings().getFirst();
    assertEquals(3, finding.line());
    assertEquals("agency", finding.column());
    assertFalse(finding.message().contains("XYZ"));
  }

  @Test
  void theAgencysCodeMayBeInLowerCase() {
    assertEquals(List.of(1, 1, 0, 0), Checked.rows(folder, EHA, "agency=cwc").counts());
  }

  @Test
  void noRowsIsNilForActivityAndRefusedForACaseload() {
    Checked deaths = Checked.rows(folder, DEATHS);
    assertTrue(deaths.submission().nil());
    assertFalse(deaths.submission().refused());
    assertEquals(List.of("NIL-01"), deaths.rules());
    Checked assessments = Checked.rows(folder, EHA);
    assertFalse(assessments.submission().nil());
    assertTrue(assessments.submission().refused());
    assertEquals(List.of("FILE-04"), assessments.rules());
  }

  @Test
  void anUnreadableFileIsRefusedAndNotNil() {
    Checked checked = Checked.lines(folder, DEATHS, 0.05, List.of("who,what", "a,b"));
    assertTrue(checked.submission().refused());
    assertFalse(checked.submission().nil());
    assertEquals(List.of(0, 0, 0, 0), checked.counts());
    assertEquals(List.of("FILE-02"), checked.rules());
  }

  @Test
  void fiveInAHundredRefusedRowsPassAndSixRefuseTheFile() {
    assertFalse(hundred(5).submission().refused());
    Checked six = hundred(6);
    assertTrue(six.submission().refused());
    assertEquals(List.of(100, 94, 6, 0), six.counts());
    Finding finding = six.submission().findings().getFirst();
    assertEquals("FILE-05", finding.rule());
    assertEquals("6 of 100 rows are refused, more than 5%", finding.message());
    assertNull(finding.line());
  }

  @Test
  void aFileWhoseEveryRowIsRefusedIsNotNil() {
    Checked checked = Checked.rows(folder, DEATHS, 0.05, "age_days=old");
    assertTrue(checked.submission().refused());
    assertFalse(checked.submission().nil());
  }

  @Test
  void aCodeOfAnotherYearIsAQuery() {
    String ended = "episode_end=2016-11-01 reason_ended=";
    String lac = "looked-after-children";
    assertEquals(List.of(), Checked.rows(folder, lac, ended + "E43").rules());
    Checked checked = Checked.rows(folder, lac, ended + "E45");
    assertEquals(List.of("CODE-02"), checked.rules());
    assertEquals(List.of(1, 1, 0, 0), checked.counts());
    assertEquals("reason_ended", checked.submission().findings().getFirst().column());
  }

  @Test
  void aValueThatCannotBeReadIsReportedOnce() {
    Checked checked = Checked.rows(folder, "child-protection-plans", "birth_month=spring");
    assertEquals(List.of("DATE-02"), checked.rules());
  }

  @Test
  void atMostTwoHundredFindingsOfARuleAreListedThenHowManyMore() {
    String[] rows =
        IntStream.range(0, 450)
            .mapToObj(i -> "eha_id=A" + i + " ethnicity=Martian" + (i == 449 ? LATE : ""))
            .toArray(String[]::new);
    Checked checked = Checked.rows(folder, EHA, rows);
    List<Finding> findings = checked.submission().findings();
    assertEquals(List.of(450, 450, 0, 0), checked.counts());
    assertEquals(202, findings.size());
    assertEquals(451, findings.get(200).line());
    assertEquals("250 more findings of this rule are not listed", findings.getLast().message());
    assertEquals("CODE-01", findings.getLast().rule());
  }

  @Test
  void findingsAreInTheFilesOrderAndHoldNoValues() {
    Checked checked =
        Checked.rows(
            folder,
            "child-protection-plans",
            "cpp_id=P1 child_ref=zq1 ethnicity=ZQ2",
            "cpp_id=P2 child_ref=zq1 birth_month=ZQ3",
            "cpp_id=P3 child_ref=zq4 cpp_end_date=ZQ5");
    assertEquals(List.of("CODE-01", "DATE-02", "DATE-01"), checked.rules());
    assertFalse(checked.submission().findings().toString().toLowerCase(Locale.ROOT).contains("zq"));
  }

  @Test
  void countsThatDoNotAddUpAreRefused() {
    assertThrows(
        IllegalStateException.class,
        () -> new CheckedSubmission(3, 1, 1, 0, false, false, List.of(), List.of()));
  }

  private Checked hundred(int refused) {
    String[] rows =
        IntStream.range(0, 100)
            .mapToObj(i -> "eha_id=A" + i + (i < refused ? " initiated_date=2017-01-01" : ""))
            .toArray(String[]::new);
    return Checked.rows(folder, EHA, 0.05, rows);
  }
}
