package org.partnershipscorecard.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnershipscorecard.catalogue.ReferenceData;
import org.partnershipscorecard.extract.CsvTable;
import org.partnershipscorecard.extract.Extracts;
import org.partnershipscorecard.extract.ReadingRules;
import org.partnershipscorecard.extract.Synonyms;
import org.partnershipscorecard.period.ReportingPeriod;
import org.partnershipscorecard.store.PlannedDelivery;
import org.partnershipscorecard.store.Submission;
import org.partnershipscorecard.store.TakenFiles.Taken;

class IntakePlannerTest {

  private static final String Q3 = "2016-17-Q3";
  private static final String FIGURES =
      "agency,area,period,period_basis,measure_line,breakdown_type,breakdown_code,numerator,"
          + "denominator,value_status\n";
  private static final Extracts EXTRACTS = Extracts.builtIn();

  private final Path folder;
  private final Map<String, Taken> taken = new HashMap<>();
  private final List<Submission> known = new ArrayList<>();
  private final List<Integer> withdrawn = new ArrayList<>();
  private @Nullable LocalDate closedBefore;
  private String agencies = "agency,name\nCWC,The council\nWMP,The police\n";
  private Synonyms synonyms = Synonyms.none();

  IntakePlannerTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void aFileIsPlacedByItsFolderItsNameAndItsSpec() {
    file("CWC_figures_2016-17-Q3.csv", figures("CWC", 1));
    PlannedDelivery delivery = plan().deliveries().getFirst();
    assertThat(delivery.key())
        .isEqualTo(
            new Submission.Key(
                "CWC", "figures", LocalDate.of(2016, 10, 1), LocalDate.of(2016, 12, 31)));
    assertThat(delivery.asAtDate()).isEqualTo(LocalDate.of(2016, 12, 31));
    assertThat(delivery.provisional()).isFalse();
    assertThat(delivery.fileName()).isEqualTo("2016-17-Q3/CWC_figures_2016-17-Q3.csv");
    assertThat(delivery.partition()).isEqualTo("2016-17-Q3 CWC figures 2016-10-01 2016-12-31");
  }

  /** Rule R2: the delivery note, else the file's own column, else its name. */
  @Test
  void theNoteBeatsTheColumnAndTheColumnBeatsTheName() {
    file("figures.csv", figures("CWC", 1));
    assertThat(plan().deliveries().getFirst().agency()).isEqualTo("CWC");
    file(
        "deliveries.csv", "file,agency,covers_to,status\nfigures.csv,WMP,2016-11-30,PROVISIONAL\n");
    PlannedDelivery noted = plan().deliveries().getFirst();
    assertThat(noted.agency()).isEqualTo("WMP");
    assertThat(noted.coversTo()).isEqualTo(LocalDate.of(2016, 11, 30));
    assertThat(noted.asAtDate()).isEqualTo(LocalDate.of(2016, 11, 30));
    assertThat(noted.provisional()).isTrue();
  }

  @Test
  void theNameServesWhereTheColumnIsEmpty() {
    file("WMP_figures.csv", FIGURES);
    assertThat(plan().deliveries().getFirst().agency()).isEqualTo("WMP");
  }

  @Test
  void aNoteNamesTheExtractOfAnyFile() {
    file("from the council.csv", figures("CWC", 1));
    file("deliveries.csv", "file,extract\nfrom the council.csv,figures\n");
    assertThat(plan().deliveries().getFirst().extract()).isEqualTo("figures");
    file("deliveries.csv", "file,extract\nfrom the council.csv,numbers\n");
    assertRefused("is said to be an extract that is not known: numbers");
  }

  @Test
  void aNoteOfHalfASpanIsRefusedWhereTheFolderDoesNotFit() {
    file("CWC_figures.csv", figures("CWC", 1));
    file("deliveries.csv", "file,covers_from\nCWC_figures.csv,2017-01-05\n");
    assertRefused("would cover a span that ends before it begins");
  }

  @Test
  void twoAgenciesInOneFileAreRefused() {
    file("WMP_figures.csv", figures("CWC", 1));
    assertRefused("names one agency in its file name and another inside");
  }

  @Test
  void anUnknownAgencyIsRefused() {
    file("figures.csv", figures("NHS", 1));
    assertRefused("comes from an agency that reference/agencies.csv does not know");
    agencies = "agency,name\n";
    assertThat(plan().deliveries()).hasSize(1);
  }

  @Test
  void noAgencyAtAllIsRefused() {
    file("figures.csv", FIGURES);
    assertRefused("does not say which agency sent it");
  }

  @Test
  void aFileThatHeadsNoKnownColumnsIsRefusedWhateverItsName() {
    String problem = "is in no known layout: none of its first rows heads the columns of one";
    file("CWC_letter.csv", "Dear all\n");
    assertRefused(problem);
    delete("CWC_letter.csv");
    file("CWC_eha_lac.csv", "agency\nCWC\n");
    assertRefused(problem);
  }

