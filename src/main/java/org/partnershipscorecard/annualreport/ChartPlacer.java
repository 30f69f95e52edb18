package org.partnershipscorecard.annualreport;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.partnershipscorecard.catalogue.FigureKey;
import org.partnershipscorecard.chart.Chart;
import org.partnershipscorecard.narrative.ChartPlan;
import org.partnershipscorecard.narrative.NarrativeFault;
import org.partnershipscorecard.narrative.NarrativeFolder;
import org.partnershipscorecard.narrative.Outline;

/** Makes the charts that texts and tiles place, and gathers them. */
final class ChartPlacer {

  private static final String RECORDS = "Partners’ records, as delivered each quarter";

  private final NarrativeFolder folder;
  private final Outline outline;
  private final FigureText text;
  private final ChartMaker maker;
  private final List<Chart> charts = new ArrayList<>();

  ChartPlacer(NarrativeFolder folder, Outline outline, FigureText text, ChartMaker maker) {
    this.folder = folder;
    this.outline = outline;
    this.text = text;
    this.maker = maker;
  }

  /**
   * A chart of the outline, made and gathered.
   *
   * @param file that places it, for messages
   */
  Chart chart(String file, String id) {
    ChartPlan plan =
        plan(id).orElseThrow(() -> new NarrativeFault(file, "the outline has no chart " + id));
    String title = text.resolve(folder.outlineFile(), plan.title());
    String subtitle = text.resolve(folder.outlineFile(), plan.subtitle());
    try {
      // A finding about figures that are not all shown would tell what is withheld.
      boolean telling = WithheldSentences.tells(title) && maker.withholds(plan);
      Chart chart = telling ? maker.make(plan, subtitle, "") : maker.make(plan, title, subtitle);
      charts.add(chart);
      return chart;
    } catch (IllegalArgumentException e) {
      throw new NarrativeFault(folder.outlineFile(), "chart " + id + ": " + e.getMessage());
    }
  }

  /** Where what a chart shows comes from; empty where nothing is counted. */
  String source(String id) {
    boolean counted = plan(id).filter(plan -> plan.kind() != ChartPlan.Kind.STRUCTURE).isPresent();
    return counted ? RECORDS : "";
  }

  private Optional<ChartPlan> plan(String id) {
    return outline.charts().stream().filter(each -> each.id().equals(id)).findFirst();
  }

  /**
   * Sees that what a chart shows can also be read: a tile's chart is explained in a chapter, every
   * other has a table.
   *
   * @param printed the figures that the report's tables print
   * @throws NarrativeFault naming the first chart that shows a figure in no table
   */
  void checkTables(Set<FigureKey> printed) {
    for (Chart chart : charts) {
      plan(chart.id())
          .filter(plan -> plan.size() != ChartPlan.Size.TILE)
          .filter(plan -> !maker.shown(plan).stream().allMatch(f -> printed.contains(f.key())))
          .ifPresent(plan -> {
            throw new NarrativeFault(
                folder.outlineFile(),
                "chart " + plan.id() + " shows figures that no table has; add one of kind: chart");
          });
    }
  }

  /** Every chart made so far, in the order in which they were placed. */
  List<Chart> all() {
    return List.copyOf(charts);
  }
}
