package org.partnershipscorecard.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnershipscorecard.catalogue.ReferenceData;
import org.partnershipscorecard.extract.Extracts;
import org.partnershipscorecard.extract.ReadingRules;
import org.partnershipscorecard.extract.Synonyms;
import org.partnershipscorecard.period.ReportingPeriod;
import org.partnershipscorecard.store.PlannedDelivery;

/** What a file covers, by what says so (rule R2). The folder is always that of 2016-17 Q3. */
class CoveredTest {

  private static final Extracts EXTRACTS = Extracts.builtIn();
  private static final ReportingPeriod FOLDER = ReportingPeriod.parse("2016-17-Q3");
  private static final String HEADER = "agency,area,referral_id,child_ref,referral_date";
  private static final String ROW = "CWC,E08000031,R1,c1,2016-08-01";

  private final Path folder;
  private final List<Unplaced> unplaced = new ArrayList<>();

  CoveredTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private List<PlannedDelivery> place(String name, DeliveryNote note, String... lines)
      throws IOException {
    Path file = Files.write(folder.resolve(name), List.of(lines));
    ReadingRules rules = new ReadingRules(EXTRACTS.codeSets(), Synonyms.none());
    return new Placement(EXTRACTS, ReferenceData.read(Map.of()), rules, false)
        .place(List.of(new InputFolder.DeliveredFile(FOLDER, file, name)), any -> note, unplaced);
  }

  private static DeliveryNote note(String from, String to, String asAt) {
    return new DeliveryNote(
        "", "", LocalDate.parse(from), LocalDate.parse(to), LocalDate.parse(asAt), false);
  }

  private static void covers(List<PlannedDelivery> placed, String from, String to, String asAt) {
    PlannedDelivery delivery = placed.getFirst();
    assertThat(List.of(delivery.coversFrom(), delivery.coversTo(), delivery.asAtDate()))
        .containsExactly(LocalDate.parse(from), LocalDate.parse(to), LocalDate.parse(asAt));
  }

  @Test
  void withoutAnythingElseTheFolderSays() throws IOException {
    covers(
        place("CWC_referrals.csv", DeliveryNote.NONE, HEADER, ROW),
        "2016-10-01",
        "2016-12-31",
        "2016-12-31");
  }

  @Test
  void theNameGoesBeforeTheFolder() throws IOException {
    List<PlannedDelivery> placed =
        place("CWC_referrals_2016-17-Q2_v02.csv", DeliveryNote.NONE, HEADER, ROW);
    covers(placed, "2016-07-01", "2016-09-30", "2016-09-30");
    assertThat(placed.getFirst().period().key()).isEqualTo("2016-17-Q2");
  }

  @Test
  void theFilesOwnColumnsGoBeforeTheFolder() throws IOException {
    List<PlannedDelivery> placed =
        place(
            "CWC_referrals.csv",
            DeliveryNote.NONE,
            HEADER + ",Period,As-at date",
            ROW + ",2016-17Q2,14/10/2016",
            ROW.replace("R1", "R2") + ",2016-17Q2,14/10/2016");
    covers(placed, "2016-07-01", "2016-09-30", "2016-10-14");
    assertThat(placed.getFirst().period().key()).isEqualTo("2016-17-Q2");
    assertThat(unplaced).isEmpty();
  }

  @Test
  void theNoteGoesBeforeAll() throws IOException {
    covers(
        place(
            "CWC_referrals_2016-17-Q1.csv",
            note("2016-04-01", "2017-03-31", "2017-04-05"),
            HEADER + ",period",
            ROW + ",2016-17-Q2"),
        "2016-04-01",
        "2017-03-31",
        "2017-04-05");
  }

  @Test
  void aNameAndAColumnThatDifferAreRefusedWithBoth() throws IOException {
    assertThat(
            place(
                "CWC_referrals_2016-17-Q1.csv",
                DeliveryNote.NONE,
                HEADER + ",period",
                ROW + ",2016-17-Q2"))
        .isEmpty();
    assertThat(unplaced.getFirst().problem())
        .isEqualTo("names 2016-17 Q1 in its file name and 2016-17 Q2 in its column 'period'");
  }

  @Test
  void aPeriodThatChangesIsRefusedWithItsLine() throws IOException {
    assertThat(
            place(
                "CWC_referrals.csv",
                DeliveryNote.NONE,
                HEADER + ",period",
                ROW + ",2016-17-Q2",
                ROW + ",2016-17-Q3"))
        .isEmpty();
    assertThat(unplaced.getFirst().problem()).contains("'period' changes on line 3");
    assertThat(unplaced.getFirst().remedy()).contains("deliveries.csv");
  }

  @Test
  void aPeriodThatIsNoneIsRefusedWithItsLine() throws IOException {
    assertThat(place("CWC_referrals.csv", DeliveryNote.NONE, HEADER + ",period", ROW + ",autumn"))
        .isEmpty();
    assertThat(unplaced.getFirst().problem()).contains("no reporting period on line 2");
  }

  /** A yearly return in the folder of a year too early: said once, and not row by row. */
  @Test
  void aYearlyReturnInTheFolderOfAnEarlierYearIsSentToItsOwn() throws IOException {
    String[] episodes = {
      "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC",
      "1001,03/05/2016,S,C2,N1,U4,PR1,,",
      "1002,04/06/2017,S,C2,N1,U4,PR1,,",
      "1003,05/07/2017,S,C2,N1,U4,PR1,,"
    };
    assertThat(place("CWC_episodes.csv", DeliveryNote.NONE, episodes)).isEmpty();
    assertThat(unplaced.getFirst().problem())
        .isEqualTo("is not of 2016-17 Q3: 2 of 3 records begin after 2016-12-31");
    assertThat(unplaced.getFirst().remedy()).contains("2017-18-Q4");
    covers(
        place("CWC_episodes_2017-18-Q4.csv", DeliveryNote.NONE, episodes),
        "2017-04-01",
        "2018-03-31",
        "2018-03-31");
  }
}
