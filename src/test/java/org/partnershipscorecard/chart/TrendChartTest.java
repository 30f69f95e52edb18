package org.partnershipscorecard.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.partnershipscorecard.catalogue.Break;
import org.partnershipscorecard.disclosure.PublishedFigure;

class TrendChartTest {

  private static final Break BREAK =
      new Break(
          Set.of("EH01"),
          LocalDate.of(2016, 11, 1),
          "New recording system",
          "Not comparable with earlier quarters.");
  private static final Double[] TWELVE = Collections.nCopies(12, 400.0).toArray(Double[]::new);

  private final TrendChart trends = new TrendChart(ChartFigures.FONTS);

  @Test
  void saysFirstLastHighestAndLowest() {
    Chart chart = chart(ChartFigures.series(525.0, 354.0, 406.0, 1830.0), List.of());

    assertThat(chart.altText())
        .isEqualTo(
            "Line chart by quarter, 2016-17 Q1 to 2016-17 Q4. Assessments initiated: first 525 in"
                + " 2016-17 Q1, last 1,830 in 2016-17 Q4, highest the last, lowest 354 in 2016-17"
                + " Q2.");
  }

  @Test
  void namesWhatIsMissingAndNeverCallsItNought() {
    Chart chart = chart(ChartFigures.series(525.0, null, 406.0, 1830.0), List.of());

    assertThat(chart.altText())
        .contains("lowest shown 406 in 2016-17 Q3", "Not shown: 2016-17 Q2 not received.");
  }

  @Test
  void saysNothingTwice() {
    assertThat(chart(ChartFigures.series(9.0, 8.0, 7.0), List.of()).altText())
        .endsWith(
            ": first 9 in 2016-17 Q2, last 7 in 2016-17 Q4, highest the first, lowest the last.");
    assertThat(chart(ChartFigures.series(8.0, 8.0), List.of()).altText())
        .endsWith(": first 8 in 2016-17 Q3, last 8 in 2016-17 Q4.");
    assertThat(chart(ChartFigures.series(8.0), List.of()).altText()).endsWith(": 8 in 2016-17 Q4.");
  }

  @Test
  void namesWhatIsWithheld() {
    List<PublishedFigure> figures = new ArrayList<>(ChartFigures.series(9.0, 9.0).figures());
    figures.set(0, ChartFigures.withheld(ChartFigures.Q4.previous()));

    Chart chart = chart(new TrendSeries("Deaths", figures, 0), List.of());

    assertThat(chart.altText()).contains("Deaths: 9 in 2016-17 Q4", "2016-17 Q3 withheld");
  }

  @Test
  void drawsLimitsFromTwelvePoints() {
    TrendSeries twelve = ChartFigures.controlled(ChartFigures.series(TWELVE));
    TrendSeries eleven =
        ChartFigures.controlled(
            ChartFigures.series(Collections.nCopies(11, 400.0).toArray(Double[]::new)));

    assertThat(chart(twelve, List.of()).altText())
        .contains("Mean 400, trial upper limit 500, trial lower limit 300.");
    assertThat(chart(eleven, List.of()).altText()).contains("Median 400.");
    assertThat(TrendChart.hasLimits(twelve, List.of())).isTrue();
    assertThat(TrendChart.hasLimits(eleven, List.of())).isFalse();
  }

  @Test
  void countsThePointsSinceTheBreakOnly() {
    TrendSeries twelve = ChartFigures.controlled(ChartFigures.series(TWELVE));

    assertThat(TrendChart.hasLimits(twelve, List.of(BREAK))).isFalse();
    assertThat(chart(twelve, List.of(BREAK)).altText())
        .contains("Break in the series in 2016-17 Q3: New recording system.");
  }

  @Test
  void joinsNothingAcrossABreakAndLeavesTheMixedQuarterAlone() {
    TrendSeries five = ChartFigures.series(1.0, 2.0, 3.0, 4.0, 5.0);

    assertThat(new Phases(List.of(BREAK)).of(five)).extracting(List::size).containsExactly(3, 1, 1);
  }

  @Test
  void leavesAGapWhereAFigureIsMissing() {
    BufferedImage whole = picture(ChartFigures.series(400.0, 400.0, 400.0, 400.0));
    BufferedImage gap = picture(ChartFigures.series(400.0, null, null, 400.0));

    assertThat(inked(gap)).isLessThan(inked(whole) / 2);
  }

  @Test
  void drawsASeriesWithoutAnyFigure() {
    assertThat(chart(ChartFigures.series(null, null), List.of()).altText())
        .contains("no figures to show");
    picture(ChartFigures.series(null, null));
  }

  @Test
  void drawsFourSeriesAndNoMore() {
    TrendSeries one = ChartFigures.series(1.0, 2.0);

    assertThatThrownBy(() -> chart(Collections.nCopies(5, one)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(chart(Collections.nCopies(4, one)).altText()).contains("first 1 in 2016-17 Q3");
  }

  private Chart chart(List<TrendSeries> series) {
    return trends.of("t", "", "", series, List.of(), 400, 150);
  }

  private Chart chart(TrendSeries series, List<Break> breaks) {
    return trends.of("t", "Title", "Subtitle", List.of(series), breaks, 400, 150);
  }

  private BufferedImage picture(TrendSeries series) {
    BufferedImage image = new BufferedImage(400, 150, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, 400, 150);
    chart(series, List.of()).draw(g);
    g.dispose();
    return image;
  }

  /** Points as blue as the first series, left of the labels. */
  private static int inked(BufferedImage image) {
    int inked = 0;
    for (int x = 0; x < 330; x++) {
      for (int y = 0; y < image.getHeight(); y++) {
        Color colour = new Color(image.getRGB(x, y));
        if (colour.getBlue() - colour.getRed() > 40) {
          inked++;
        }
      }
    }
    return inked;
  }
}
