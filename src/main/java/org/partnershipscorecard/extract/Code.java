package org.partnershipscorecard.extract;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A code and what it is called in print.
 *
 * @param from the first day on which it may be used, null when always so far
 * @param to the last day on which it may be used, null when still in use
 */
public record Code(String code, String label, @Nullable LocalDate from, @Nullable LocalDate to) {

  /** Whether the code may be used on a day. */
  public boolean validOn(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
  }
}
