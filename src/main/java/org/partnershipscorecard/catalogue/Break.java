package org.partnershipscorecard.catalogue;

import java.time.LocalDate;
import java.util.Set;
import org.partnershipscorecard.period.ReportingPeriod;

/**
 * A dated discontinuity of some measures (rule R23). The quarter that holds its date belongs to no
 * phase, unless the date is the quarter's first day; the new phase starts with the next.
 *
 * @param measures ids of measures, all of whose lines are broken
 * @param footnote the words printed wherever the series is shown
 */
public record Break(Set<String> measures, LocalDate date, String reason, String footnote) {

  /** The quarter in which the break falls. */
  public ReportingPeriod mixedQuarter() {
    return ReportingPeriod.containing(date);
  }

  /** Whether the window from {@code first} to {@code last} holds days on both sides. */
  public boolean cuts(LocalDate first, LocalDate last) {
    return first.isBefore(date) && !last.isBefore(date);
  }
}
