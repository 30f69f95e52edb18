package org.partnershipscorecard.annualreport;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.partnershipscorecard.annualreport.FigureFinder.Found;
import org.partnershipscorecard.catalogue.Break;
import org.partnershipscorecard.catalogue.Breakdown;
import org.partnershipscorecard.catalogue.FigureKey;
import org.partnershipscorecard.catalogue.Mark;
import org.partnershipscorecard.chart.Bar;
import org.partnershipscorecard.chart.BarChart;
import org.partnershipscorecard.chart.Chart;
import org.partnershipscorecard.chart.ChartFonts;
import org.partnershipscorecard.chart.OrganisationChart;
import org.partnershipscorecard.chart.TrendChart;
import org.partnershipscorecard.chart.TrendSeries;
import org.partnershipscorecard.disclosure.FigureSet;
import org.partnershipscorecard.disclosure.PublishedFigure;
import org.partnershipscorecard.narrative.ChartPlan;
import org.partnershipscorecard.narrative.FigurePlan;
import org.partnershipscorecard.narrative.NarrativeFolder;
import org.partnershipscorecard.narrative.TablePlan;
import org.partnershipscorecard.period.ReportingPeriod;

/** Draws the charts of the outline. */
final class ChartMaker {

  /** A4 less two margins of 22 mm, in points. */
  private static final float TEXT_WIDTH = 166 * 72 / 25.4f;

  /** A chart with axes is drawn smaller than it is printed, so that its letters come out larger. */
  private static final float DRAWN_WIDTH = TEXT_WIDTH / 1.2f;

  private static final float TILE_WIDTH = 155;
  private static final float TILE_HEIGHT = 64;

  private final NarrativeFolder folder;
  private final FigureFinder finder;
  private final FigureSet figures;
  private final List<Break> breaks;
  private final ChartFonts fonts;

  ChartMaker(
      NarrativeFolder folder,
      FigureFinder finder,
      FigureSet figures,
      List<Break> breaks,
      ChartFonts fonts) {
    this.folder = folder;
    this.finder = finder;
    this.figures = figures;
    this.breaks = breaks;
    this.fonts = fonts;
  }

  /**
   * @param title with its figures filled in
   * @param subtitle likewise
   * @throws IllegalArgumentException when a figure is not there or the plan does not say enough
   */
  Chart make(ChartPlan plan, String title, String subtitle) {
    return switch (plan.kind()) {
      case BARS -> bars(plan, title, subtitle);
      case TREND -> trend(plan, title, subtitle);
      case STRUCTURE -> structure(plan, title, subtitle);
    };
  }

  /** Whether a figure that the chart shows is withheld. */
  boolean withholds(ChartPlan plan) {
    return shown(plan).stream().anyMatch(figure -> figure.marks().contains(Mark.C));
  }

  /** Every figure that the chart shows, or would if it were not withheld. */
  List<PublishedFigure> shown(ChartPlan plan) {
    return switch (plan.kind()) {
      case BARS -> items(plan).stream().map(item -> finder.find(item.figure()).figure()).toList();
      case TREND -> plan.items().stream().flatMap(item -> series(plan, item).stream()).toList();
      case STRUCTURE -> List.of();
    };
  }

  private Chart structure(ChartPlan plan, String title, String subtitle) {
    String file = plan.file();
    if (file == null) {
      throw new IllegalArgumentException("a structure is drawn from a file");
    }
    List<OrganisationChart.Body> bodies =
        folder.sheet(file, "body", "answers_to", "kind").rows().stream()
            .map(row -> new OrganisationChart.Body(row.get(0), row.get(1), row.get(2)))
            .toList();
    return new OrganisationChart(fonts).of(plan.id(), title, subtitle, bodies, TEXT_WIDTH);
  }

  private Chart bars(ChartPlan plan, String title, String subtitle) {
    List<Bar> bars = new ArrayList<>();
    int decimals = 0;
    for (TablePlan.Row item : items(plan)) {
      Found found = finder.find(item.figure());
      decimals = found.decimals();
      bars.add(new Bar(item.head(), found.figure()));
    }
    return new BarChart(fonts).of(plan.id(), title, subtitle, bars, decimals, width(plan));
  }

  /** The bars as written, or one for each category of the dimension. */
  private List<TablePlan.Row> items(ChartPlan plan) {
    FigurePlan shared = FigurePlan.NOTHING.with(plan.figure());
    String dimension = plan.dimension();
    if (dimension == null) {
      return plan.items().stream()
          .map(item -> new TablePlan.Row(item.head(), shared.with(item.figure())))
          .toList();
    }
    Breakdown breakdown = finder.breakdown(shared, dimension);
    List<TablePlan.Row> items = new ArrayList<>();
    for (Map.Entry<String, String> category : breakdown.categories().entrySet()) {
      FigurePlan one =
          new FigurePlan(null, breakdown.key(category.getKey()), null, null, null, null);
      items.add(new TablePlan.Row(category.getValue(), shared.with(one)));
    }
    return items;
  }

  private Chart trend(ChartPlan plan, String title, String subtitle) {
    List<TrendSeries> lines = new ArrayList<>();
    List<Break> cuts = new ArrayList<>();
    for (TablePlan.Row item : plan.items()) {
      Found found = finder.find(end(plan).with(item.figure()));
      lines.add(new TrendSeries(item.head(), series(plan, item), found.decimals()));
      String measure = finder.measure(found.figure().key().line());
      breaks.stream()
          .filter(cut -> cut.measures().contains(measure) && !cuts.contains(cut))
          .forEach(cuts::add);
    }
    return new TrendChart(fonts)
        .of(plan.id(), title, subtitle, lines, cuts, width(plan), height(plan));
  }

  private List<PublishedFigure> series(ChartPlan plan, TablePlan.Row item) {
    String last = plan.last();
    Integer quarters = plan.quarters();
    if (last == null || quarters == null) {
      throw new IllegalArgumentException("a trend needs 'last' and 'quarters'");
    }
    FigureKey key = finder.find(end(plan).with(item.figure())).figure().key();
    return figures.series(
        key.line(),
        key.breakdown(),
        key.basis(),
        key.unit(),
        ReportingPeriod.parse(last),
        quarters);
  }

  private static FigurePlan end(ChartPlan plan) {
    return FigurePlan.NOTHING
        .with(plan.figure())
        .with(new FigurePlan(null, null, plan.last(), null, null, null));
  }

  private static float width(ChartPlan plan) {
    return plan.size() == ChartPlan.Size.TILE ? TILE_WIDTH : DRAWN_WIDTH;
  }

  private static float height(ChartPlan plan) {
    return switch (plan.size()) {
      case null -> 172;
      case WIDE -> 172;
      case LOW -> 118;
      case TILE -> TILE_HEIGHT;
    };
  }
}
