package org.partnershipscorecard.job;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.catalogue.Catalogue;
import org.partnershipscorecard.catalogue.CatalogueReader;
import org.partnershipscorecard.catalogue.ReferenceData;
import org.partnershipscorecard.extract.ReadingRules;
import org.partnershipscorecard.period.ReportingPeriod;
import org.partnershipscorecard.store.Answer;
import org.partnershipscorecard.store.EventKind;
import org.partnershipscorecard.store.Ledger;
import org.partnershipscorecard.store.LedgerWriter;
import org.partnershipscorecard.store.RunHistory;
import org.partnershipscorecard.store.Submission;
import org.partnershipscorecard.store.TakenFiles;
import org.partnershipscorecard.submission.ClosedTime;
import org.partnershipscorecard.submission.Intake;
import org.partnershipscorecard.submission.IntakePlanner;
import org.partnershipscorecard.submission.Unplaced;

/** Looks for what is new in the input folder and loads it. With nothing to load, no job starts. */
public final class Loading {

  private final Workspace workspace;
  private final BatchDesk desk;

  public Loading(Workspace workspace, BatchDesk desk) {
    this.workspace = workspace;
    this.desk = desk;
  }

  /**
   * What came of a load.
   *
   * @param entered the ledger's numbers it was given; null when nothing was new
   * @param deliveries what was entered, in the ledger's order
   * @param answers to queries, new in this load
   * @param unplaced files that are nobody's submission
   * @param standingRefusals submissions whose current delivery stands refused, of this load or an
   *     earlier one
   */
  public record Outcome(
      LedgerWriter.@Nullable Entered entered,
      List<Submission> deliveries,
      List<Answer> answers,
      List<Unplaced> unplaced,
      List<Submission> standingRefusals) {

    public boolean nothingNew() {
      return entered == null;
    }

    public int rowsRejected() {
      return deliveries.stream().mapToInt(s -> s.rows().rejected()).sum();
    }
  }

  /**
   * Loads what is new.
   *
   * @param only a single period; empty for all
   */
  public Outcome load(Optional<ReportingPeriod> only) {
    int told = new RunHistory(workspace.register(), workspace.settings().clock()).lastTold();
    Outcome delivered = withUntold(deliveries(only), told);
    Answering.Outcome answered = new Answering(workspace).take(only);
    DataQuality quality = new DataQuality(workspace);
    Set<ReportingPeriod> periods = quality.withoutPage();
    periods.addAll(DataQuality.touched(delivered.deliveries(), answered.answers()));
    periods.addAll(DataQuality.touched(rechecked(delivered.entered()), List.of()));
    quality.write(periods);
    List<Unplaced> unplaced = new ArrayList<>(delivered.unplaced());
    unplaced.addAll(answered.unplaced());
    return new Outcome(
        both(delivered.entered(), answered.entered()),
        delivered.deliveries(),
        answered.answers(),
        unplaced,
        delivered.standingRefusals());
  }

  /**
   * A run that was killed after its commit and before it said so has told nobody of what it
   * refused: the next one does.
   */
  private Outcome withUntold(Outcome outcome, int told) {
    Ledger ledger = workspace.ledger();
    List<Submission> untold =
        ledger.submissions(Integer.MAX_VALUE).stream().filter(s -> s.entry() > told).toList();
    return untold.isEmpty()
        ? outcome
        : new Outcome(
            new LedgerWriter.Entered(told + 1, ledger.last()),
            untold,
            outcome.answers(),
            outcome.unplaced(),
            outcome.standingRefusals());
  }

  /** The earlier deliveries that were checked again by this load. */
  private List<Submission> rechecked(LedgerWriter.@Nullable Entered entered) {
    if (entered == null) {
      return List.of();
    }
    Set<Integer> again = Set.copyOf(workspace.ledger().rechecked(entered.first()));
    return workspace.ledger().submissions(Integer.MAX_VALUE).stream()
        .filter(submission -> again.contains(submission.entry()))
        .toList();
  }

