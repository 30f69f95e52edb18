package org.partnershipscorecard.job;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.partnershipscorecard.catalogue.Audience;
import org.partnershipscorecard.disclosure.TableBook;
import org.partnershipscorecard.measure.Position;
import org.partnershipscorecard.narrative.ActionList;
import org.partnershipscorecard.period.ReportingPeriod;
import org.partnershipscorecard.publication.Standing;
import org.partnershipscorecard.render.Fonts;
import org.partnershipscorecard.scorecard.DataNotes;
import org.partnershipscorecard.scorecard.Edition;
import org.partnershipscorecard.scorecard.Scorecard;
import org.partnershipscorecard.scorecard.ScorecardAssembler;
import org.partnershipscorecard.scorecard.ScorecardTables;
import org.partnershipscorecard.scorecard.Supply;

/** The scorecard's figures and pages. */
final class ScorecardPages {

  private static final String MARKING = "OFFICIAL-SENSITIVE";
  private static final String ONE_PAGE = "scorecard-one-page";
  private static final String CHAIR = "chair-overview";

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
        new ScorecardAssembler(figures.catalogue(plan), Fonts::awt, pages.choices())
            .assemble(period, figures.of(plan), edition(plan, period, position));
    pages.draw(plan, "scorecard.ftlh", "card", card, card.title(), card.charts());
    drawShort(plan, ONE_PAGE, "Scorecard on a page, ", card);
    if (plan.audience() == Audience.COMMITTEE) {
      drawShort(plan, CHAIR, "Chair’s overview, ", card);
    }
    Map<String, Object> model =
        Map.of(
            "card",
            card,
            "provenance",
            new Provenance(position, period, plan.audience()).ofLines());
    pages.html(plan, "scorecard-html.ftlh", model, card.charts());
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

  private void drawShort(ReportPlan plan, String edition, String title, Scorecard card) {
    pages.drawShort(
        plan, edition, edition + ".ftlh", "card", card, title + card.period(), card.charts());
  }

  /** What was drawn and written for a plan. */
  List<Path> files(ReportPlan plan) {
    List<Path> files = new ArrayList<>(figures.files(plan).all());
    files.add(plan.pdf(ONE_PAGE));
    if (plan.audience() == Audience.COMMITTEE) {
      files.add(plan.pdf(CHAIR));
    }
    return List.copyOf(files);
  }

  private Edition edition(ReportPlan plan, ReportingPeriod period, Position position) {
    boolean committee = plan.audience() == Audience.COMMITTEE;
    WrittenCommentary commentary =
        new WrittenCommentary(
            workspace.settings().in().resolve("commentary"), position.catalogue());
    DataNotes notes = new CommitteeNotes(workspace, position).of(period, figures.of(plan));
    Supply supply = new SupplyNotes(workspace, position).of(period);
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
        committee ? commentary.actions() : new ActionList(List.of()),
        noticeLines(plan.standing()),
        committee ? supply : supply.forThePublic());
  }

  /** How many lines of page one the notices take that the template prints above it, frames too. */
  private static int noticeLines(Standing standing) {
    int lines = standing.copyFor().isEmpty() ? 0 : 3;
    lines += standing.notice().isEmpty() ? 0 : 2;
    lines += standing.changes().isEmpty() ? 0 : 5 + Math.min(3, standing.changes().size());
    return lines + (standing.notes().isEmpty() ? 0 : 2 + 2 * standing.notes().size());
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