  @Test
  void ofTwoNewFilesTheHigherVersionWins() {
    file("CWC_figures_v9.csv", figures("CWC", 1));
    file("CWC_figures_v10.csv", figures("CWC", 2));
    Intake intake = plan();
    assertThat(intake.deliveries())
        .extracting(PlannedDelivery::fileName)
        .containsExactly("2016-17-Q3/CWC_figures_v10.csv");
    assertThat(intake.superseded())
        .extracting(superseded -> superseded.delivery().fileName())
        .containsExactly("2016-17-Q3/CWC_figures_v9.csv");
    assertThat(intake.unplaced()).isEmpty();
  }

  @Test
  void twoNewFilesWithoutVersionsAreBothRefusedAndBothNamed() {
    file("CWC_figures.csv", figures("CWC", 1));
    file("CWC_figures_v02.csv", figures("CWC", 2));
    Intake intake = plan();
    assertThat(intake.deliveries()).isEmpty();
    assertThat(intake.unplaced()).hasSize(2);
    for (Unplaced unplaced : intake.unplaced()) {
      assertThat(unplaced.problem())
          .endsWith("2016-17-Q3/CWC_figures.csv, 2016-17-Q3/CWC_figures_v02.csv");
    }
  }

  @Test
  void whatWasTakenIsNothingNew() {
    file("CWC_figures.csv", figures("CWC", 1));
    load();
    Intake intake = plan();
    assertThat(intake.isEmpty()).isTrue();
    assertThat(intake.deliveries()).isEmpty();
    assertThat(intake.unplaced()).isEmpty();
  }

  @Test
  void aChangedFileIsNew() {
    file("CWC_figures.csv", figures("CWC", 1));
    load();
    file("CWC_figures.csv", figures("CWC", 2));
    assertThat(plan().deliveries()).hasSize(1);
  }

  @Test
  void theCurrentContentUnderANewNameIsNotedAndNotRead() {
    file("CWC_figures_v01.csv", figures("CWC", 1));
    load();
    file("CWC_figures_v02.csv", figures("CWC", 1));
    Intake intake = plan();
    assertThat(intake.deliveries()).isEmpty();
    assertThat(intake.sameAgain()).hasSize(1);
    assertThat(intake.sameAgain().getFirst().entry()).isEqualTo(1);
  }

  /** Rule R4: an earlier content put back is delivered again. */
  @Test
  void anEarlierContentPutBackIsDeliveredAgain() {
    file("CWC_figures.csv", figures("CWC", 1));
    load();
    file("CWC_figures.csv", figures("CWC", 2));
    load();
    file("CWC_figures.csv", figures("CWC", 1));
    assertThat(plan().deliveries()).hasSize(1);
  }

  @Test
  void aRefusedContentUnderANewNameIsNotReadAgain() {
    file("CWC_figures.csv", figures("CWC", 1));
    load(true);
    file("CWC_figures_v02.csv", figures("CWC", 1));
    assertThat(plan().sameAgain()).hasSize(1);
  }

  @Test
  void theContentBeforeARefusalIsDeliveredAgain() {
    file("CWC_figures.csv", figures("CWC", 1));
    load();
    file("CWC_figures.csv", figures("CWC", 2));
    load(true);
    file("CWC_figures.csv", figures("CWC", 1));
    assertThat(plan().deliveries()).hasSize(1);
  }

  @Test
  void aWithdrawnContentIsTakenOnlyWhenItComesAgain() {
    file("CWC_figures.csv", figures("CWC", 1));
    load();
    withdrawn.add(1);
    assertThat(plan().isEmpty()).isTrue();
    file("CWC_figures_again.csv", figures("CWC", 1));
    assertThat(plan().deliveries()).hasSize(1);
  }

  @Test
  void anotherSynonymReadsOnlyFilesThatUseItsCodes() {
    file("CWC_figures.csv", figures("CWC", 1));
    file("CWC_eha.csv", "agency,area,eha_id,child_ref,initiated_date,completed_date\nCWC,,,,,\n");
    load();
    synonyms =
        Synonyms.of(
            CsvTable.parse("s", "code_set,value,code\nsex,Boy,1\n", "code_set", "value", "code"),
            EXTRACTS.codeSets());
    assertThat(plan().deliveries())
        .extracting(PlannedDelivery::extract)
        .containsExactly("early-help-assessments");
  }

  @Test
  void onePeriodCanBeAskedFor() {
    file("CWC_figures.csv", figures("CWC", 1));
    file("../2016-17-Q4/CWC_figures.csv", figures("CWC", 1));
    assertThat(plan().deliveries()).hasSize(2);
    Intake one = planner().plan(List.of(), Optional.of(ReportingPeriod.parse("2016-17-Q4")));
    assertThat(one.deliveries())
        .extracting(delivery -> delivery.period().key())
        .containsExactly("2016-17-Q4");
  }

