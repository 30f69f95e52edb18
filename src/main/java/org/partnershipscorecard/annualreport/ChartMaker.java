package org.partnershipscorecard.annualreport;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.partnershipscorecard.annualreport.FigureFinder.Found;
import org.partnershipscorecard.catalogue.Break;
import org.partnershipscorecard.catalogue.Breakdown;
import org.partnershipscorecard.chart.Bar;
import org.partnershipscorecard.chart.BarChart;
import org.partnershipscorecard.chart.Chart;
import org.partnershipscorecard.chart.ChartFonts;
import org.partnershipscorecard.chart.TrendChart;
import org.partnershipscorecard.chart.TrendSeries;
import org.partnershipscorecard.disclosure.FigureSet;
import org.partnershipscorecard.disclosure.PublishedFigure;
import org.partnershipscorecard.narrative.ChartPlan;
import org.partnershipscorecard.narrative.FigurePlan;
import org.partnershipscorecard.narrative.TablePlan;
import org.partnershipscorecard.period.ReportingPeriod;

/** Draws the charts of the outline. */
final class ChartMaker {

  /** A4 less two margins of 22 mm, in points. */
  private static final float TEXT_WIDTH = 166 * 72 / 25.4f;

  private static final float TILE_WIDTH = 205;
  private static final float TILE_HEIGHT = 84;

  private final FigureFinder finder;
  private final FigureSet figures;
  private final List<Break> breaks;
  private final ChartFonts fonts;

  ChartMaker(FigureFinder finder, FigureSet figures, List<Break> breaks, ChartFonts fonts) {
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
    };
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
    String last = plan.last();
    Integer quarters = plan.quarters();
    if (last == null || quarters == null) {
      throw new IllegalArgumentException("a trend needs 'last' and 'quarters'");
    }
    FigurePlan end =
        FigurePlan.NOTHING
            .with(plan.figure())
            .with(new FigurePlan(null, null, last, null, null, null));
    List<TrendSeries> lines = new ArrayList<>();
    List<Break> cuts = new ArrayList<>();
    for (TablePlan.Row item : plan.items()) {
      Found found = finder.find(end.with(item.figure()));
      PublishedFigure at = found.figure();
      List<PublishedFigure> series =
          figures.series(
              at.key().line(),
              at.key().breakdown(),
              at.key().basis(),
              at.key().unit(),
              ReportingPeriod.parse(last),
              quarters);
      lines.add(new TrendSeries(item.head(), series, found.decimals()));
      String measure = finder.measure(at.key().line());
      breaks.stream()
          .filter(cut -> cut.measures().contains(measure) && !cuts.contains(cut))
          .forEach(cuts::add);
    }
    return new TrendChart(fonts)
        .of(plan.id(), title, subtitle, lines, cuts, width(plan), height(plan));
  }

  private static float width(ChartPlan plan) {
    return plan.size() == ChartPlan.Size.TILE ? TILE_WIDTH : TEXT_WIDTH;
  }

  private static float height(ChartPlan plan) {
    return switch (plan.size()) {
      case null -> 190;
      case WIDE -> 190;
      case LOW -> 130;
      case TILE -> TILE_HEIGHT;
    };
  }
}
