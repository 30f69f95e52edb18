package org.partnershipscorecard.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Font;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class EndLabelsTest {

  @Test
  void leavesLabelsWithRoomWhereTheyAre() {
    assertThat(spread(20, 60)).containsExactly(20.0, 60.0);
  }

  @Test
  void partsLabelsThatTouchByTheSameShift() {
    assertThat(spread(50, 52)).containsExactly(46.0, 56.0);
  }

  @Test
  void keepsThemInsideThePlot() {
    assertThat(spread(99, 99, 99)).containsExactly(80.0, 90.0, 100.0);
  }

  private static List<Double> spread(double... levels) {
    List<EndLabels.Label> labels =
        Arrays.stream(levels)
            .mapToObj(y -> new EndLabels.Label("", y, y, Font.PLAIN, Color.BLACK))
            .toList();
    return EndLabels.spread(labels, 10, 0, 100).stream().map(EndLabels.Label::y).toList();
  }
}