  @Test
  void whatIsNoDeliveryIsPassedOver() {
    file(".hidden_figures.csv", "x");
    file("~$CWC_figures.xlsx", "x");
    file("answers.csv", "x");
    file("deliveries.csv", "file\n");
    file("readme_figures.pdf", "x");
    file("../reference/figures.csv", "x");
    file("../old/CWC_figures.csv", "x");
    Intake intake = plan();
    assertThat(intake.deliveries()).isEmpty();
    assertThat(intake.unplaced()).isEmpty();
  }

  @Test
  void anAttemptIsOfWhatItLoadsAfterWhichEntry() {
    file("CWC_figures.csv", figures("CWC", 1));
    String attempt = plan().attempt(7);
    assertThat(plan().attempt(7)).isEqualTo(attempt).hasSize(32);
    assertThat(plan().attempt(8)).isNotEqualTo(attempt);
    file("CWC_figures.csv", figures("CWC", 2));
    assertThat(plan().attempt(7)).isNotEqualTo(attempt);
  }

  private void assertRefused(String problem) {
    Intake intake = plan();
    assertThat(intake.deliveries()).isEmpty();
    assertThat(intake.unplaced()).hasSize(1);
    assertThat(intake.unplaced().getFirst().problem()).isEqualTo(problem);
    assertThat(intake.unplaced().getFirst().remedy()).isNotBlank();
  }

  @Test
  void whatIsClosedIsTakenInNoLongerButNumbersAre() {
    String plans =
        "agency,area,cpp_id,child_ref,sex,birth_month,expected_month,ethnicity,cpp_start_date,"
            + "cpp_end_date,initial_category,latest_category,number_previous_cpp,other_la_plan\n"
            + "CWC,E1,P1,c1,2,2009-04,,WBRI,2016-11-01,,NEG,NEG,0,N\n";
    file("CWC_child-protection-plans_2016-17-Q3_v01.csv", plans);
    load();
    closedBefore = LocalDate.of(2017, 1, 1);
    assertThat(plan().unplaced()).as("taken in before it was closed").isEmpty();

    file("CWC_child-protection-plans_2016-17-Q3_v02.csv", plans + plans.lines().toList().get(1));
    file("CWC_figures_2016-17-Q3.csv", figures("CWC", 1));
    assertThat(plan().deliveries())
        .extracting(PlannedDelivery::extract)
        .as("numbers that an agency sends are no records")
        .containsExactly("figures");
    assertThat(plan().unplaced()).hasSize(1);
    assertThat(plan().unplaced().getFirst().fileName())
        .isEqualTo("2016-17-Q3/CWC_child-protection-plans_2016-17-Q3_v02.csv");
    assertThat(plan().unplaced().getFirst().problem())
        .isEqualTo(
            "is of a time that is closed: records before 2017-01-01 were purged and the figures are"
                + " frozen");

    closedBefore = LocalDate.of(2016, 12, 31);
    assertThat(plan().deliveries())
        .extracting(PlannedDelivery::extract)
        .as("the last day of its span is open")
        .containsExactlyInAnyOrder("figures", "child-protection-plans");
  }

  private Intake plan() {
    return planner().plan(List.of(), Optional.empty());
  }

  private IntakePlanner planner() {
    return new IntakePlanner(
        new InputFolder(folder),
        EXTRACTS,
        ReferenceData.read(Map.of("agencies.csv", agencies)),
        new ReadingRules(EXTRACTS.codeSets(), synonyms),
        taken,
        known,
        Set.copyOf(withdrawn),
        new ClosedTime(closedBefore, EXTRACTS));
  }

  private void load() {
    load(false);
  }

  /** Takes in what is planned, as the ledger would have it. */
  private void load(boolean refused) {
    for (PlannedDelivery d : plan().deliveries()) {
      int entry = known.size() + 1;
      known.add(
          new Submission(
              entry,
              d.agency(),
              d.extract(),
              d.coversFrom(),
              d.coversTo(),
              d.asAtDate(),
              d.provisional(),
              refused ? 0 : 1,
              null,
              refused,
              false,
              d.fileName(),
              d.fileHash(),
              d.fingerprint(),
              null,
              null,
              new Submission.Counted(1, 1, 0, 0)));
      taken.put(d.fileName(), new Taken(d.fileHash(), d.fingerprint(), entry));
    }
  }

  private static String figures(String agency, int number) {
    return FIGURES
        + agency
        + ",E08000031,2016-17-Q3,SNAPSHOT,CN02,TOTAL,TOTAL,"
        + number
        + ",,OK\n";
  }

  private void file(String name, String text) {
    try {
      Path file = folder.resolve(Q3).resolve(name).normalize();
      Files.createDirectories(folder.resolve(Q3));
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void delete(String name) {
    try {
      Files.delete(folder.resolve(Q3).resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
