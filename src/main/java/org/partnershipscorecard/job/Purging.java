package org.partnershipscorecard.job;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.partnershipscorecard.measure.Freeze;
import org.partnershipscorecard.measure.FrozenOutturns;
import org.partnershipscorecard.period.ReportingPeriod;
import org.partnershipscorecard.store.CommitWitness;
import org.partnershipscorecard.store.ContentStore;
import org.partnershipscorecard.store.LedgerWriter;
import org.partnershipscorecard.store.Purge;
import org.partnershipscorecard.store.Submission;

/**
 * Removes child-level rows that are past their retention, whole submissions at a time, after
 * everything that they feed has been frozen. What is kept is committed with the ledger's entry
 * before any file goes.
 */
public final class Purging {

  /**
   * How many quarters before its own a figure may look back on: a rolling year begins three before,
   * and its first referrals are held against those of twelve months before them.
   */
  private static final int LOOKS_BACK = 7;

  private final Workspace workspace;
  private final CommitWitness witness;

  public Purging(Workspace workspace) {
    this(workspace, workspace.witness());
  }

  Purging(Workspace workspace, CommitWitness witness) {
    this.workspace = workspace;
    this.witness = witness;
  }

  /** Why nothing may be purged so far; nothing has been changed. */
  public static final class NotYet extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotYet(String message) {
      super(message);
    }
  }

  /**
   * Looks what would go, and changes nothing.
   *
   * @param months how long rows are kept
   * @throws NotYet when rows are not past their retention, or figures that are still to come look
   *     back on them
   */
  public PurgePlan plan(LocalDate before, int months) {
    LocalDate kept = LocalDate.now(workspace.settings().clock()).minusMonths(months);
    if (before.isAfter(kept)) {
      throw new NotYet(
          "rows are kept for %d months (retention_months): --before may be %s at the latest"
              .formatted(months, kept));
    }
    int asAt = workspace.ledger().last();
    List<Submission> known = workspace.ledger().submissions(asAt);
    List<Submission> going =
        known.stream()
            .filter(each -> each.recordFile() != null && isOfChildren(each))
            .filter(each -> each.coversTo().isBefore(before))
            .toList();
    for (Submission submission : going) {
      checkNeeded(submission, known, kept);
    }
    if (going.isEmpty()) {
      return new PurgePlan(before, asAt, going, new Freeze(List.of(), List.of(), List.of()));
    }
    return new PurgePlan(
        before,
        asAt,
        going,
        workspace.calculator().freeze(workspace.position(asAt), entries(going)));
  }

  /** A kind of file that this program does not know any more may have been about anything. */
  private boolean isOfChildren(Submission submission) {
    return !workspace.extracts().has(submission.extract())
        || workspace.extracts().byId(submission.extract()).child() != null;
  }

  /** A sender that has sent nothing for as long as rows are kept is not waited for. */
  private static void checkNeeded(Submission going, List<Submission> known, LocalDate kept) {
    LocalDate last =
        known.stream()
            .filter(each -> !each.refused())
            .filter(each -> each.agency().equals(going.agency()))
            .filter(each -> each.extract().equals(going.extract()))
            .map(Submission::coversTo)
            .max(LocalDate::compareTo)
            .orElse(going.coversTo());
    ReportingPeriod next = ReportingPeriod.containing(last).next();
    LocalDate needed = next.plus(-LOOKS_BACK).firstDay();
    if (!last.isBefore(kept) && !going.coversTo().isBefore(needed)) {
      throw new NotYet(
          "figures of %s, which is still to come, look back on %s of %s from %s on: --before may be"
                  .formatted(next.label(), going.extract(), going.agency(), needed)
              + " that day at the latest");
    }
  }

  private static Set<Integer> entries(List<Submission> submissions) {
    return submissions.stream().map(Submission::entry).collect(Collectors.toSet());
  }

  /** Does what was planned: freezes, commits, and removes the files. */
  public Purge purge(PurgePlan plan) {
    workspace.toWrite();
    ContentStore contents = workspace.contents();
    KeptOfRows keep = new KeptOfRows(workspace, plan);
    Purge what =
        new Purge(
            0,
            plan.before(),
            contents.keep(bytes(FrozenOutturns.write(plan.freeze().outturns()))),
            contents.keep(bytes(FrozenOutturns.writeKeys(plan.freeze().fed()))),
            plan.submissions().stream().map(Submission::entry).toList(),
            keep.revisions());
    Purge entered =
        new LedgerWriter(workspace.register(), workspace.settings().clock(), witness)
            .purge(
                "",
                what,
                keep.answered(),
                "%d submissions, %d rows; %d figures frozen"
                    .formatted(plan.submissions().size(), plan.rows(), plan.frozen()));
    workspace.sweepPurged();
    return entered;
  }

  /** The files in the input folder that still hold what a plan removes. */
  public List<String> stillDelivered(PurgePlan plan) {
    Path in = workspace.settings().in();
    Set<String> files = new HashSet<>();
    plan.submissions().stream()
        .map(Submission::fileName)
        .filter(name -> Files.exists(in.resolve(name)))
        .forEach(files::add);
    return files.stream().sorted().toList();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
