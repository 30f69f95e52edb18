package org.partnershipscorecard.scorecard;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.partnershipscorecard.narrative.Action;
import org.partnershipscorecard.narrative.ActionList;
import org.partnershipscorecard.period.ReportingPeriod;

/**
 * How the agreed actions stand: carried forward and printed in every quarter until closed.
 *
 * @param total how many are open or closed in the quarter
 * @param states how many stand where, each a phrase: {@code 3 on track}
 * @param behind what is delayed, or was due by the quarter's end and is not closed
 * @param all every one of them, in the order kept
 */
public record ActionsInHand(int total, List<String> states, List<Behind> behind, List<Row> all) {

  /**
   * An action behind its day.
   *
   * @param measure the measure that it is about
   * @param due the day, in words
   */
  public record Behind(String measure, String text, String due) {}

  /**
   * An action as a row of the list.
   *
   * @param due the day, in words
   * @param state in words
   * @param overdue whether its day has passed and it is not closed
   */
  public record Row(
      String id,
      String measure,
      String text,
      String owner,
      String due,
      String state,
      boolean overdue) {}

  static ActionsInHand of(ActionList all, ReportingPeriod period) {
    List<Action> shown = all.actions().stream().filter(a -> a.shownIn(period)).toList();
    List<String> states =
        shown.stream()
            .sorted(Comparator.comparing(Action::state))
            .collect(
                Collectors.groupingBy(
                    action -> action.standing(period), LinkedHashMap::new, Collectors.counting()))
            .entrySet()
            .stream()
            .map(standing -> standing.getValue() + " " + standing.getKey())
            .toList();
    List<Behind> behind =
        shown.stream()
            .filter(action -> isBehind(action, period))
            .map(a -> new Behind(a.measure(), Sentence.open(a.text()), Sentence.day(a.due())))
            .toList();
    return new ActionsInHand(
        shown.size(), states, behind, shown.stream().map(action -> row(action, period)).toList());
  }

  private static Row row(Action action, ReportingPeriod period) {
    return new Row(
        action.id(),
        action.measure(),
        Sentence.open(action.text()),
        action.ownerRole(),
        Sentence.day(action.due()),
        action.standing(period),
        action.isOverdue(period));
  }

  private static boolean isBehind(Action action, ReportingPeriod period) {
    return action.state() == Action.State.DELAYED || action.isOverdue(period);
  }
}
