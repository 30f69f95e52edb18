package org.partnershipscorecard.disclosure;

import org.partnershipscorecard.catalogue.DisclosurePolicy;

/**
 * Counts printed to a multiple. A nought is a true nought; a small count is withheld all the same.
 */
record Rounding(int multiple, int withheldTo) {

  static Rounding of(DisclosurePolicy policy, String line) {
    return new Rounding(policy.roundedTo(line), policy.suppressTo());
  }

  boolean isExact() {
    return multiple == 1;
  }

  /** The nearest multiple, half up. */
  long of(long value) {
    return Math.floorDiv(value + multiple / 2, multiple) * multiple;
  }

  /** The smallest count that is printed as this one is. */
  long least(long value) {
    return value == 0 ? 0 : Math.min(value, Math.max(withheldTo + 1L, of(value) - multiple / 2));
  }

  /** The largest count that is printed as this one is. */
  long most(long value) {
    return value == 0 ? 0 : of(value) + (multiple - 1) / 2;
  }
}
