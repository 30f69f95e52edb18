package org.partnershipscorecard.job;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.catalogue.Catalogue;
import org.partnershipscorecard.catalogue.CatalogueReader;
import org.partnershipscorecard.extract.Delivered;
import org.partnershipscorecard.extract.Extracts;
import org.partnershipscorecard.extract.Finding;
import org.partnershipscorecard.extract.ReadingRules;
import org.partnershipscorecard.measure.Position;
import org.partnershipscorecard.store.CommitStep;
import org.partnershipscorecard.store.LedgerWriter;
import org.partnershipscorecard.store.PlannedDelivery;
import org.partnershipscorecard.store.RecordStore;
import org.partnershipscorecard.store.RecordWriter;
import org.partnershipscorecard.store.SetHash;
import org.partnershipscorecard.store.StagedSubmission;
import org.partnershipscorecard.store.Staging;
import org.partnershipscorecard.store.Submission;
import org.partnershipscorecard.store.TakenFiles;
import org.partnershipscorecard.submission.Intake;
import org.partnershipscorecard.validation.AcrossSubmissions;
import org.partnershipscorecard.validation.CheckQueries;
import org.partnershipscorecard.validation.CheckedSubmission;
import org.partnershipscorecard.validation.SubmissionChecker;

/** What the steps of a load do, under one attempt. */
public final class LoadSteps {

  private final Workspace workspace;
  private final String attempt;
  private final RecordStore records;
  private final Staging staging;
  private final SubmissionChecker checker;
  private final Extracts extracts;
  private final Map<String, String> referenceTexts;
  private LedgerWriter.@Nullable Entered entered;

  public LoadSteps(
      Workspace workspace, String attempt, ReadingRules rules, Map<String, String> referenceTexts) {
    this.workspace = workspace;
    this.attempt = attempt;
    this.records = workspace.records();
    this.staging = new Staging(workspace.register());
    this.checker = new SubmissionChecker(rules, workspace.settings().refusedShare());
    this.extracts = workspace.extracts();
    this.referenceTexts = referenceTexts;
  }

  /** Removes what killed loads left that this attempt does not go on with. */
  public void sweep() {
    Set<String> known = new HashSet<>();
    for (Submission submission : workspace.ledger().submissions(Integer.MAX_VALUE)) {
      String file = submission.recordFile();
      if (file != null) {
        known.add(file);
      }
    }
    for (StagedSubmission staged : staging.of(attempt)) {
      String file = staged.recordFile();
      if (file != null) {
        known.add(file);
      }
    }
    records.sweep(known);
  }

  /** How many deliveries are read at the same time. */
  int atOnce() {
    return workspace.settings().loadsAtOnce();
  }

  /** Reads, checks and keeps one delivery, and leaves the result for the ledger. */
  void keep(PlannedDelivery delivery) {
    var spec = extracts.byId(delivery.extract());
    Path target = records.path(delivery.recordFile());
    CheckedSubmission checked;
    @Nullable String hash;
    try (RecordWriter writer = records.writer(spec)) {
      checked =
          checker.check(
              new Delivered(
                  delivery.file(),
                  delivery.fileName(),
                  delivery.coversFrom(),
                  delivery.coversTo(),
                  delivery.source()),
              spec,
              delivery.agency(),
              writer);
      hash = checked.refused() ? null : writer.finish(target);
    }
    if (!SetHash.of(delivery.file(), delivery.source().members().values())
        .equals(delivery.fileHash())) {
      throw new IllegalStateException(
          delivery.fileName() + " was changed while it was read; run again");
    }
    staging.put(
        attempt,
        new StagedSubmission(
            delivery.partition(),
            checked.refused() ? null : delivery.recordFile(),
            hash,
            checked.refused(),
            checked.nil(),
            new Submission.Counted(
                checked.read(), checked.accepted(), checked.rejected(), checked.duplicate()),
            checked.findings(),
            checked.lacking()));
    workspace.witness().reachedWhenCommitted(CommitStep.STAGED);
  }

