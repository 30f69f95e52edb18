package org.partnershipscorecard.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.partnershipscorecard.narrative.Action;
import org.partnershipscorecard.narrative.ActionList;
import org.partnershipscorecard.period.ReportingPeriod;

class ActionsInHandTest {

  private static final LocalDate LATER = LocalDate.of(2017, 6, 30);

  private final ActionsInHand actions =
      ActionsInHand.of(
          new ActionList(
              List.of(
                  action("A", Action.State.ON_TRACK, LATER, null),
                  action("B", Action.State.DELAYED, LATER, null),
                  action("C", Action.State.NOT_STARTED, LocalDate.of(2016, 12, 31), null),
                  action("D", Action.State.DONE, LocalDate.of(2016, 11, 30), "2016-17-Q3"),
                  action("E", Action.State.DONE, LocalDate.of(2016, 8, 31), "2016-17-Q2"))),
          ReportingPeriod.parse("2016-17-Q3"));

  @Test
  void countsWhatIsOpenOrWasClosedInTheQuarter() {
    assertThat(actions.total()).isEqualTo(4);
    assertThat(actions.states())
        .containsExactly("1 not started", "1 on track", "1 delayed", "1 done");
  }

  @Test
  void namesWhatIsDelayedAndWhatIsPastItsDay() {
    assertThat(actions.behind())
        .containsExactly(
            new ActionsInHand.Behind("CP03", "Do B", "30 June 2017"),
            new ActionsInHand.Behind("CP03", "Do C", "31 December 2016"));
  }

  private static Action action(
      String id, Action.State state, LocalDate due, @Nullable String closed) {
    return new Action(id, "CP03", "Do " + id + ".", "Head of service", due, state, null, closed);
  }
}
