package org.partnershipscorecard.annualreport;

import java.util.ArrayList;
import java.util.List;
import org.partnershipscorecard.chart.Chart;
import org.partnershipscorecard.narrative.Block;
import org.partnershipscorecard.narrative.Chapter;
import org.partnershipscorecard.narrative.ChartPlan;
import org.partnershipscorecard.narrative.Contribution;
import org.partnershipscorecard.narrative.NarrativeFault;
import org.partnershipscorecard.narrative.NarrativeFolder;
import org.partnershipscorecard.narrative.Outline;
import org.partnershipscorecard.narrative.TablePlan;

/** Turns texts into elements: headings numbered, figures filled in, tables and charts in place. */
final class PartWriter {

  /** Headings of a text stand below the chapter's own, which is level 2. */
  private static final int BASE = 3;

  private final NarrativeFolder folder;
  private final FigureText text;
  private final Placer placer;
  private final ChartMaker chartMaker;
  private final List<ChartPlan> chartPlans;
  private final List<Chart> charts;
  private final Numbering numbering = new Numbering();

  /**
   * @param charts gathers every chart that is placed
   */
  PartWriter(
      NarrativeFolder folder,
      FigureText text,
      Placer placer,
      ChartMaker chartMaker,
      List<ChartPlan> chartPlans,
      List<Chart> charts) {
    this.folder = folder;
    this.text = text;
    this.placer = placer;
    this.chartMaker = chartMaker;
    this.chartPlans = chartPlans;
    this.charts = charts;
  }

  AnnualReport.Part part(Outline.Part plan, String number, boolean numbered) {
    return new AnnualReport.Part(
        number,
        plan.id(),
        plan.title(),
        text.resolve("report.yaml", plan.summary()),
        !Boolean.TRUE.equals(plan.samePage()),
        elements(plan.file(), plan.id(), numbered ? number : "", plan.contributions()));
  }

  /**
   * @param prefix put before the ids of its headings, so that they are unique in the report
   * @param number the chapter's; empty where headings are not numbered
   */
  List<Element> elements(String file, String prefix, String number, List<Outline.Agency> agencies) {
    Chapter chapter = Chapter.read(file, text.resolve(file, folder.text(file)), BASE);
    List<Element> elements = new ArrayList<>();
    int section = 0;
    for (Block block : chapter.blocks()) {
      switch (block) {
        case Block.Heading heading -> {
          boolean counted = !number.isEmpty() && heading.level() == BASE;
          section += counted ? 1 : 0;
          elements.add(
              new Element.Heading(
                  heading.level(),
                  prefix + "-" + heading.id(),
                  counted ? number + "." + section : "",
                  heading.text()));
        }
        case Block.Prose prose -> elements.add(new Element.Prose(prose.xhtml()));
        case Block.Placement placement -> elements.add(placed(file, placement, agencies));
      }
    }
    return List.copyOf(elements);
  }

  /** A chart of the outline, made and gathered. */
  Chart chart(String file, String id) {
    ChartPlan plan =
        chartPlans.stream()
            .filter(each -> each.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new NarrativeFault(file, "the outline has no chart " + id));
    numbering.once(file, "chart", id);
    try {
      Chart chart =
          chartMaker.make(
              plan,
              text.resolve("report.yaml", plan.title()),
              text.resolve("report.yaml", plan.subtitle()));
      charts.add(chart);
      return chart;
    } catch (IllegalArgumentException e) {
      throw new NarrativeFault("report.yaml", "chart " + id + ": " + e.getMessage());
    }
  }

  /**
   * @throws NarrativeFault when a table or chart of the outline stands nowhere
   */
  void checkAllPlaced(String file, Outline outline) {
    for (TablePlan table : outline.tables()) {
      if (!numbering.isPlaced("table", table.id())) {
        throw new NarrativeFault(file, "no text places the table " + table.id());
      }
    }
    for (ChartPlan chart : outline.charts()) {
      if (!numbering.isPlaced("chart", chart.id())) {
        throw new NarrativeFault(file, "no text places the chart " + chart.id());
      }
    }
  }

  private Element placed(String file, Block.Placement placement, List<Outline.Agency> agencies) {
    return switch (placement.what()) {
      case "table" ->
          placer.table(file, placement.name(), numbering.nextTable(file, placement.name()));
      case "chart" -> new Element.Figure(numbering.nextFigure(), chart(file, placement.name()));
      default -> contributions(file, agencies);
    };
  }

  private Element contributions(String file, List<Outline.Agency> agencies) {
    if (agencies.isEmpty()) {
      throw new NarrativeFault(file, "the outline names no agency for {contributions}");
    }
    List<Contribution> accounts = new ArrayList<>();
    for (Outline.Agency agency : agencies) {
      accounts.add(
          Contribution.read(
              agency.file(),
              agency.name(),
              text.resolve(agency.file(), folder.text(agency.file()))));
    }
    return new Element.Contributions(List.copyOf(accounts));
  }
}