  /** Checks what was kept against itself and against what is in use, before it is entered. */
  void compare(Intake intake) {
    Map<Submission.Key, Submission> inUse = new LinkedHashMap<>();
    Position.inUse(Integer.MAX_VALUE, workspace.ledger())
        .forEach(submission -> inUse.put(submission.key(), submission));
    Map<String, StagedSubmission> staged = new LinkedHashMap<>();
    staging.of(attempt).forEach(result -> staged.put(result.partition(), result));
    Map<Integer, PlannedDelivery> arrived = new LinkedHashMap<>();
    int next = workspace.ledger().last();
    for (PlannedDelivery delivery : intake.deliveries()) {
      StagedSubmission result = staged.get(delivery.partition());
      if (result != null && !result.refused()) {
        arrived.put(++next, delivery);
        inUse.put(delivery.key(), provisional(next, delivery, result));
      }
    }
    Catalogue catalogue = CatalogueReader.read(workspace.definitions().texts(), extracts);
    AcrossSubmissions checks =
        new AcrossSubmissions(
            records,
            extracts,
            new CheckQueries(workspace.settings().catalogue()),
            Position.answers(workspace.ledger(), Integer.MAX_VALUE, workspace.contents()));
    List<Submission> all = List.copyOf(inUse.values());
    List<Submission> again = checks.affected(all, arrived.keySet());
    Set<Integer> asked = new HashSet<>(arrived.keySet());
    again.forEach(submission -> asked.add(submission.entry()));
    Map<Integer, List<Finding>> findings = checks.check(all, asked, catalogue);
    arrived.forEach((entry, delivery) ->
        staging.amend(
            attempt,
            delivery.partition(),
            AcrossSubmissions.rules(extracts.byId(delivery.extract())),
            findings.getOrDefault(entry, List.of())));
    again.forEach(
        submission -> recheck(submission, findings.getOrDefault(submission.entry(), List.of())));
  }

  /** What is in the ledger stays in use, so that even what refuses a new file is but asked. */
  private void recheck(Submission submission, List<Finding> found) {
    Set<String> rules = AcrossSubmissions.rules(extracts.byId(submission.extract()));
    List<Finding> before = workspace.ledger().findings(submission.entry());
    List<Finding> now = new ArrayList<>(before);
    now.removeIf(finding -> rules.contains(finding.rule()));
    found.forEach(finding -> now.add(finding.asQuery()));
    if (!now.equals(before)) {
      staging.put(attempt, StagedSubmission.recheck(submission.entry(), now));
    }
  }

  private static Submission provisional(
      int entry, PlannedDelivery delivery, StagedSubmission result) {
    return new Submission(
        entry,
        delivery.agency(),
        delivery.extract(),
        delivery.coversFrom(),
        delivery.coversTo(),
        delivery.asAtDate(),
        delivery.provisional(),
        1,
        null,
        false,
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

  /** Enters everything, once: this transaction is the load. */
  void enter(Intake intake) {
    workspace.keep(referenceTexts);
    workspace.keep(workspace.definitions().texts());
    LedgerWriter writer =
        new LedgerWriter(workspace.register(), workspace.settings().clock(), workspace.witness());
    LedgerWriter.Entered numbers = writer.enter(attempt, intake.contents(), intake.deliveries());
    note(intake, numbers);
    entered = numbers;
  }

  private void note(Intake intake, LedgerWriter.Entered numbers) {
    TakenFiles taken = new TakenFiles(workspace.register());
    for (Intake.SameAgain same : intake.sameAgain()) {
      PlannedDelivery delivery = same.delivery();
      taken.add(delivery.takenName(), delivery.fileHash(), delivery.fingerprint(), same.entry());
    }
    for (Intake.Superseded superseded : intake.superseded()) {
      PlannedDelivery delivery = superseded.delivery();
      taken.add(delivery.takenName(), delivery.fileHash(), delivery.fingerprint(), numbers.last());
    }
  }

  /** The ledger's numbers that this load was given; null until it is entered. */
  public LedgerWriter.@Nullable Entered entered() {
    return entered;
  }
}
