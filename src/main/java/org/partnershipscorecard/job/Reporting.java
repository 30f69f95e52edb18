package org.partnershipscorecard.job;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.catalogue.Area;
import org.partnershipscorecard.catalogue.Audience;
import org.partnershipscorecard.catalogue.ReferenceData;
import org.partnershipscorecard.disclosure.DisclosureControl;
import org.partnershipscorecard.disclosure.FigureSet;
import org.partnershipscorecard.measure.Position;
import org.partnershipscorecard.narrative.NarrativeFolder;
import org.partnershipscorecard.period.ReportingPeriod;
import org.partnershipscorecard.period.ReportingYear;
import org.partnershipscorecard.period.Span;
import org.partnershipscorecard.publication.ReportId;
import org.partnershipscorecard.publication.ReportKind;
import org.partnershipscorecard.publication.Standing;
import org.partnershipscorecard.store.Submission;

/** Makes the reports that are asked for, unless they are there as they should be. */
public final class Reporting {

  private final Workspace workspace;
  private final BatchDesk desk;
  private final ClearedFigures figures;
  private final ReportInputs inputs;
  private final Standing standing;
  private @Nullable ReportPlan latest;

  /** Of what each run makes anew: drafts. */
  public Reporting(Workspace workspace, BatchDesk desk) {
    this(workspace, desk, Standing.draft());
  }

  /** Of a version with a standing of its own. */
  Reporting(Workspace workspace, BatchDesk desk, Standing standing) {
    this.standing = standing;
    this.workspace = workspace;
    this.desk = desk;
    this.figures = new ClearedFigures(workspace);
    this.inputs = new ReportInputs(workspace);
  }

  /**
   * A report that was asked for.
   *
   * @param toDo where it is said what is still to do, of an annual report
   * @param made false where it was up to date
   */
  public record Report(Path pdf, Path toDo, boolean made) {}

  /**
   * The scorecard of a quarter.
   *
   * @throws DisclosureControl.NoPolicy for the public
   * @throws NotThere when the quarter or the area is not known
   */
  public Report scorecard(ReportingPeriod period, Optional<String> area, Audience audience) {
    check(period);
    Path commentary = workspace.settings().in().resolve("commentary");
    List<Path> texts =
        List.of(commentary.resolve(period.key()), commentary.resolve("actions.yaml"));
    ReportPlan plan = plan("scorecard", period, area, audience, texts);
    latest = plan;
    if (ReportManifest.upToDate(plan)) {
      return new Report(plan.pdf(), plan.toDo(), false);
    }
    workspace.warmUp();
    BatchEngine engine = desk.engine();
    inputs.keep(texts);
    ScorecardPages pages =
        new ScorecardPages(workspace, figures, new Pages(workspace.settings().templates()));
    engine.run(new ScorecardJob(steps(engine), pages).job(plan, period), attempt(plan));
    return new Report(plan.pdf(), plan.toDo(), true);
  }

  /**
   * The report of a year, by the outline that a year has by itself.
   *
   * @throws DisclosureControl.NoPolicy for the public
   * @throws NotThere when the year has no outline, or the area is not known
   */
  public Report annual(ReportingYear year, Optional<String> area, Audience audience) {
    return annual(year, NarrativeFolder.REPORT, area, audience);
  }

  /**
   * As {@link #annual(ReportingYear, Optional, Audience)}, by another of the year's outlines.
   *
   * @param outline its file's name without {@code .yaml}; the report's files are called after it
   *     and lie in a folder of that name
   * @throws NotThere when there is no such outline, or the area is not known
   */
  public Report annual(
      ReportingYear year, String outline, Optional<String> area, Audience audience) {
    Path in = workspace.settings().in();
    Path narrative = in.resolve("narrative").resolve(year.key());
    Outlines.of(workspace.settings()).check(year, outline);
    List<Path> texts = List.of(narrative, in.resolve("reference").resolve("context.csv"));
    ReportPlan plan =
        outline.equals(NarrativeFolder.REPORT)
            ? plan(ReportKind.ANNUAL_REPORT.key(), year, area, audience, texts)
            : plan(outline, year, area, audience, texts).apart();
    latest = plan;
    if (ReportManifest.upToDate(plan)) {
      return new Report(plan.pdf(), plan.toDo(), false);
    }
    workspace.warmUp();
    BatchEngine engine = desk.engine();
    inputs.keep(texts);
    AnnualReportPages pages =
        new AnnualReportPages(workspace, figures, new Pages(workspace.settings().templates()));
    engine.run(new AnnualReportJob(steps(engine), pages).job(plan, year, outline), attempt(plan));
    return new Report(plan.pdf(), plan.toDo(), true);
  }

