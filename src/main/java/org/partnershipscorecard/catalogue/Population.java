package org.partnershipscorecard.catalogue;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Children aged 0 to 17 in an area (rule R26).
 *
 * @param estimateYear the year of the estimate; null where the source does not say
 * @param to last day of use; null while in use
 */
public record Population(
    String area,
    @Nullable Integer estimateYear,
    String vintage,
    LocalDate from,
    @Nullable LocalDate to,
    long value) {

  public boolean appliesOn(LocalDate day) {
    return !day.isBefore(from) && (to == null || !day.isAfter(to));
  }
}
