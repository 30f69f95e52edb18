package org.partnershipscorecard.store;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The one writer of the ledger. What it is given it enters in one transaction, in a fixed order and
 * numbered on from the last entry: that commit is the moment at which a load has happened.
 */
public final class LedgerWriter {

  private static final Comparator<PlannedDelivery> ORDER =
      Comparator.comparing(PlannedDelivery::period)
          .thenComparing(PlannedDelivery::agency)
          .thenComparing(PlannedDelivery::extract)
          .thenComparing(PlannedDelivery::coversFrom)
          .thenComparing(PlannedDelivery::fileHash);

  private final TransactionTemplate transaction;
  private final Ledger ledger;
  private final TakenFiles taken;
  private final Staging staging;
  private final PurgeLog purges;
  private final LedgerRows rows;
  private final CommitWitness witness;

  public LedgerWriter(Register register, Clock clock, CommitWitness witness) {
    this.transaction = new TransactionTemplate(new JdbcTransactionManager(register.database()));
    this.ledger = new Ledger(register);
    this.taken = new TakenFiles(register);
    this.staging = new Staging(register);
    this.purges = new PurgeLog(register);
    this.rows = new LedgerRows(register, clock);
    this.witness = witness;
  }

  /** A reference or catalogue file whose content is new, its content kept already. */
  public record ChangedContent(EventKind kind, String name, String hash) {}

  /** The numbers that a load was given. */
  public record Entered(int first, int last) {

    public int count() {
      return last - first + 1;
    }
  }

  /** Enters changed reference and catalogue files, by kind and name. Nothing changed: no entry. */
  public Entered enterContents(String attempt, List<ChangedContent> contents) {
    return enter(attempt, contents, List.of());
  }

  /**
   * Enters a load: first changed contents by kind and name, then deliveries by period, agency,
   * extract and content.
   *
   * @throws IllegalStateException when a planned delivery has no staged result, or its counts do
   *     not add up; nothing is entered then
   */
  public Entered enter(
      String attempt, List<ChangedContent> contents, List<PlannedDelivery> deliveries) {
    return transaction.execute(status -> {
      Entered numbers = enterAll(attempt, contents, deliveries);
      witness.reached(CommitStep.ENTERED);
      witness.reachedWhenCommitted(CommitStep.COMMITTED);
      return numbers;
    });
  }

  /** Enters answers, their content kept already, in the order given. None: no entry. */
  public Entered enterAnswers(String attempt, List<Answer> answers) {
    return transaction.execute(status -> {
      int first = ledger.last() + 1;
      int next = first;
      for (Answer answer : answers) {
        rows.add(
            attempt,
            new LedgerEntry(
                next++,
                EventKind.QUERY_ANSWERED,
                answer.period().key(),
                answer.agency(),
                shortened(answer.subject(), 120),
                Sha256.of(answer.text()),
                answer.verdict().word()));
      }
      return new Entered(first, next - 1);
    });
  }

  /** Takes an accepted submission out of use. */
  public Entered withdraw(String attempt, Submission submission, String reason) {
    return transaction.execute(status -> {
      int entry = ledger.last() + 1;
      // The remark is the number that is withdrawn; the reason is the subject's second half.
      rows.add(
          attempt,
          new LedgerEntry(
              entry,
              EventKind.SUBMISSION_WITHDRAWN,
              "",
              submission.agency(),
              shortened(submission.extract() + ": " + reason, 120),
              submission.fileHash(),
              Integer.toString(submission.entry())));
      return new Entered(entry, entry);
    });
  }

  /**
   * Enters that records are purged. What is kept of them is in the content store already; their
   * files are removed afterwards, and removed again where that was cut short.
   *
   * @param what names the numbers; its entry is given here
   */
  public Purge purge(String attempt, Purge what, List<Purge.AnsweredRow> answered, String remark) {
    return transaction.execute(status -> {
      int entry = ledger.last() + 1;
      rows.add(
          attempt,
          new LedgerEntry(
              entry,
              EventKind.RECORDS_PURGED,
              "",
              "",
              "records before " + what.before(),
              what.outturns(),
              shortened(remark, 400)));
      Purge entered =
          new Purge(
              entry,
              what.before(),
              what.outturns(),
              what.fed(),
              what.submissions(),
              what.revisions());
      purges.add(entered, answered);
      witness.reached(CommitStep.ENTERED);
      witness.reachedWhenCommitted(CommitStep.COMMITTED);
      return entered;
    });
  }

