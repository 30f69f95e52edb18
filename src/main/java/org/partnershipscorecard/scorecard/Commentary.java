package org.partnershipscorecard.scorecard;

import java.util.List;

/**
 * What the measure's owner says of it; a part that was not written is empty.
 *
 * @param what what happened
 * @param why what explains it
 * @param soWhat what it means for children and what is to be done
 */
public record Commentary(String what, String why, String soWhat, List<Action> actions) {

  public Commentary {
    actions = List.copyOf(actions);
  }

  /**
   * Something agreed.
   *
   * @param owner a role or an organisation
   * @param due as printed; empty where open
   * @param status as printed
   */
  public record Action(String text, String owner, String due, String status) {}
}
