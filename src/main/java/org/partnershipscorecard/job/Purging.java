package org.partnershipscorecard.job;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.partnershipscorecard.catalogue.FigureKey;
import org.partnershipscorecard.catalogue.Mark;
import org.partnershipscorecard.catalogue.MeasureLine;
import org.partnershipscorecard.extract.ExtractSpec;
import org.partnershipscorecard.measure.Freeze;
import org.partnershipscorecard.measure.FrozenOutturns;
import org.partnershipscorecard.measure.FrozenRevisions;
import org.partnershipscorecard.measure.Outturn;
import org.partnershipscorecard.measure.Position;
import org.partnershipscorecard.period.ReportingPeriod;
import org.partnershipscorecard.publication.Manifest;
import org.partnershipscorecard.publication.ManifestText;
import org.partnershipscorecard.store.Answer;
import org.partnershipscorecard.store.CommitWitness;
import org.partnershipscorecard.store.ContentStore;
import org.partnershipscorecard.store.LedgerWriter;
import org.partnershipscorecard.store.Purge;
import org.partnershipscorecard.store.Records;
import org.partnershipscorecard.store.SignOffRow;
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
   * What a purge removes and keeps.
   *
   * @param before submissions whose span ends before this day go
   * @param submissions in the ledger's order, replaced and withdrawn ones among them; empty where
   *     nothing is left to remove
   * @param freeze what is kept
   */
  public record Plan(LocalDate before, int asAt, List<Submission> submissions, Freeze freeze) {

    public Plan {
      submissions = List.copyOf(submissions);
    }

    public boolean isEmpty() {
      return submissions.isEmpty();
    }

    /** How many rows go. */
    public int rows() {
      return submissions.stream().mapToInt(each -> each.rows().accepted()).sum();
    }

    /** The quarters that the submissions end in, in order. */
    public List<ReportingPeriod> periods() {
      return List.copyOf(
          submissions.stream()
              .map(each -> ReportingPeriod.containing(each.coversTo()))
              .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** How many of the figures that are closed have a value. */
    public long frozen() {
      Set<FigureKey> closing = Set.copyOf(freeze.closing());
      return freeze.outturns().stream()
          .filter(outturn -> outturn.value() != null && closing.contains(outturn.key()))
          .count();
    }

    /** The quarter with whose end the last figure closes that is frozen. */
    public Optional<ReportingPeriod> last() {
      return freeze.closing().stream()
          .map(key -> ReportingPeriod.containing(key.period().lastDay()))
          .max(ReportingPeriod::compareTo);
    }
  }

  /**
   * Looks what would go, and changes nothing.
   *
   * @param months how long rows are kept
   * @throws NotYet when rows are not past their retention, or figures that are still to come look
   *     back on them
   */
  public Plan plan(LocalDate before, int months) {
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
      return new Plan(before, asAt, going, new Freeze(List.of(), List.of(), List.of()));
    }
    return new Plan(
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
  public Purge purge(Plan plan) {
    workspace.toWrite();
    ContentStore contents = workspace.contents();
    Purge what =
        new Purge(
            0,
            plan.before(),
            contents.keep(bytes(FrozenOutturns.write(plan.freeze().outturns()))),
            contents.keep(bytes(FrozenOutturns.writeKeys(plan.freeze().fed()))),
            plan.submissions().stream().map(Submission::entry).toList(),
            revisions(plan, contents));
    Purge entered =
        new LedgerWriter(workspace.register(), workspace.settings().clock(), witness)
            .purge(
                "",
                what,
                answered(plan),
                "%d submissions, %d rows; %d figures frozen"
                    .formatted(plan.submissions().size(), plan.rows(), plan.frozen()));
    workspace.sweepPurged();
    return entered;
  }

  /** How figures were revised: now, and as each report that was made told of it. */
  private Map<Integer, String> revisions(Plan plan, ContentStore contents) {
    Map<Integer, String> revisions = new HashMap<>();
    revisions.put(plan.asAt(), revisions(plan.asAt(), plan.freeze().outturns(), contents));
    for (SignOffRow row : workspace.publications().versions()) {
      Manifest manifest = ManifestText.read(contents.text(row.manifest()));
      revisions.computeIfAbsent(
          manifest.asAt(),
          asAt ->
              revisions(asAt, FrozenOutturns.read(contents.text(manifest.outturns())), contents));
    }
    return revisions;
  }

  /** Only whole lines in their own unit are ever told of. */
  private String revisions(int asAt, List<Outturn> outturns, ContentStore contents) {
    Position position = workspace.position(asAt);
    List<FigureKey> revised = new ArrayList<>();
    for (Outturn outturn : outturns) {
      FigureKey key = outturn.key();
      Optional<MeasureLine> line = position.catalogue().findLine(key.line());
      if (outturn.marks().contains(Mark.R)
          && key.isTotal()
          && line.isPresent()
          && key.unit() == line.get().mainUnit()
          && line.get().bases().contains(key.basis())) {
        revised.add(key);
      }
    }
    return contents.keep(
        bytes(FrozenRevisions.write(workspace.calculator().revisions(position, revised))));
  }

  /** Where records lie that were answered for: else their queries would seem to be open. */
  private List<Purge.AnsweredRow> answered(Plan plan) {
    Map<String, Set<String>> digests = new HashMap<>();
    for (Answer answer :
        Position.answers(workspace.ledger(), plan.asAt(), workspace.contents())) {
      if (!answer.record().isEmpty()) {
        digests.computeIfAbsent(answer.extract(), _ -> new LinkedHashSet<>()).add(answer.record());
      }
    }
    List<Purge.AnsweredRow> answered = new ArrayList<>();
    digests.forEach((extract, asked) -> {
      List<Submission> going =
          plan.submissions().stream().filter(each -> each.extract().equals(extract)).toList();
      if (workspace.extracts().has(extract) && !going.isEmpty()) {
        answered.addAll(rows(workspace.extracts().byId(extract), going, asked));
      }
    });
    return answered;
  }

  private List<Purge.AnsweredRow> rows(
      ExtractSpec spec, List<Submission> submissions, Set<String> digests) {
    try (Records records = workspace.records().open(List.of(spec), submissions)) {
      records.table(
          "asked_digest",
          List.of("asked VARCHAR"),
          digests.stream().<List<Object>>map(List::of).toList());
      return records.query(
          spec.id(),
          "SELECT entry, sheet, line, digest FROM (SELECT entry, sheet, line, "
              + Records.digest(spec)
              + " AS digest FROM "
              + Records.view(spec.id())
              + "_rows) WHERE digest IN (SELECT asked FROM asked_digest) ORDER BY ALL",
          row ->
              new Purge.AnsweredRow(
                  row.whole("entry"),
                  row.optionalText("sheet"),
                  row.whole("line"),
                  row.text("digest")));
    }
  }

  /** The files in the input folder that still hold what a plan removes. */
  public List<String> stillDelivered(Plan plan) {
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
