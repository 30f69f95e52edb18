package org.partnershipscorecard.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;

class SparklineTest {

  @Test
  void isTwentyEightBySixMillimetres() {
    Chart spark = Sparkline.of("s", ChartFigures.series(3.0, null, 5.0), List.of());

    assertThat(spark.width() / 72 * 25.4).isCloseTo(28, within(0.01));
    assertThat(spark.height() / 72 * 25.4).isCloseTo(6, within(0.01));
    assertThat(spark.altText()).contains("last 5 in 2016-17 Q4", "2016-17 Q3 not received");
    spark.draw(new BufferedImage(80, 20, BufferedImage.TYPE_INT_RGB).createGraphics());
  }

  @Test
  void drawsALevelLineAndAnEmptyOne() {
    BufferedImage image = new BufferedImage(80, 20, BufferedImage.TYPE_INT_RGB);

    Sparkline.of("s", ChartFigures.series(4.0, 4.0), List.of()).draw(image.createGraphics());
    Sparkline.of("s", ChartFigures.series(null, null), List.of()).draw(image.createGraphics());
  }
}
