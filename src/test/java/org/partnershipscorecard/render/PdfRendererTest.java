package org.partnershipscorecard.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileOutputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.xhtmlrenderer.pdf.ITextRenderer;

class PdfRendererTest {

  @TempDir private static Path folder;

  private static String xhtml = "";
  private static Path sample = Path.of("");
  private static Path dense = Path.of("");

  @BeforeAll
  static void render() throws Exception {
    xhtml = Sample.xhtml(folder, "sample.ftlh");
    sample = folder.resolve("sample.pdf");
    render(xhtml, sample);
    dense = folder.resolve("dense.pdf");
    render(Sample.xhtml(folder, "dense.ftlh"), dense);
    String keep = System.getProperty("sample.keep");
    if (keep != null) {
      Files.copy(sample, Path.of(keep, "sample.pdf"), StandardCopyOption.REPLACE_EXISTING);
      Files.copy(dense, Path.of(keep, "dense.pdf"), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void render(String page, Path target) {
    new PdfRenderer(Sample.TEMPLATES).render(Sample.document(page), target);
  }

  @Test
  void it_keeps_to_pdf_ua_1() throws Exception {
    assertThat(VeraPdf.failures(sample, PDFAFlavour.PDFUA_1)).isEmpty();
    assertThat(VeraPdf.failures(dense, PDFAFlavour.PDFUA_1)).isEmpty();
  }

  @Test
  void it_keeps_to_pdf_a_2a() throws Exception {
    assertThat(VeraPdf.failures(sample, PDFAFlavour.PDFA_2_A)).isEmpty();
    assertThat(VeraPdf.failures(dense, PDFAFlavour.PDFA_2_A)).isEmpty();
  }

  @Test
  void the_checker_fails_a_file_that_is_not_tagged() throws Exception {
    Path untagged = folder.resolve("untagged.pdf");
    ITextRenderer renderer = new ITextRenderer();
    renderer.setDocument(PageParser.parse("<html><head><title>T</title></head><body/></html>"));
    renderer.layout();
    try (OutputStream out = new FileOutputStream(untagged.toFile())) {
      renderer.createPDF(out);
    }
    assertThat(VeraPdf.failures(untagged, PDFAFlavour.PDFUA_1)).isNotEmpty();
    assertThat(VeraPdf.failures(untagged, PDFAFlavour.PDFA_2_A)).isNotEmpty();
  }

  @Test
  void the_same_inputs_give_the_same_bytes() throws Exception {
    Path again = Files.createDirectories(folder.resolve("elsewhere")).resolve("other-name.pdf");
    render(xhtml, again);
    assertThat(again).hasSameBinaryContentAs(sample);
  }

  @Test
  void so_they_do_side_by_side() throws Exception {
    byte[] alone = Files.readAllBytes(sample);
    List<Path> targets =
        IntStream.range(0, 6).mapToObj(i -> folder.resolve("parallel-" + i + ".pdf")).toList();
    targets.parallelStream().forEach(target -> render(xhtml, target));
    for (Path target : targets) {
      assertThat(target).hasBinaryContent(alone);
    }
  }

  @Test
  void other_inputs_give_another_identifier() throws Exception {
    PdfDocument d = Sample.document(xhtml);
    Path target = folder.resolve("other.pdf");
    new PdfRenderer(Sample.TEMPLATES)
        .render(
            new PdfDocument(
                d.xhtml(), d.title(), d.language(), d.subject(), d.date(), "other", d.images()),
            target);
    assertThat(Files.readAllBytes(target)).isNotEqualTo(Files.readAllBytes(sample));
  }

  @Test
  void the_figures_of_the_page_are_the_figures_of_the_file() throws Exception {
    String text = text(sample);
    assertThat(text).contains("2,101", "2,160", "301", "360", "1,234 children", "<b>escaped</b>");
    assertThat(text).contains("347 referrals");
  }

  @Test
  void words_at_a_line_s_end_stay_apart() throws Exception {
    Path target = folder.resolve("lines.pdf");
    render(Sample.body("<h1>H</h1><p>" + "word ".repeat(60) + "end.<br/>next</p>"), target);
    assertThat(text(target)).doesNotContain("wordword").doesNotContain("end.next");
  }

  @Test
  void what_touches_a_page_s_edge_is_on_one_page_and_keeps_its_heading() throws Exception {
    Path target = folder.resolve("edge.pdf");
    for (int lines = 24; lines < 34; lines++) {
      String content =
          "<h1>T</h1>"
              + "<p>line</p>".repeat(lines)
              + "<h2>Heading</h2><ul><li>Item with <a href=\"https://example.org/\">link</a></li>"
              + "</ul><p>Follows</p>";
      render(Sample.body(content), target);
      String text = text(target);
      assertThat(text).containsOnlyOnce("Heading").containsOnlyOnce("Item");
      assertThat(text.substring(text.indexOf("Heading"), text.indexOf("Item")))
          .doesNotContain("Page 1");
      assertThat(VeraPdf.failures(target, PDFAFlavour.PDFUA_1)).isEmpty();
    }
  }

  @Test
  void a_heading_stays_with_its_table_however_long() throws Exception {
    Path target = folder.resolve("table.pdf");
    String table =
        "<table class=\"data\"><thead><tr><td/><th scope=\"col\">A</th></tr></thead><tbody>"
            + "<tr><th scope=\"row\">B</th><td>C</td></tr>".repeat(120)
            + "</tbody></table>";
    render(Sample.body("<h1>T</h1><div class=\"new-page\"><h2>H</h2>" + table + "</div>"), target);
    assertThat(text(target, 2)).contains("H", "B");
  }

  @Test
  void nothing_is_left_behind_beside_the_file() throws Exception {
    Path own = Files.createDirectories(folder.resolve("own"));
    assertThatThrownBy(() -> render(Sample.body("<h1>\u0E01</h1>"), own.resolve("a.pdf")))
        .isInstanceOf(RenderFailure.class);
    try (Stream<Path> files = Files.list(own)) {
      assertThat(files).isEmpty();
    }
  }

  @Test
  void a_character_that_the_font_lacks_is_refused() {
    List.of("<h1>Thai \u0E01</h1>", "<h1>H</h1><p class=\"note\"><em>\u4E2D</em></p>")
        .forEach(content ->
            assertThatThrownBy(() -> render(Sample.body(content), folder.resolve("x.pdf")))
                .isInstanceOf(RenderFailure.class)
                .hasMessageContaining("U+")
                .hasMessageContaining("at body"));
  }

  private static String text(Path pdf, int page) throws Exception {
    try (PdfReader reader = new PdfReader(Files.readAllBytes(pdf))) {
      return new PdfTextExtractor(reader).getTextFromPage(page);
    }
  }

  private static String text(Path pdf) throws Exception {
    StringBuilder text = new StringBuilder();
    try (PdfReader reader = new PdfReader(Files.readAllBytes(pdf))) {
      PdfTextExtractor extractor = new PdfTextExtractor(reader);
      for (int page = 1; page <= reader.getNumberOfPages(); page++) {
        text.append(extractor.getTextFromPage(page)).append('\n');
      }
    }
    return text.toString();
  }
}
