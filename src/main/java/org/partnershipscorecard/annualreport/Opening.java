package org.partnershipscorecard.annualreport;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.chart.Chart;
import org.partnershipscorecard.narrative.Outline;

/** Makes the opening spread of figures. */
record Opening(String file, FigureText text, ChartPlacer charts, Numbering numbering) {

  AnnualReport.Spread spread(Outline.Spread plan) {
    List<AnnualReport.Tile> tiles = new ArrayList<>();
    for (Outline.Tile tile : plan.tiles()) {
      tiles.add(
          new AnnualReport.Tile(
              text.resolve(file, tile.figure()),
              text.resolve(file, tile.label()),
              text.resolve(file, tile.sentence()),
              chart(tile.chart())));
    }
    return new AnnualReport.Spread(
        plan.title(), text.resolve(file, plan.summary()), List.copyOf(tiles));
  }

  private @Nullable Chart chart(@Nullable String id) {
    if (id == null) {
      return null;
    }
    numbering.once(file, "chart", id);
    return charts.chart(file, id);
  }
}
