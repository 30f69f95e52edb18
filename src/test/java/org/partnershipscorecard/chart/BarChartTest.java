package org.partnershipscorecard.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;

class BarChartTest {

  private final BarChart bars = new BarChart(ChartFigures.FONTS);

  @Test
  void keepsTheOrderAndTheCategoriesOfNought() {
    Chart chart =
        bars.of(
            "deaths",
            "Half of the deaths were neonatal",
            "Number",
            List.of(
                new Bar("Neonatal", ChartFigures.count(ChartFigures.Q4, 12.0)),
                new Bar("5 to 9 years", ChartFigures.count(ChartFigures.Q4, 0.0)),
                new Bar("Expected", ChartFigures.withheld(ChartFigures.Q4)),
                new Bar("Unexpected", ChartFigures.count(ChartFigures.Q4, null))),
            0,
            240);

    assertThat(chart.altText())
        .isEqualTo(
            "Bar chart. Neonatal: 12; 5 to 9 years: 0; Expected: withheld; Unexpected: not"
                + " received.");
    assertThat(chart.height()).isEqualTo(64);
    chart.draw(new BufferedImage(240, 64, BufferedImage.TYPE_INT_RGB).createGraphics());
  }

  @Test
  void drawsBarsThatAreAllNought() {
    Chart chart =
        bars.of(
            "none",
            "None",
            "Number",
            List.of(new Bar("Neonatal", ChartFigures.count(ChartFigures.Q4, 0.0))),
            0,
            240);

    chart.draw(new BufferedImage(240, 64, BufferedImage.TYPE_INT_RGB).createGraphics());
    assertThat(chart.altText()).isEqualTo("Bar chart. Neonatal: 0.");
  }

  @Test
  void wantsAtLeastOneBar() {
    assertThatThrownBy(() -> bars.of("none", "", "", List.of(), 0, 240))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
