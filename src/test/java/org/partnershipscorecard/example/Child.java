package org.partnershipscorecard.example;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * A child who never lived.
 *
 * @param ref the pseudonym, the same in every extract and quarter
 * @param sex 1 male, 2 female
 * @param born never written out; extracts carry its month
 * @param family pseudonym of the family
 */
record Child(String ref, String sex, LocalDate born, String ethnicity, String family) {

  YearMonth birthMonth() {
    return YearMonth.from(born);
  }

  LocalDate eighteenth() {
    return born.plusYears(18);
  }

  /** In completed years; negative before birth. */
  long ageOn(LocalDate day) {
    return ChronoUnit.YEARS.between(born, day);
  }

  /** Whether the child is still under 18 when the spell ends, or on the example's last day. */
  boolean under18Throughout(Spell spell) {
    return eighteenth().isAfter(spell.lastDay());
  }
}