  private static LedgerWriter.@Nullable Entered both(
      LedgerWriter.@Nullable Entered first, LedgerWriter.@Nullable Entered second) {
    return first == null
        ? second
        : second == null ? first : new LedgerWriter.Entered(first.first(), second.last());
  }

  private Outcome deliveries(Optional<ReportingPeriod> only) {
    Map<String, String> reference = workspace.input().reference();
    Map<String, String> catalogue = workspace.definitions().texts();
    ReferenceData referenceData = ReferenceData.read(reference);
    // Refused with file and line before anything is read, if the catalogue does not hold together.
    Catalogue read = CatalogueReader.read(catalogue, workspace.extracts());
    ReadingRules rules = workspace.definitions().readingRules(reference);
    Ledger ledger = workspace.ledger();
    List<LedgerWriter.ChangedContent> changed = IntakePlanner.changed(ledger, reference, catalogue);
    if (changed.stream().anyMatch(c -> c.kind() == EventKind.CATALOGUE_CHANGED)) {
      workspace.calculator().check(read, catalogue);
    }
    Intake intake =
        new IntakePlanner(
                workspace.input(),
                workspace.extracts(),
                referenceData,
                rules,
                new TakenFiles(workspace.register()).byName(),
                ledger.submissions(Integer.MAX_VALUE),
                Set.copyOf(ledger.withdrawn(Integer.MAX_VALUE)),
                closed(ledger))
            .plan(changed, only);
    if (intake.isEmpty()) {
      return new Outcome(null, List.of(), List.of(), intake.unplaced(), standingRefusals(ledger));
    }
    workspace.toWrite();
    if (intake.deliveries().isEmpty() && intake.contents().isEmpty()) {
      noteSameAgain(intake);
      return new Outcome(
          null, List.of(), List.of(), intake.unplaced(), standingRefusals(workspace.ledger()));
    }
    return run(intake, rules, reference);
  }

  private ClosedTime closed(Ledger ledger) {
    return new ClosedTime(ledger.purges().closedBefore().orElse(null), workspace.extracts());
  }

  private Outcome run(Intake intake, ReadingRules rules, Map<String, String> reference) {
    workspace.warmUp();
    Ledger ledger = workspace.ledger();
    String attempt = intake.attempt(ledger.last());
    BatchEngine engine = desk.engine();
    LoadSteps steps = new LoadSteps(workspace, attempt, rules, reference);
    steps.sweep();
    engine.run(new LoadJob(engine.repository(), engine.transactions(), steps).job(intake), attempt);
    LedgerWriter.Entered entered = steps.entered();
    int first = entered == null ? Integer.MAX_VALUE : entered.first();
    List<Submission> deliveries =
        ledger.submissions(Integer.MAX_VALUE).stream().filter(s -> s.entry() >= first).toList();
    boolean numbered = entered != null && entered.count() > 0;
    return new Outcome(
        numbered ? entered : null,
        deliveries,
        List.of(),
        intake.unplaced(),
        standingRefusals(ledger));
  }

  private void noteSameAgain(Intake intake) {
    TakenFiles taken = new TakenFiles(workspace.register());
    for (Intake.SameAgain same : intake.sameAgain()) {
      taken.add(
          same.delivery().takenName(),
          same.delivery().fileHash(),
          same.delivery().fingerprint(),
          same.entry());
    }
    // Else it would be alone next time, and replace the higher version that it lies beside.
    for (Intake.Superseded superseded : intake.superseded()) {
      taken.add(
          superseded.delivery().fileName(),
          superseded.delivery().fileHash(),
          superseded.delivery().fingerprint(),
          workspace.ledger().last());
    }
  }

  /** Submissions whose last word is a refusal. */
  private static List<Submission> standingRefusals(Ledger ledger) {
    Map<Submission.Key, Submission> current = new LinkedHashMap<>();
    ledger.submissions(Integer.MAX_VALUE).forEach(s -> current.put(s.key(), s));
    return new ArrayList<>(current.values().stream().filter(Submission::refused).toList());
  }
}
