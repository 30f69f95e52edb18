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
import org.partnershipscorecard.extract.InvalidDefinition;
import org.partnershipscorecard.extract.StrictYaml;
import org.partnershipscorecard.render.HtmlPage;
import org.partnershipscorecard.render.PdfDocument;
import org.partnershipscorecard.render.PdfRenderer;
import org.partnershipscorecard.render.Templates;
import org.partnershipscorecard.render.VectorImage;
import org.partnershipscorecard.scorecard.Choices;
import org.partnershipscorecard.store.Sha256;

/** From a page model to the PDF on disk. */
final class Pages {

  private static final String LANGUAGE = "en-GB";

  private final Path templates;
  private final Theme theme;
  private final Choices choices;

  Pages(Path templates) {
    this.templates = templates;
    this.theme = Theme.of(templates);
    this.choices = choices(templates);
  }

  /** What the partnership chose of its scorecard; the usual where it chose nothing. */
  private static Choices choices(Path templates) {
    Path file = templates.resolve("scorecard.yaml");
    Choices choices =
        Files.isRegularFile(file) ? StrictYaml.read(file, Choices.class) : Choices.USUAL;
    choices.sections().stream()
        .filter(section -> !Files.isRegularFile(templates.resolve(template(section))))
        .findFirst()
        .ifPresent(unknown -> {
          throw new InvalidDefinition(
              "scorecard.yaml", 0, "'sections' names " + unknown + "; no " + template(unknown));
        });
    return choices;
  }

  private static String template(String section) {
    return "scorecard/" + section + ".ftlh";
  }

  Choices choices() {
    return choices;
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
    draw(plan, plan.pdf(), plan.fingerprint(), template, name, model, title, charts, images);
  }

  /** As above, a shorter edition of the same report. */
  void drawShort(
      ReportPlan plan,
      String edition,
      String template,
      String name,
      Object model,
      String title,
      List<Chart> charts) {
    String identity = Sha256.of(plan.fingerprint() + " " + edition);
    draw(plan, plan.pdf(edition), identity, template, name, model, title, charts);
  }

  private void draw(
      ReportPlan plan,
      Path target,
      String identity,
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
    String xhtml = new Templates(templates).xhtml(template, values(plan, name, model));
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
                identity,
                pictures,
                plan.standing().watermark()),
            target);
  }

  private Map<String, Object> values(ReportPlan plan, String name, Object model) {
    Map<String, Object> values = new HashMap<>();
    values.put(name, model);
    values.put("colour", theme.colour());
    values.put("tint", theme.tintUsed());
    values.put("standing", plan.standing());
    values.put("sections", choices.sections());
    if (theme.logo() != null) {
      values.put("logo", theme.logo());
      values.put("logoWords", String.valueOf(theme.logoWords()));
    }
    return values;
  }

  /** Fills a template and writes the page of HTML; its charts are drawn into it. */
  void html(
      ReportPlan plan,
      String template,
      Map<String, Object> model,
      List<Chart> charts,
      Path... images) {
    Map<String, Object> all = new HashMap<>(model);
    all.put("colour", theme.colour());
    all.put("standing", plan.standing());
    WholeFile.write(plan.html(), new HtmlPage(templates, images).of(template, all, charts));
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