  /**
   * An edition that was made.
   *
   * @param folder that its files lie in
   * @param manifest by which a run knows whether it is up to date
   */
  record Issued(Path folder, Path manifest, String fingerprint, FigureSet figures) {}

  /** Makes an edition of the partnership's own area. */
  Issued issue(ReportId report) {
    switch (report.span()) {
      case ReportingPeriod quarter -> scorecard(quarter, Optional.empty(), report.audience());
      case ReportingYear year ->
          annual(year, report.outline(), Optional.empty(), report.audience());
    }
    ReportPlan plan = Objects.requireNonNull(latest);
    return new Issued(plan.folder(), plan.manifest(), plan.fingerprint(), figures.of(plan));
  }

  /** The quarters that any submission in use covers, in order of time. */
  public List<ReportingPeriod> periods() {
    return inUse().stream()
        .map(submission -> ReportingPeriod.containing(submission.coversTo()))
        .distinct()
        .sorted()
        .toList();
  }

  /** The latest quarter that any submission in use covers. */
  public Optional<ReportingPeriod> latestPeriod() {
    return inUse().stream()
        .map(submission -> ReportingPeriod.containing(submission.coversTo()))
        .max(ReportingPeriod::compareTo);
  }

  /** The latest year of which every quarter has come in part, and that has an outline. */
  public Optional<ReportingYear> latestYear() {
    return inUse().stream()
        .map(submission -> ReportingPeriod.containing(submission.coversTo()))
        .filter(period -> period.quarter() == 4)
        .map(ReportingPeriod::year)
        .distinct()
        .filter(year -> Outlines.of(workspace.settings()).has(year, NarrativeFolder.REPORT))
        .max(ReportingYear::compareTo);
  }

  private List<Submission> inUse() {
    return Position.inUse(Integer.MAX_VALUE, workspace.ledger());
  }

  /**
   * Looks whether a quarter can have a scorecard: not before the first that anything came of, be it
   * withdrawn since, and not before it has begun. One of which nothing came, and should have, has
   * one that says so.
   */
  private void check(ReportingPeriod asked) {
    List<Submission> came = workspace.ledger().submissions(workspace.ledger().last());
    ReportingPeriod first =
        came.stream()
            .map(submission -> ReportingPeriod.containing(submission.coversFrom()))
            .min(ReportingPeriod::compareTo)
            .orElseThrow(
                () -> new NotThere("nothing has been loaded that a scorecard could be made of"));
    ReportingPeriod last =
        Stream.concat(
                came.stream().map(Submission::coversTo),
                Stream.of(LocalDate.now(workspace.settings().clock())))
            .map(ReportingPeriod::containing)
            .max(ReportingPeriod::compareTo)
            .orElse(first);
    if (asked.compareTo(first) < 0 || asked.compareTo(last) > 0) {
      throw new NotThere(
          "there is no scorecard of %s: what came begins with %s, and %s is the latest quarter"
              .formatted(asked.key(), first.key(), last.key()));
    }
  }

  private ReportPlan plan(
      String name, Span span, Optional<String> area, Audience audience, List<Path> texts) {
    int asAt = workspace.ledger().last();
    // Asks the only door before anything is counted.
    DisclosureControl.check(audience, Figures.policy(workspace, asAt));
    ReferenceData reference = Position.referenceAt(asAt, workspace.ledger(), workspace.contents());
    area.ifPresent(asked -> NotThere.checkArea(asked, reference.areasKnown()));
    Optional<String> own = reference.ownArea().map(Area::code);
    String chosen =
        area.or(() -> own)
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "no area is the partnership's own; fill reference/areas.csv and load"));
    ReportPlan plan = inputs.plan(name, span, audience, chosen, asAt, texts, standing);
    return own.map(chosen::equals).orElse(true) ? plan : plan.ofAnotherArea();
  }

  private ReportSteps steps(BatchEngine engine) {
    return new ReportSteps(engine.repository(), engine.transactions());
  }

  /** Steps of a report do not resume, so each try is an attempt of its own. */
  private static String attempt(ReportPlan plan) {
    return plan.fingerprint().substring(0, 20) + " " + UUID.randomUUID();
  }
}
