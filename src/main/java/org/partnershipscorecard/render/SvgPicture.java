package org.partnershipscorecard.render;

import org.partnershipscorecard.chart.Chart;

/** A chart as SVG within a page of HTML, with its title and what it shows in words. */
final class SvgPicture {

  private SvgPicture() {}

  /** The element; its ids begin with {@code svg-} and the chart's id. */
  static String of(Chart chart) {
    SvgShapes shapes = new SvgShapes();
    SvgGraphics graphics = new SvgGraphics(shapes);
    chart.draw(graphics);
    graphics.dispose();
    return SvgShapes.picture(
            "svg-" + chart.id(), chart.width(), chart.height(), chart.title(), chart.altText())
        + shapes
        + "</svg>";
  }
}
