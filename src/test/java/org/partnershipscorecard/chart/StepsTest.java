package org.partnershipscorecard.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StepsTest {

  @Test
  void areRound() {
    assertThat(Steps.of(100)).isEqualTo(20);
    assertThat(Steps.of(1830)).isEqualTo(500);
    assertThat(Steps.of(0)).isEqualTo(1);
  }
}
