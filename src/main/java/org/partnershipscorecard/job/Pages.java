package org.partnershipscorecard.job;

import java.awt.Graphics2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.partnershipscorecard.chart.Chart;
import org.partnershipscorecard.render.PdfDocument;
import org.partnershipscorecard.render.PdfRenderer;
import org.partnershipscorecard.render.Templates;
import org.partnershipscorecard.render.VectorImage;

/** From a page model to the PDF on disk. */
final class Pages {

  private static final String LANGUAGE = "en-GB";

  private final Path templates;
  private final Theme theme;

  Pages(Path templates) {
    this.templates = templates;
    this.theme = Theme.of(templates);
  }

  Theme theme() {
    return theme;
  }

  /**
   * Fills a template and writes the PDF.
   *
   * @param name what the template calls the model
   * @param images further folders that the page may show pictures from
   */
  void draw(
      ReportPlan plan,
      String template,
      String name,
      Object model,
      String title,
      List<Chart> charts,
      Path... images) {
    try {
      Files.createDirectories(plan.folder());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make " + plan.folder(), e);
    }
    String xhtml =
        new Templates(templates)
            .xhtml(
                template,
                Map.of(name, model, "colour", theme.colour(), "standing", plan.standing()));
    Map<String, VectorImage> pictures = new HashMap<>();
    charts.forEach(chart -> pictures.put(chart.id(), new Picture(chart)));
    new PdfRenderer(templates, images)
        .render(
            new PdfDocument(
                xhtml,
                title,
                LANGUAGE,
                theme.partnership() + ", " + plan.span().words(),
                plan.span().lastDay(),
                plan.fingerprint(),
                pictures,
                plan.standing().watermark()),
            plan.pdf());
  }

  /** A chart as the renderer takes it. */
  private record Picture(Chart chart) implements VectorImage {

    @Override
    public float width() {
      return chart.width();
    }

    @Override
    public float height() {
      return chart.height();
    }

    @Override
    public void draw(Graphics2D g) {
      chart.draw(g);
    }
  }
}
