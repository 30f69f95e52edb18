package org.partnershipscorecard.narrative;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.extract.Typeset;
import org.partnershipscorecard.period.ReportingPeriod;

/**
 * Something that somebody is to do about a measure; carried forward until it is closed.
 *
 * @param id stays the same from quarter to quarter
 * @param measure the catalogue's measure that it is about
 * @param ownerRole a role or an organisation, never a person's name
 * @param agreed the quarter in whose scorecard it first stands; null where it always does
 * @param closed the quarter in which it was done or stopped; null while it is open
 */
public record Action(
    String id,
    String measure,
    String text,
    String ownerRole,
    LocalDate due,
    State state,
    @Nullable String agreed,
    @Nullable String closed) {

  public Action {
    text = Typeset.of(text);
    ownerRole = Typeset.of(ownerRole);
  }

  /** Where it stands. */
  public enum State {
    NOT_STARTED("not started"),
    ON_TRACK("on track"),
    DELAYED("delayed"),
    DONE("done"),
    STOPPED("stopped");

    private final String words;

    State(String words) {
      this.words = words;
    }

    /** As printed. */
    public String words() {
      return words;
    }

    /** Whether nothing more is to be done. */
    public boolean isClosed() {
      return this == DONE || this == STOPPED;
    }
  }

  /** Whether its day has come by the end of {@code period} and it is not closed. */
  public boolean isOverdue(ReportingPeriod period) {
    return isOpenIn(period) && !due.isAfter(period.lastDay());
  }

  /**
   * Whether it belongs in a report on {@code period}: agreed by then, and open or closed in that
   * very quarter.
   */
  public boolean shownIn(ReportingPeriod period) {
    boolean begun = agreed == null || ReportingPeriod.parse(agreed).compareTo(period) <= 0;
    return begun && (closed == null || ReportingPeriod.parse(closed).compareTo(period) >= 0);
  }

  /** Where it stood at the end of {@code period}, in words: open, where it was closed later. */
  public String standing(ReportingPeriod period) {
    return isClosedAfter(period) ? "open, " + state.words + " since" : state.words;
  }

  /** Whether it was open at the end of {@code period}. */
  public boolean isOpenIn(ReportingPeriod period) {
    return !state.isClosed() || isClosedAfter(period);
  }

  private boolean isClosedAfter(ReportingPeriod period) {
    return closed != null && ReportingPeriod.parse(closed).compareTo(period) > 0;
  }
}
