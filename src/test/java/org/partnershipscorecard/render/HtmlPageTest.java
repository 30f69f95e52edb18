package org.partnershipscorecard.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnershipscorecard.chart.Chart;

class HtmlPageTest {

  private static final String HOSTILE = "</title><script>alert(1)</script> & \"x\"";

  @TempDir private Path folder;

  @Test
  void escapesWhatPeopleWrote() throws IOException {
    String page = page("<p title=\"${words}\">${words}</p>${pictures.one}", HOSTILE);
    assertThat(page).doesNotContain("<script>alert").contains("&lt;script&gt;alert(1)");
    assertThat(page).contains("<title id=\"svg-one-title\">&lt;/title&gt;&lt;script&gt;");
  }

  @Test
  void drawsChartsAsShapesAndWords() throws IOException {
    String page = page("${pictures.one}", "plain");
    assertThat(page)
        .contains("<path d=\"M1 2L30.5 2\" fill=\"none\" stroke=\"#12436d\" stroke-width=\"1.5\"")
        .contains("<path d=\"M11 12L16 12L16 17L11 17L11 12Z\" fill=\"#ff0000\"/>")
        .contains("font-weight=\"bold\"", ">1,234</text>")
        .contains("<desc id=\"svg-one-desc\">plain</desc>");
  }

  @Test
  void namesItsScriptByItsHash() throws Exception {
    String script = "var a = 1;";
    String page = page("<i>SCRIPT-HASHES</i><script>" + script + "</script>", "x");
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
    assertThat(page).contains("<i>'sha256-" + Base64.getEncoder().encodeToString(digest) + "'</i>");
  }

  @Test
  void takesInImagesOfItsFoldersAndNoOthers() throws IOException {
    Path images = Files.createDirectory(folder.resolve("images"));
    ImageIO.write(
        new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB),
        "png",
        images.resolve("a.png").toFile());
    Files.copy(images.resolve("a.png"), folder.resolve("b.png"));
    assertThat(page("<img alt=\"\" src=\"a.png\"/>", "x"))
        .contains("src=\"data:image/png;base64,iVBOR");
    for (String name : List.of("../b.png", "http://example.org/a.png", "page.ftlh", "c.png")) {
      assertThatThrownBy(() -> page("<img alt=\"\" src=\"" + name + "\"/>", "x"))
          .isInstanceOf(RenderFailure.class)
          .hasMessageContaining(name);
    }
  }

  @Test
  void refusesToDrawImages() {
    Chart picture =
        new Chart(
            "one",
            10,
            10,
            "a",
            "",
            "a",
            g -> g.drawImage(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB), 0, 0, null));
    assertThatThrownBy(() -> SvgPicture.of(picture)).isInstanceOf(RenderFailure.class);
  }

  private String page(String body, String words) throws IOException {
    Files.writeString(
        folder.resolve("page.ftlh"), "<#-- a note --><!DOCTYPE html><html>" + body + "</html>");
    Chart chart = new Chart("one", 100, 50, words, "", words, HtmlPageTest::draw);
    String page =
        new HtmlPage(folder, folder.resolve("images"))
            .of("page.ftlh", Map.of("words", words), List.of(chart));
    assertThat(page).startsWith("<!DOCTYPE html><html>");
    return page;
  }

  private static void draw(Graphics2D g) {
    g.setColor(new Color(0x12436D));
    g.setStroke(new BasicStroke(1.5f));
    g.draw(new Line2D.Double(1, 2, 30.52, 2));
    g.translate(10, 10);
    g.setColor(Color.RED);
    g.fill(new Rectangle2D.Double(1, 2, 5, 5));
    g.setFont(Fonts.awt(Font.BOLD, 8));
    g.drawString("1,234", 3, 4);
  }
}
