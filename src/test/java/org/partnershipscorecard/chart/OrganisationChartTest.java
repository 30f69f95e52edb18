package org.partnershipscorecard.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.Font;
import java.util.List;
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
