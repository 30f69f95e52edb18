package org.partnershipscorecard.annualreport;

import java.util.ArrayList;
import java.util.List;
import org.partnershipscorecard.chart.Chart;
import org.partnershipscorecard.narrative.ChartPlan;
import org.partnershipscorecard.narrative.NarrativeFault;
import org.partnershipscorecard.narrative.NarrativeFolder;
import org.partnershipscorecard.narrative.Outline;

/** Makes the charts that texts and tiles place, and gathers them. */
final class ChartPlacer {

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
        outline.charts().stream()
            .filter(each -> each.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new NarrativeFault(file, "the outline has no chart " + id));
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

  /** Every chart made so far, in the order in which they were placed. */
  List<Chart> all() {
    return List.copyOf(charts);
  }
}
