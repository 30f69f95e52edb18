package org.partnershipscorecard.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageOneFitTest {

  /** 250 letters: three lines of the wide column, 40.5 points; six of the narrow one, 76.5. */
  private static final Point POINT = new Point("CP06", "Plans", "x".repeat(243), "panel", "red");

  private static final List<Point> TEN = Collections.nCopies(10, POINT);

  @Test
  void asManyPointsStandOnPageOneAsThePageHasRoomFor() {
    PageOneFit fit = new PageOneFit(Choices.PageOne.USUAL, 0);
    assertThat(fit.discussion(TEN, List.of())).hasSize(8);
    assertThat(fit.goingWell(TEN)).hasSize(2);
  }

  @Test
  void noticesOverPageOneTakeTheirRoomFromIt() {
    PageOneFit fit = new PageOneFit(Choices.PageOne.USUAL, 9);
    assertThat(fit.discussion(TEN, List.of())).hasSize(5);
    assertThat(fit.goingWell(TEN)).as("the first in any case").hasSize(1);
  }
}
