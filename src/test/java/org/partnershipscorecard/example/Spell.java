package org.partnershipscorecard.example;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time in which a child is open to a service. An end on a day is ended on that day.
 *
 * @param end null while it lasts beyond the example's last day
 */
record Spell(LocalDate start, @Nullable LocalDate end) {

  Spell {
    if (end != null && end.isBefore(start)) {
      throw new IllegalArgumentException("a spell ends before it starts");
    }
  }

  boolean openOn(LocalDate day) {
    return !start.isAfter(day) && (end == null || end.isAfter(day));
  }

  /** Whether an extract of caseload that covers these days, both included, holds the spell. */
  boolean inCaseload(LocalDate from, LocalDate to) {
    return !start.isAfter(to) && (end == null || !end.isBefore(from));
  }

  /** The end as it was known on a day: null while it lay ahead. */
  @Nullable LocalDate endKnownOn(LocalDate day) {
    return end == null || end.isAfter(day) ? null : end;
  }

  /** The end, or the example's last day. */
  LocalDate lastDay() {
    return end == null ? ExampleData.LAST_DAY : end;
  }

  long days() {
    return ChronoUnit.DAYS.between(start, lastDay());
  }
}
