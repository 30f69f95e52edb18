package org.partnershipscorecard.narrative;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.period.ReportingPeriod;

/**
 * Something that somebody is to do about a measure; carried forward until it is closed.
 *
 * @param id stays the same from quarter to quarter
 * @param measure the catalogue's measure that it is about
 * @param ownerRole a role or an organisation, never a person's name
 * @param closed the quarter in which it was done or stopped; null while it is open
 */
public record Action(
    String id,
    String measure,
    String text,
    String ownerRole,
    LocalDate due,
    State state,
    @Nullable String closed) {

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

  /** Whether it belongs in a report on {@code period}: open, or closed in that very quarter. */
  public boolean shownIn(ReportingPeriod period) {
    return closed == null || ReportingPeriod.parse(closed).compareTo(period) >= 0;
  }
}
