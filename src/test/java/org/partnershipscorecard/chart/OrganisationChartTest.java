package org.partnershipscorecard.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.partnershipscorecard.chart.OrganisationChart.Body;

class OrganisationChartTest {

  private static final Body BOARD = new Body("Board", "", "board");
  private static final Body PANEL = new Body("Panel", "Board", "panel");
  private static final Body EXECUTIVE = new Body("Executive", "Board", "executive");
  private static final Body AUDIT = new Body("Audit", "Executive", "committee");

  private static Chart chart(Body... bodies) {
    return new OrganisationChart((style, size) -> new Font(Font.SANS_SERIF, style, (int) size))
        .of("s", "Title", "Subtitle", List.of(bodies), 470);
  }

  @Test
  void it_says_in_words_who_answers_to_whom() {
    assertThat(chart(BOARD, PANEL, EXECUTIVE, AUDIT).altText())
        .isEqualTo(
            "Structure diagram. To the Board answer: Panel (panel), Executive (executive)."
                + " To the Executive answer: Audit (committee).");
  }

  @Test
  void it_grows_by_a_level_and_by_a_row_of_four() {
    float two = chart(BOARD, PANEL, EXECUTIVE).height();
    float three = chart(BOARD, PANEL, EXECUTIVE, AUDIT).height();
    Body[] five = new Body[8];
    five[0] = BOARD;
    five[1] = PANEL;
    five[2] = EXECUTIVE;
    for (int i = 3; i < 8; i++) {
      five[i] = new Body("Group " + i, "Executive", "committee");
    }
    assertThat(three).isGreaterThan(two);
    assertThat(chart(five).height()).isGreaterThan(three);
  }

  @Test
  void a_further_row_hangs_from_a_lane_beside_the_boxes_and_not_from_their_edge() {
    Body[] bodies = new Body[8];
    bodies[0] = BOARD;
    bodies[1] = PANEL;
    bodies[2] = EXECUTIVE;
    for (int i = 3; i < 8; i++) {
      bodies[i] = new Body("Group " + i, "Executive", "committee");
    }
    Chart chart = chart(bodies);
    BufferedImage page = new BufferedImage(470, 300, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = page.createGraphics();
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, 470, 300);
    chart.drawing().draw(g);
    // Half-way down the first row of committees: lane, nothing, box.
    int row = Math.round(2 * (OrganisationChart.BOX + OrganisationChart.BETWEEN) + 5);
    assertThat(inked(page, 0, 2, row)).isTrue();
    assertThat(inked(page, 3, 8, row)).isFalse();
    assertThat(inked(page, 8, 12, row)).isTrue();
  }

  private static boolean inked(BufferedImage page, int from, int to, int row) {
    return IntStream.range(from, to).anyMatch(x -> (page.getRGB(x, row) & 0xff) < 0xf0);
  }

  @Test
  void a_body_that_answers_to_nobody_or_a_second_top_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> chart(BOARD, new Body("Audit", "Exekutive", "committee")))
        .withMessageContaining("Exekutive");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> chart(BOARD, new Body("Other", "", "board")));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> chart(BOARD, new Body("A", "B", "committee"), new Body("B", "A", "committee")));
  }
}
