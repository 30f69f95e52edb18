package org.partnershipscorecard.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClosedUserAgentTest {

  @TempDir private Path folder;

  private Path images = Path.of("");
  private Path outside = Path.of("");

  @BeforeEach
  void folders() throws Exception {
    images = Files.createDirectories(folder.resolve("images"));
    outside = Files.createDirectories(folder.resolve("outside"));
    BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
    ImageIO.write(image, "png", images.resolve("ours.png").toFile());
    ImageIO.write(image, "png", outside.resolve("theirs.png").toFile());
    Files.createSymbolicLink(images.resolve("link.png"), outside.resolve("theirs.png"));
    Files.writeString(images.resolve("drawing.svg"), "<svg/>");
  }

  private void render(String page) {
    new PdfRenderer(Sample.TEMPLATES, images)
        .render(Sample.document(page), folder.resolve("a.pdf"));
  }

  @Test
  void an_image_of_our_folders_is_shown() {
    render(Sample.body("<h1>A</h1><p><img src=\"ours.png\" alt=\"A square\"/></p>"));
    assertThat(folder.resolve("a.pdf")).isRegularFile();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:9/a.png",
        "https://127.0.0.1:9/a.png",
        "//127.0.0.1:9/a.png",
        "../outside/theirs.png",
        "link.png",
        "missing.png",
        "drawing.svg",
        "file:///etc/hostname",
        "jar:file:///a.jar!/a.png",
        "data:image/png;base64,iVBORw0KGgo=",
        "chart:none",
        "rag:blue"
      })
  void anything_else_is_refused(String source) {
    assertRefused(Sample.body("<h1>A</h1><p><img src=\"" + source + "\" alt=\"A\"/></p>"), source);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@import url('http://127.0.0.1:9/a.css');",
        "p { background-image: url('http://127.0.0.1:9/a.png') }",
        "li { list-style-image: url('http://127.0.0.1:9/a.png') }",
        "@font-face { font-family: F; src: url('http://127.0.0.1:9/a.ttf') }"
      })
  void so_is_what_a_style_sheet_names(String css) {
    String page = Sample.body("<h1>A</h1><p>B</p><ul><li>C</li></ul>");
    String styles = "<style type=\"text/css\">" + css + "</style></head>";
    assertRefused(page.replace("</head>", styles), "127.0.0.1");
  }

  @Test
  void so_is_a_linked_style_sheet() {
    assertRefused(Sample.body("<h1>A</h1>").replace("print.css", "../pom.css"), "../pom.css");
  }

  @Test
  void a_page_with_a_document_type_is_refused() {
    String type = "<!DOCTYPE html [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>";
    assertThatThrownBy(() -> render(type + Sample.body("<h1>A &x;</h1>")))
        .isInstanceOf(RenderFailure.class)
        .hasMessageContaining("DOCTYPE");
  }

  private void assertRefused(String page, String named) {
    assertThatThrownBy(() -> render(page))
        .isInstanceOf(RenderFailure.class)
        .hasMessageContaining(named);
  }
}
