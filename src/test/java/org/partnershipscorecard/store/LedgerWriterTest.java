package org.partnershipscorecard.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnershipscorecard.extract.Finding;
import org.partnershipscorecard.extract.Severity;
import org.partnershipscorecard.store.LedgerWriter.ChangedContent;

class LedgerWriterTest {

  private static final String QUARTER = "2016-17-Q3";

  private final OpenStore store;

  LedgerWriterTest(@TempDir Path folder) {
    this.store = new OpenStore(folder);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void entersInAFixedOrderWhateverOrderItIsGiven() {
    PlannedDelivery q4 = OpenStore.planned("2016-17-Q4", "a");
    PlannedDelivery police = OpenStore.planned(QUARTER, "WMP", "cse-risk-ratings", "b", "usual");
    PlannedDelivery plans = OpenStore.planned(QUARTER, "CWC", "child-protection-plans", "c", "u");
    PlannedDelivery help = OpenStore.planned(QUARTER, "CWC", "early-help-assessments", "d", "u");
    for (PlannedDelivery delivery : List.of(q4, police, plans, help)) {
      store.staging.put("attempt", OpenStore.accepted(delivery, delivery.fileHash()));
    }
    store
        .writer()
        .enter(
            "attempt",
            List.of(
                new ChangedContent(EventKind.CATALOGUE_CHANGED, "a.yaml", Sha256.of("1")),
                new ChangedContent(EventKind.REFERENCE_CHANGED, "z.csv", Sha256.of("2")),
                new ChangedContent(EventKind.REFERENCE_CHANGED, "b.csv", Sha256.of("3"))),
            List.of(q4, police, help, plans));

    assertThat(store.ledger.entries(Integer.MAX_VALUE))
        .extracting(entry -> entry.entry() + " " + entry.period() + " " + entry.subject())
        .containsExactly(
            "1  b.csv",
            "2  z.csv",
            "3  a.yaml",
            "4 2016-17-Q3 child-protection-plans",
            "5 2016-17-Q3 early-help-assessments",
            "6 2016-17-Q3 cse-risk-ratings",
            "7 2016-17-Q4 early-help-assessments");
  }

  @Test
  void numbersGoOnFromTheHighest() {
    assertThat(store.enter(OpenStore.planned(QUARTER, "a")))
        .isEqualTo(new LedgerWriter.Entered(1, 1));
    assertThat(store.enter(OpenStore.planned("2016-17-Q4", "b")))
        .isEqualTo(new LedgerWriter.Entered(2, 2));
    assertThat(store.ledger.last()).isEqualTo(2);
  }

  @Test
  void nothingChangedMakesNoEntry() {
    assertThat(store.writer().enterContents("attempt", List.of()).count()).isZero();
    assertThat(store.ledger.last()).isZero();
  }

  @Test
  void aLaterDeliveryOfTheSameSpanIsARevision() {
    store.enter(OpenStore.planned(QUARTER, "first"));
    store.enter(OpenStore.planned(QUARTER, "second"));
    assertThat(store.ledger.submissions(Integer.MAX_VALUE))
        .extracting(Submission::revision)
        .containsExactly(1, 2);
    assertThat(store.ledger.entries(2).getLast().kind()).isEqualTo(EventKind.DELIVERY_REVISED);
    assertThat(store.ledger.submissions(1)).hasSize(1);
  }

  @Test
  void twoAgenciesNeverReplaceEachOther() {
    store.enter(
        OpenStore.planned(QUARTER, "CWC", "figures", "same", "usual"),
        OpenStore.planned(QUARTER, "WMP", "figures", "same", "usual"));
    assertThat(store.ledger.submissions(Integer.MAX_VALUE))
        .extracting(Submission::revision)
        .containsExactly(1, 1);
  }

  @Test
  void anEarlierContentThatComesAgainIsANewRevisionThatSaysSo() {
    store.enter(OpenStore.planned(QUARTER, "first"));
    store.enter(OpenStore.planned(QUARTER, "second"));
    store.enter(OpenStore.planned(QUARTER, "first"));
    Submission third = store.ledger.submissions(Integer.MAX_VALUE).getLast();
    assertThat(third.revision()).isEqualTo(3);
    assertThat(third.repeatsRevision()).isEqualTo(1);
    assertThat(store.ledger.entries(3).getLast().remark())
        .isEqualTo("revision 3, the content of revision 1 again");
  }

  @Test
  void aRefusalHasNoRevisionAndNoRecords() {
    PlannedDelivery bad = OpenStore.planned(QUARTER, "bad");
    store.staging.put("attempt", OpenStore.refused(bad));
    store.writer().enter("attempt", List.of(), List.of(bad));
    store.enter(OpenStore.planned(QUARTER, "good"));
    List<Submission> all = store.ledger.submissions(Integer.MAX_VALUE);
    assertThat(all.getFirst().refused()).isTrue();
    assertThat(all.getFirst().revision()).isZero();
    assertThat(all.getFirst().recordFile()).isNull();
    assertThat(all.getLast().revision()).isEqualTo(1);
    assertThat(store.ledger.entries(1).getFirst().kind()).isEqualTo(EventKind.DELIVERY_REFUSED);
  }

  /** A synonym that changes nothing in this file is not worth an entry. */
  @Test
  void readAnewWithTheSameResultIsNoEntry() {
    store.enter(OpenStore.planned(QUARTER, "CWC", "figures", "a", "usual"));
    PlannedDelivery anew = OpenStore.planned(QUARTER, "CWC", "figures", "a", "otherwise");
    LedgerWriter.Entered entered = store.enter(anew);
    assertThat(entered.count()).isZero();
    assertThat(new TakenFiles(store.register).byName())
        .containsEntry(
            anew.fileName(), new TakenFiles.Taken(anew.fileHash(), anew.fingerprint(), 1));
  }

  @Test
  void readAnewWithAnotherResultIsARevision() {
    store.enter(OpenStore.planned(QUARTER, "CWC", "figures", "a", "usual"));
    PlannedDelivery anew = OpenStore.planned(QUARTER, "CWC", "figures", "a", "otherwise");
    store.staging.put("attempt", OpenStore.accepted(anew, "other records"));
    store.writer().enter("attempt", List.of(), List.of(anew));
    assertThat(store.ledger.submissions(Integer.MAX_VALUE).getLast().revision()).isEqualTo(2);
  }

  /** Otherwise the refusal would stand for ever, with the good file in the folder. */
  @Test
  void theContentBeforeARefusalPutsAnEndToIt() {
    store.enter(OpenStore.planned(QUARTER, "good"));
    PlannedDelivery bad = OpenStore.planned(QUARTER, "bad");
    store.staging.put("attempt", OpenStore.refused(bad));
    store.writer().enter("attempt", List.of(), List.of(bad));
    store.enter(OpenStore.planned(QUARTER, "good"));
    Submission last = store.ledger.submissions(Integer.MAX_VALUE).getLast();
    assertThat(last.entry()).isEqualTo(3);
    assertThat(last.refused()).isFalse();
    assertThat(last.repeatsRevision()).isEqualTo(1);
  }

  @Test
  void aWithdrawnContentThatComesAgainIsInUseAgain() {
    store.enter(OpenStore.planned(QUARTER, "a"));
    store.writer().withdraw("", store.ledger.submissions(1).getFirst(), "sent in error");
    store.enter(OpenStore.planned(QUARTER, "a"));
    assertThat(store.ledger.submissions(Integer.MAX_VALUE).getLast().revision()).isEqualTo(2);
  }

  @Test
  void rowsThatDoNotAddUpEnterNothing() {
    PlannedDelivery sound = OpenStore.planned("2016-17-Q2", "a");
    PlannedDelivery unsound = OpenStore.planned(QUARTER, "b");
    store.staging.put("attempt", OpenStore.accepted(sound, "a"));
    store.staging.put(
        "attempt",
        new StagedSubmission(
            unsound.partition(),
            "b.parquet",
            Sha256.of("b"),
            false,
            false,
            new Submission.Counted(3, 1, 1, 0),
            List.of()));
    ChangedContent content =
        new ChangedContent(EventKind.REFERENCE_CHANGED, "a.csv", Sha256.of("1"));
    assertThatThrownBy(
            () -> store.writer().enter("attempt", List.of(content), List.of(sound, unsound)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("do not reconcile");
    assertThat(store.ledger.last()).isZero();
    assertThat(store.ledger.submissions(Integer.MAX_VALUE)).isEmpty();
    assertThat(new TakenFiles(store.register).byName()).isEmpty();
    assertThat(store.staging.of("attempt")).hasSize(2);
  }

  @Test
  void aDeliveryWithoutAResultEntersNothing() {
    assertThatThrownBy(() ->
            store.writer().enter("attempt", List.of(), List.of(OpenStore.planned(QUARTER, "a"))))
        .hasMessageContaining("no result was left for 2016-17-Q3/CWC_early-help-assessments.csv");
    assertThat(store.ledger.last()).isZero();
  }

  @Test
  void findingsGoWithTheirDeliveryInTheOrderOfTheFile() {
    PlannedDelivery delivery = OpenStore.planned(QUARTER, "a");
    List<Finding> findings = new ArrayList<>();
    for (int line = 2; line < 1100; line++) {
      findings.add(
          new Finding(
              delivery.fileName(), null, line, "sex", "code", Severity.QUERY, "no code", "mend"));
    }
    store.staging.put(
        "attempt", OpenStore.accepted(delivery, "a", findings.toArray(Finding[]::new)));
    store.writer().enter("attempt", List.of(), List.of(delivery));
    assertThat(store.ledger.findings(1)).isEqualTo(findings);
  }

  /** A header cell may be a whole sentence of an agency's letter. */
  @Test
  void aFindingLongerThanItsColumnIsShortened() {
    PlannedDelivery delivery = OpenStore.planned(QUARTER, "a");
    String sentence = "x".repeat(700);
    store.staging.put(
        "attempt",
        OpenStore.accepted(
            delivery,
            "a",
            new Finding(
                delivery.fileName(),
                sentence,
                1,
                sentence,
                "extra-column",
                Severity.NOTE,
                sentence,
                sentence)));
    store.writer().enter("attempt", List.of(), List.of(delivery));
    Finding kept = store.ledger.findings(1).getFirst();
    assertThat(kept.column()).hasSize(120).endsWith("…");
    assertThat(kept.message()).hasSize(600).endsWith("…");
  }

  @Test
  void aWithdrawalIsAnEntryThatNamesWhatItWithdraws() {
    store.enter(OpenStore.planned(QUARTER, "a"));
    Submission submission = store.ledger.submissions(1).getFirst();
    store.writer().withdraw("", submission, "r".repeat(300));
    LedgerEntry entry = store.ledger.entries(2).getLast();
    assertThat(entry.kind()).isEqualTo(EventKind.SUBMISSION_WITHDRAWN);
    assertThat(entry.subject()).startsWith("early-help-assessments: rrr").hasSize(120);
    assertThat(store.ledger.withdrawn(1)).isEmpty();
    assertThat(store.ledger.withdrawn(2)).containsExactly(1);
  }

  @Test
  void theWitnessSeesTheEntryBeforeTheCommit() {
    PlannedDelivery delivery = OpenStore.planned(QUARTER, "a");
    store.staging.put("attempt", OpenStore.accepted(delivery, "a"));
    List<CommitStep> steps = new ArrayList<>();
    new LedgerWriter(store.register, OpenStore.CLOCK, steps::add)
        .enter("attempt", List.of(), List.of(delivery));
    assertThat(steps).containsExactly(CommitStep.ENTERED, CommitStep.COMMITTED);
  }

  @Test
  void whatFailsBeforeTheCommitEntersNothing() {
    PlannedDelivery delivery = OpenStore.planned(QUARTER, "a");
    store.staging.put("attempt", OpenStore.accepted(delivery, "a"));
    LedgerWriter failing =
        new LedgerWriter(
            store.register,
            OpenStore.CLOCK,
            step -> {
              throw new IllegalStateException("stopped at " + step);
            });
    assertThatThrownBy(() -> failing.enter("attempt", List.of(), List.of(delivery)))
        .hasMessage("stopped at ENTERED");
    assertThat(store.ledger.last()).isZero();
  }
}
