package org.partnershipscorecard.job;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.partnershipscorecard.catalogue.Audience;
import org.partnershipscorecard.disclosure.TableBook;
import org.partnershipscorecard.measure.Position;
import org.partnershipscorecard.narrative.ActionList;
import org.partnershipscorecard.period.ReportingPeriod;
import org.partnershipscorecard.render.Fonts;
import org.partnershipscorecard.scorecard.DataNotes;
import org.partnershipscorecard.scorecard.Edition;
import org.partnershipscorecard.scorecard.Scorecard;
import org.partnershipscorecard.scorecard.ScorecardAssembler;
import org.partnershipscorecard.scorecard.ScorecardTables;

/** The scorecard's figures and pages. */
final class ScorecardPages {

  private static final String MARKING = "OFFICIAL-SENSITIVE";

  private final Workspace workspace;
  private final ClearedFigures figures;
  private final Pages pages;

  ScorecardPages(Workspace workspace, ClearedFigures figures, Pages pages) {
    this.workspace = workspace;
    this.figures = figures;
    this.pages = pages;
  }

  void clear(ReportPlan plan) {
    figures.of(plan);
  }

  void draw(ReportPlan plan, ReportingPeriod period) {
    Position position = figures.position(plan.asAt());
    Scorecard card =
        new ScorecardAssembler(figures.catalogue(plan), Fonts::awt)
            .assemble(period, figures.of(plan), edition(plan, period, position));
    pages.draw(plan, "scorecard.ftlh", "card", card, card.title(), card.charts());
    figures
        .files(plan)
        .write(
            new TableBook(
                plan.name(),
                card.title(),
                card.partnership(),
                plan.area(),
                card.area(),
                period,
                plan.audience(),
                card.status(),
                plan.asAt(),
                card.marking(),
                ScorecardTables.of(card, period, plan.area())));
  }

  /** What was drawn and written for a plan. */
  List<Path> files(ReportPlan plan) {
    return figures.files(plan).all();
  }

  private Edition edition(ReportPlan plan, ReportingPeriod period, Position position) {
    boolean committee = plan.audience() == Audience.COMMITTEE;
    WrittenCommentary commentary =
        new WrittenCommentary(
            workspace.settings().in().resolve("commentary"), position.catalogue());
    DataNotes notes = new CommitteeNotes(workspace, position).of(period);
    return new Edition(
        pages.theme().partnership(),
        position.reference().areaName(plan.area()),
        plan.standing().status(),
        plan.standing().version(),
        "entry " + plan.asAt() + " of the ledger",
        committee ? MARKING : "",
        committee ? notes : forThePublic(notes),
        position.reference().breaks(),
        committee ? commentary.of(period) : Map.of(),
        committee ? commentary.actions() : new ActionList(List.of()));
  }

  /**
   * Nothing typed by hand goes to the public, because it may hold a number that the figures
   * withhold; nor does why a file was refused.
   */
  private static DataNotes forThePublic(DataNotes notes) {
    return new DataNotes(
        notes.expected(),
        notes.received(),
        notes.missing(),
        notes.late(),
        notes.refused().stream().map(refused -> refused.replaceFirst(": .*", "")).toList(),
        notes.revisions(),
        notes.breaks(),
        0);
  }
}
