package org.partnershipscorecard.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.partnershipscorecard.chart.Chart;
import org.partnershipscorecard.extract.StrictYaml;
import org.partnershipscorecard.render.Fonts;
import org.partnershipscorecard.render.PageLint;
import org.partnershipscorecard.render.PdfDocument;
import org.partnershipscorecard.render.PdfRenderer;
import org.partnershipscorecard.render.Templates;
import org.partnershipscorecard.render.VectorImage;

/** The shipped template with a whole page model. */
class ScorecardPageTest {

  private static final Path TEMPLATES = Path.of("report-templates");

  private static final Choices CHOICES =
      StrictYaml.read(TEMPLATES.resolve("scorecard.yaml"), Choices.class);

  private final Scorecard card =
      new ScorecardAssembler(SampleCatalogue.make(), Fonts::awt, CHOICES)
          .assemble(SampleScorecard.Q3, SampleScorecard.figures(), SampleScorecard.edition());
  private final String page =
      new Templates(TEMPLATES)
          .xhtml("scorecard.ftlh", Map.of("card", card, "sections", CHOICES.sections()));

  @Test
  void isFitToBeRead() {
    assertThat(PageLint.faults(page)).isEmpty();
  }

  @Test
  void saysInWordsWhatADashStandsFor() {
    assertThat(page)
        .contains("<abbr title=\"not applicable\">–</abbr>", "<abbr title=\"not yet\">–</abbr>")
        .contains("<span class=\"absent\">not received</span>");
  }

  @Test
  void printsFiguresAndTheLabelsOfCharts(@TempDir Path folder) throws IOException {
    Map<String, VectorImage> images = new HashMap<>();
    card.charts().forEach(chart -> images.put(chart.id(), new Picture(chart)));
    Path pdf = folder.resolve("scorecard.pdf");

    new PdfRenderer(TEMPLATES)
        .render(
            new PdfDocument(
                page, card.title(), "en-GB", "", SampleScorecard.Q3.lastDay(), "sample", images),
            pdf);

    String text = text(pdf);
    assertThat(text).contains("October to December 2016", "near target", "1,724");
    assertThat(text).contains("trial limit", "New recording system, November 2016");
  }

  private static String text(Path pdf) throws IOException {
    try (PdfReader reader = new PdfReader(Files.readAllBytes(pdf))) {
      StringBuilder text = new StringBuilder();
      for (int number = 1; number <= reader.getNumberOfPages(); number++) {
        text.append(new PdfTextExtractor(reader).getTextFromPage(number)).append('\n');
      }
      return text.toString();
    }
  }

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
