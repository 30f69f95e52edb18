package org.partnershipscorecard.catalogue;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.period.ReportingPeriod;

/**
 * A submission that should come every quarter (rule R5).
 *
 * @param areas ONS codes that it speaks of
 * @param dueWorkingDay the working day after the quarter's end on which it is due
 * @param lines of figures, the lines that should be in it; empty where that is not said
 * @param to last day of quarters that it is expected for; null while it is
 */
public record ExpectedSubmission(
    String agency,
    String extract,
    Set<String> areas,
    int dueWorkingDay,
    LocalDate from,
    @Nullable LocalDate to,
    Set<String> lines) {

  public boolean isFor(ReportingPeriod period) {
    return !period.lastDay().isBefore(from) && (to == null || !period.firstDay().isAfter(to));
  }
}
