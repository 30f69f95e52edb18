package org.partnershipscorecard.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MarkTest {

  private static final int SCALE = 10;
  private static final double CONTRAST = 4.5;

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(Mark.class)
  void a_mark_stays_in_its_square_and_can_be_told_without_colour(Mark mark) {
    boolean[] silhouette = silhouette(mark);
    for (Mark other : Mark.values()) {
      if (other != mark) {
        assertThat(silhouette).isNotEqualTo(silhouette(other));
      }
    }
  }

  private static boolean[] silhouette(Mark mark) {
    int side = (int) mark.width() * SCALE;
    BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB);
    Graphics2D g = image.createGraphics();
    g.scale(SCALE, SCALE);
    mark.draw(g);
    g.dispose();
    boolean[] inked = new boolean[side * side];
    for (int i = 0; i < inked.length; i++) {
      inked[i] = image.getRGB(i % side, i / side) >>> 24 != 0;
    }
    assertThat(mark.shape().getBounds2D().getMinX()).isNotNegative();
    assertThat(mark.shape().getBounds2D().getMaxX()).isLessThanOrEqualTo(mark.width());
    return inked;
  }

  @Test
  void letters_stand_out_from_their_fill() {
    for (List<Color> pair :
        List.of(
            List.of(new Color(0x00703C), Color.WHITE),
            List.of(new Color(0xF47738), Color.BLACK),
            List.of(new Color(0xD4351C), Color.WHITE))) {
      assertThat(contrast(pair.getFirst(), pair.getLast())).isGreaterThanOrEqualTo(CONTRAST);
    }
  }

  /** Contrast ratio of WCAG 2.1, from its definition of relative luminance. */
  private static double contrast(Color a, Color b) {
    double lighter = Math.max(luminance(a), luminance(b));
    double darker = Math.min(luminance(a), luminance(b));
    return (lighter + 0.05) / (darker + 0.05);
  }

  private static double luminance(Color c) {
    float[] rgb = c.getRGBColorComponents(null);
    double[] weights = {0.2126, 0.7152, 0.0722};
    double sum = 0;
    for (int i = 0; i < rgb.length; i++) {
      double v = rgb[i];
      sum += weights[i] * (v <= 0.03928 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4));
    }
    return sum;
  }

  @Test
  void the_macros_know_every_mark() {
    String page = Sample.xhtml(folder, "sample.ftlh");
    Arrays.stream(Mark.values())
        .map(Mark::source)
        .forEach(source -> assertThat(page).contains("src=\"" + source + "\""));
  }

  @Test
  void there_are_no_other_marks() {
    assertThat(Mark.named("chart:a")).isNull();
    assertThatThrownBy(() -> Mark.named("rag:blue")).isInstanceOf(RenderFailure.class);
    assertThatThrownBy(() -> Mark.named("arrow:left")).isInstanceOf(RenderFailure.class);
  }

  @Test
  void the_four_faces_are_four() {
    assertThat(
            List.of(Font.PLAIN, Font.BOLD, Font.ITALIC, Font.BOLD | Font.ITALIC).stream()
                .map(style -> Fonts.awt(style, 8).getPSName()))
        .containsExactly(
            "LiberationSans",
            "LiberationSans-Bold",
            "LiberationSans-Italic",
            "LiberationSans-BoldItalic");
  }

  @Test
  void the_font_has_the_characters_of_our_trade() {
    String needed = "£€–—‘’“”…·×±≤≥≠−½¼¾²³°•●■▲▼↑↓→←éáíóúâêîôûŵŷÀÉ ";
    assertThat(Fonts.awt(Font.PLAIN, 8).canDisplayUpTo(needed)).isEqualTo(-1);
  }
}
