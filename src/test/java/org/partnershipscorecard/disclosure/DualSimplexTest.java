package org.partnershipscorecard.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class DualSimplexTest {

  private static final double FREE = Double.POSITIVE_INFINITY;
  private static final Clock CLOCK = new Clock(Duration.ofMinutes(10));

  @Test
  void theCheaperGoesToItsBoundAndTheDearerMakesUpTheRest() {
    // 2x + 3y, x + y >= 4, x <= 3
    Programme programme =
        new Programme(
            new double[][] {{-1, -1}},
            new boolean[] {false},
            new double[] {-4},
            new double[] {2, 3},
            new double[] {3, FREE});

    assertThat(programme.minimise(CLOCK)).containsExactly(new double[] {3, 1}, within(1e-9));
  }

  @Test
  void whatMustBeEqualMovesTogether() {
    // x + 5y + z, x = y + z, x >= 2, z <= 1: z takes what it can
    Programme programme =
        new Programme(
            new double[][] {{1, -1, -1}, {-1, 0, 0}},
            new boolean[] {true, false},
            new double[] {0, -2},
            new double[] {1, 5, 1},
            new double[] {FREE, FREE, 1});

    assertThat(programme.minimise(CLOCK)).containsExactly(new double[] {2, 1, 1}, within(1e-9));
  }

  @Test
  void oneMoreRowForbidsASolution() {
    Programme programme =
        new Programme(
            new double[][] {{-1}},
            new boolean[] {false},
            new double[] {-2},
            new double[] {1},
            new double[] {FREE});

    assertThat(programme.minimise(CLOCK)).containsExactly(new double[] {2}, within(1e-9));
    assertThat(programme.with(0, 1, 1.5).minimise(CLOCK)).isNull();
    assertThat(programme.with(0, -1, -3).minimise(CLOCK)).containsExactly(3);
  }

  @Test
  void workIsCountedAlikeEachTimeAndStopsWithTheClock() {
    Programme programme =
        new Programme(
            new double[][] {{-1, -1}},
            new boolean[] {false},
            new double[] {-4},
            new double[] {2, 3},
            new double[] {3, FREE});
    Clock one = new Clock(Duration.ofMinutes(10));
    Clock other = new Clock(Duration.ofHours(10));
    programme.minimise(one);
    programme.minimise(other);

    assertThat(one.work()).isPositive().isEqualTo(other.work());
    assertThatThrownBy(() -> programme.minimise(new Clock(Duration.ZERO)))
        .isInstanceOf(DisclosureFailure.class);
  }
}