  private Entered enterAll(
      String attempt, List<ChangedContent> contents, List<PlannedDelivery> deliveries) {
    int first = ledger.last() + 1;
    int next = first;
    List<ChangedContent> inOrder = new ArrayList<>(contents);
    inOrder.sort(Comparator.comparing(ChangedContent::kind).thenComparing(ChangedContent::name));
    for (ChangedContent content : inOrder) {
      rows.add(
          attempt,
          new LedgerEntry(next++, content.kind(), "", "", content.name(), content.hash(), ""));
    }
    Map<String, StagedSubmission> staged =
        staging.of(attempt).stream().collect(Collectors.toMap(StagedSubmission::partition, s -> s));
    List<Submission> known = new ArrayList<>(ledger.submissions(Integer.MAX_VALUE));
    for (PlannedDelivery delivery : deliveries.stream().sorted(ORDER).toList()) {
      StagedSubmission result = staged.get(delivery.partition());
      if (result == null) {
        throw new IllegalStateException("no result was left for " + delivery.fileName());
      }
      if (!result.rows().reconciles()) {
        throw new IllegalStateException(
            "the rows of "
                + delivery.fileName()
                + " do not reconcile: read "
                + result.rows().read()
                + " is not accepted + rejected + duplicate");
      }
      next = enterDelivery(attempt, next, delivery, result, known);
    }
    int since = next - 1;
    if (since >= first) {
      staged
          .values()
          .forEach(again ->
              again
                  .rechecked()
                  .ifPresent(entry -> rows.addRecheck(entry, since, again.findings())));
    }
    staging.clear();
    return new Entered(first, since);
  }

  private int enterDelivery(
      String attempt,
      int entry,
      PlannedDelivery delivery,
      StagedSubmission result,
      List<Submission> known) {
    List<Submission> accepted =
        known.stream().filter(s -> s.key().equals(delivery.key()) && !s.refused()).toList();
    // What stands: after a refusal or a withdrawal nothing does, and the same content counts anew.
    Optional<Submission> current =
        known.stream()
            .filter(s -> s.key().equals(delivery.key()))
            .reduce((earlier, later) -> later)
            .filter(last -> !last.refused() && !ledger.withdrawn(entry).contains(last.entry()));
    boolean sameReading =
        !result.refused()
            && current.isPresent()
            && current.get().fileHash().equals(delivery.fileHash())
            && result.recordHash() != null
            && result.recordHash().equals(current.get().recordHash());
    if (sameReading) {
      // Read anew because a synonym or the spec changed, and it came out the same.
      taken.add(
          delivery.takenName(), delivery.fileHash(), delivery.fingerprint(), current.get().entry());
      return entry;
    }
    Submission submission = submission(entry, delivery, result, accepted);
    rows.add(attempt, entryOf(submission, delivery));
    rows.add(submission);
    rows.addFindings(entry, result.findings());
    taken.add(delivery.takenName(), delivery.fileHash(), delivery.fingerprint(), entry);
    known.add(submission);
    return entry + 1;
  }

  private static Submission submission(
      int entry, PlannedDelivery delivery, StagedSubmission result, List<Submission> accepted) {
    @Nullable Integer repeats =
        accepted.stream()
            .filter(earlier -> earlier.fileHash().equals(delivery.fileHash()))
            .filter(earlier -> earlier.fingerprint().equals(delivery.fingerprint()))
            .map(Submission::revision)
            .findFirst()
            .orElse(null);
    return new Submission(
        entry,
        delivery.agency(),
        delivery.extract(),
        delivery.coversFrom(),
        delivery.coversTo(),
        delivery.asAtDate(),
        delivery.provisional(),
        result.refused() ? 0 : accepted.size() + 1,
        result.refused() ? null : repeats,
        result.refused(),
        result.nil(),
        delivery.fileName(),
        delivery.fileHash(),
        delivery.fingerprint(),
        result.recordFile(),
        result.recordHash(),
        result.rows(),
        result.lacking(),
        delivery.source().layoutId());
  }

  private static LedgerEntry entryOf(Submission submission, PlannedDelivery delivery) {
    EventKind kind =
        submission.refused()
            ? EventKind.DELIVERY_REFUSED
            : submission.revision() == 1 ? EventKind.DELIVERY_ACCEPTED : EventKind.DELIVERY_REVISED;
    String remark =
        submission.repeatsRevision() != null
            ? "revision %d, the content of revision %d again"
                .formatted(submission.revision(), submission.repeatsRevision())
            : submission.revision() > 1 ? "revision " + submission.revision() : "";
    return new LedgerEntry(
        submission.entry(),
        kind,
        delivery.period().key(),
        submission.agency(),
        submission.extract(),
        submission.fileHash(),
        remark);
  }

  private static String shortened(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length - 1) + "…";
  }
}
