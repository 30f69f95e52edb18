package org.partnershipscorecard.render;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.PdfTemplate;
import org.openpdf.text.pdf.PdfWriter;

/**
 * The vector pictures of one document, by the words after {@code src=}; each is drawn once, however
 * often it is placed.
 */
final class Pictures {

  private static final String CHART = "chart:";

  private final Map<String, VectorImage> charts;
  private final EmbeddedFonts fonts;
  private final Map<String, PdfTemplate> drawn = new HashMap<>();

  Pictures(Map<String, VectorImage> charts, EmbeddedFonts fonts) {
    this.charts = charts;
    this.fonts = fonts;
  }

  /**
   * The picture that a source names; null when it names a file.
   *
   * @throws RenderFailure when it names a chart or a mark that there is not
   */
  @Nullable VectorImage named(String source) {
    if (source.startsWith(CHART)) {
      VectorImage chart = charts.get(source.substring(CHART.length()));
      if (chart == null) {
        throw new RenderFailure("the page names \"" + source + "\", and there is no such chart");
      }
      return chart;
    }
    Circles circles = Circles.named(source);
    return circles != null ? circles : Mark.named(source);
  }

  PdfTemplate drawn(String source, VectorImage image, PdfWriter writer) {
    return drawn.computeIfAbsent(source, s -> draw(image, writer));
  }

  private PdfTemplate draw(VectorImage image, PdfWriter writer) {
    PdfTemplate template = writer.getDirectContent().createTemplate(image.width(), image.height());
    CheckedGraphics g = new CheckedGraphics(template, fonts);
    image.draw(g);
    g.dispose();
    return template;
  }
}
