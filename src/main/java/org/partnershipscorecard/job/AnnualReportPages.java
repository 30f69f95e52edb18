package org.partnershipscorecard.job;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.partnershipscorecard.annualreport.AnnualReport;
import org.partnershipscorecard.annualreport.AnnualReportAssembler;
import org.partnershipscorecard.annualreport.ReportTables;
import org.partnershipscorecard.disclosure.TableBook;
import org.partnershipscorecard.measure.Position;
import org.partnershipscorecard.narrative.ContentCheck;
import org.partnershipscorecard.narrative.NarrativeFolder;
import org.partnershipscorecard.period.ReportingYear;
import org.partnershipscorecard.render.Fonts;

/** The annual report's figures and pages. */
final class AnnualReportPages {

  private final Workspace workspace;
  private final ClearedFigures figures;
  private final Pages pages;

  AnnualReportPages(Workspace workspace, ClearedFigures figures, Pages pages) {
    this.workspace = workspace;
    this.figures = figures;
    this.pages = pages;
  }

  void clear(ReportPlan plan) {
    figures.of(plan);
  }

  /**
   * @param outline which of the year's outlines, without {@code .yaml}
   */
  void draw(ReportPlan plan, ReportingYear year, String outline) {
    Position position = figures.position(plan.asAt());
    Path in = workspace.settings().in();
    Path narrative = in.resolve("narrative").resolve(year.key());
    NarrativeFolder folder = new NarrativeFolder(narrative, in.resolve("reference"), outline);
    AnnualReport report =
        new AnnualReportAssembler(
                figures.catalogue(plan), position.reference().breaks(), Fonts::awt)
            .assemble(folder, figures.of(plan), year);
    pages.draw(
        plan,
        "annual-report.ftlh",
        "report",
        report,
        report.title() + " " + report.year(),
        report.charts(),
        narrative);
    pages.html(
        plan, "annual-report-html.ftlh", Map.of("report", report), report.charts(), narrative);
    figures
        .files(plan)
        .write(
            new TableBook(
                plan.name(),
                report.title() + " " + report.year(),
                report.partnership(),
                plan.area(),
                position.reference().areaName(plan.area()),
                year,
                plan.audience(),
                report.status(),
                plan.asAt(),
                report.marking(),
                ReportTables.of(report)));
    ToDoList.write(
        plan.toDo(),
        report.title() + " " + report.year(),
        new ContentCheck(folder).wanting(),
        report.queries());
  }

  /** What was drawn and written for a plan. */
  List<Path> files(ReportPlan plan) {
    return Stream.concat(figures.files(plan).all().stream(), Stream.of(plan.toDo())).toList();
  }
}
