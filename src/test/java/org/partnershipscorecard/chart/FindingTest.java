package org.partnershipscorecard.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.partnershipscorecard.catalogue.Direction;
import org.partnershipscorecard.catalogue.Mark;
import org.partnershipscorecard.catalogue.Verdict;
import org.partnershipscorecard.disclosure.PublishedFigure;
import org.partnershipscorecard.disclosure.PublishedFigure.Move;

class FindingTest {

  private static final Move UP = new Move(52.0, Direction.UP, Verdict.NEUTRAL);

  @Test
  void saysWhereItMovedAndFromWhat() {
    assertThat(finding(figure(406.0, UP, null))).isEqualTo("Assessments rose to 406 from 354");
    assertThat(finding(figure(354.0, new Move(-171.0, Direction.DOWN, Verdict.WORSENING), null)))
        .isEqualTo("Assessments fell to 354 from 525");
  }

  @Test
  void fallsBackOnTheYearBefore() {
    assertThat(finding(figure(406.0, null, UP)))
        .isEqualTo("Assessments rose to 406 from 354 a year earlier");
  }

  @Test
  void withholdsAcrossABreak() {
    Move withheld = new Move(null, Direction.WITHHELD, Verdict.WITHHELD);
    PublishedFigure figure =
        ChartFigures.with(figure(406.0, null, null), Set.of(Mark.B), withheld, null, null);

    assertThat(finding(figure)).isEqualTo("Assessments: 406, not comparable with earlier quarters");
  }

  @Test
  void saysWhatIsMissing() {
    assertThat(finding(figure(null, null, null)))
        .isEqualTo("Assessments: not received for January to March 2017");
  }

  private static String finding(PublishedFigure figure) {
    return Finding.of("Assessments", figure, 0);
  }

  private static PublishedFigure figure(
      @Nullable Double value, @Nullable Move quarter, @Nullable Move year) {
    return ChartFigures.with(
        ChartFigures.count(ChartFigures.Q4, value), Set.of(), quarter, year, null);
  }
}
