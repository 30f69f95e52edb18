package org.partnershipscorecard.scorecard;

import java.util.Arrays;
import java.util.List;
import org.partnershipscorecard.narrative.Action;
import org.partnershipscorecard.narrative.ActionList;
import org.partnershipscorecard.period.ReportingPeriod;

/**
 * How the agreed actions stand, for page one.
 *
 * @param total how many are open or closed in the quarter
 * @param states how many stand where, each a phrase: {@code 3 on track}
 * @param behind what is delayed, or was due by the quarter's end and is not closed
 */
public record ActionsInHand(int total, List<String> states, List<Behind> behind) {

  /**
   * An action behind its day.
   *
   * @param measure the measure that it is about
   * @param due the day, in words
   */
  public record Behind(String measure, String text, String due) {}

  static ActionsInHand of(ActionList all, ReportingPeriod period) {
    List<Action> shown = all.actions().stream().filter(a -> a.shownIn(period)).toList();
    List<String> states =
        Arrays.stream(Action.State.values())
            .filter(state -> count(shown, state) > 0)
            .map(state -> count(shown, state) + " " + state.words())
            .toList();
    List<Behind> behind =
        shown.stream()
            .filter(action -> isBehind(action, period))
            .map(a -> new Behind(a.measure(), Sentence.open(a.text()), Sentence.day(a.due())))
            .toList();
    return new ActionsInHand(shown.size(), states, behind);
  }

  private static long count(List<Action> actions, Action.State state) {
    return actions.stream().filter(action -> action.state() == state).count();
  }

  private static boolean isBehind(Action action, ReportingPeriod period) {
    boolean due = !action.due().isAfter(period.lastDay());
    return action.state() == Action.State.DELAYED || (due && !action.state().isClosed());
  }
}
