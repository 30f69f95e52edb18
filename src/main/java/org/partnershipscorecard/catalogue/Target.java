package org.partnershipscorecard.catalogue;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Dated thresholds of a line. Either green and red, or a band.
 *
 * @param green met at or beyond this, in the direction of the line's polarity
 * @param red amber up to this, red beyond it
 * @param bandLow with {@code bandHigh}: green inside, both ends included
 * @param to last day in force; null while in force
 */
public record Target(
    String line,
    Unit unit,
    LocalDate from,
    @Nullable LocalDate to,
    @Nullable Double green,
    @Nullable Double red,
    @Nullable Double bandLow,
    @Nullable Double bandHigh,
    String note) {

  public boolean inForceOn(LocalDate day) {
    return !day.isBefore(from) && (to == null || !day.isAfter(to));
  }
}
