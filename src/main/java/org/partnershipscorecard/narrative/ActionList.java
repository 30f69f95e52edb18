package org.partnershipscorecard.narrative;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.partnershipscorecard.extract.StrictYaml;
import org.partnershipscorecard.period.ReportingPeriod;

/**
 * The actions of {@code commentary/actions.yaml}, carried forward from quarter to quarter until
 * they are closed.
 */
public record ActionList(List<Action> actions) {

  public ActionList {
    actions = List.copyOf(actions);
  }

  /**
   * Reads the file's text.
   *
   * @throws NarrativeFault when two actions share an id, or a closed one does not say when it
   *     closed
   */
  public static ActionList read(String file, String text) {
    ActionList list = StrictYaml.read(file, text, ActionList.class);
    Set<String> ids = new HashSet<>();
    for (Action action : list.actions) {
      if (!ids.add(action.id())) {
        throw new NarrativeFault(file, "two actions are called " + action.id());
      }
      if (action.state().isClosed() != (action.closed() != null)) {
        throw new NarrativeFault(
            file, action.id() + ": an action that is done or stopped, and no other, has 'closed'");
      }
    }
    return list;
  }

  /** The actions on a measure that a report on {@code period} shows, in the order of the file. */
  public List<Action> of(String measure, ReportingPeriod period) {
    return actions.stream()
        .filter(action -> action.measure().equals(measure) && action.shownIn(period))
        .toList();
  }
}
