package org.partnershipscorecard.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Ranges summed term by term elsewhere, in exact fractions of binomial coefficients. */
class UsualRangeTest {

  @Test
  void countsThatSwingNoMoreThanChanceAreHeldToChance() {
    assertEquals(new UsualRange(7, 37), UsualRange.after(List.of(20, 18, 22, 19)));
    assertEquals(new UsualRange(8, 38), UsualRange.after(List.of(21, 21, 21, 21)));
  }

  /**
   * By hand: 500 is left out; the others have mean 355 and variance 4,167, so 3.43 times as wide as
   * chance, which alone gives 384 and 65 either way.
   */
  @Test
  void countsThatSwingMoreAreHeldToTheirOwnSwing() {
    UsualRange range = UsualRange.after(List.of(310, 500, 370, 440, 300));
    assertEquals(384 - 3.43 * 65, range.from(), 20);
    assertEquals(384 + 3.43 * 65, range.to(), 20);
  }

  @Test
  void fewAndNoneAreCountsToo() {
    assertEquals(new UsualRange(0, 4), UsualRange.after(List.of(0, 0, 0, 0)));
    assertEquals(new UsualRange(0, 7), UsualRange.after(List.of(1, 0, 2, 1)));
  }

  @Test
  void whatWasThereBeforeIsUsual() {
    UsualRange range = UsualRange.after(List.of(525, 354, 406, 1830));
    assertTrue(range.holds(354));
    assertTrue(range.holds(1830));
    assertFalse(range.holds(353));
    assertFalse(range.holds(1831));
  }
}
