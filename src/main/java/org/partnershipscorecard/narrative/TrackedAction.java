package org.partnershipscorecard.narrative;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A priority or recommendation followed to its end: a row of a CSV file with the columns {@code
 * item, action, lead, due, outcome, state}.
 *
 * @param item what it is about, as printed
 * @param lead a role or an organisation, never a person's name
 * @param due null where no day is set
 * @param outcome what came of it; empty while nothing has
 */
public record TrackedAction(
    String item, String action, String lead, @Nullable LocalDate due, String outcome, State state) {

  /** Where it stands. */
  public enum State {
    NOT_STARTED("Not started"),
    IN_PROGRESS("In progress"),
    DONE("Done"),
    STOPPED("Stopped");

    private final String words;

    State(String words) {
      this.words = words;
    }
  }

  /**
   * Every action of a file, in its order.
   *
   * @param file beside the outline
   * @throws NarrativeFault when a state or a day cannot be read, an open action has no lead, or one
   *     that is done or stopped has no outcome
   */
  public static List<TrackedAction> read(NarrativeFolder folder, String file) {
    List<TrackedAction> actions = new ArrayList<>();
    int line = 1;
    for (List<String> row :
        folder.sheet(file, "item", "action", "lead", "due", "outcome", "state").rows()) {
      line++;
      actions.add(read(file, line, row));
    }
    return List.copyOf(actions);
  }

  private static TrackedAction read(String file, int line, List<String> row) {
    String written = row.get(5);
    State state =
        Arrays.stream(State.values())
            .filter(each -> each.words.equals(written))
            .findFirst()
            .orElseThrow(() ->
                new NarrativeFault(
                    file,
                    line,
                    "'"
                        + written
                        + "' is not a state; write "
                        + Arrays.stream(State.values())
                            .map(each -> each.words)
                            .collect(Collectors.joining(", "))));
    TrackedAction action =
        new TrackedAction(
            row.get(0), row.get(1), row.get(2), day(file, line, row.get(3)), row.get(4), state);
    if (action.lead.isBlank()) {
      throw new NarrativeFault(file, line, "an action has a lead");
    }
    if (action.isClosed() && action.outcome.isBlank()) {
      throw new NarrativeFault(file, line, "what is done or stopped says what came of it");
    }
    return action;
  }

  private static @Nullable LocalDate day(String file, int line, String text) {
    try {
      return text.isEmpty() ? null : LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new NarrativeFault(file, line, "'" + text + "' is not a day such as 2017-09-30");
    }
  }

  /** Whether nothing more is to be done. */
  public boolean isClosed() {
    return state == State.DONE || state == State.STOPPED;
  }

  /** Its state as printed, with a word where its day has passed. */
  public String stateOn(LocalDate day) {
    boolean late = !isClosed() && due != null && due.isBefore(day);
    return late ? state.words + ", overdue" : state.words;
  }
}
