package org.partnershipscorecard.disclosure;

import java.time.Duration;

/** The time that disclosure control may take. */
final class Clock {

  private final long end;

  Clock(Duration limit) {
    this.end = System.nanoTime() + limit.toNanos();
  }

  /** At least 1. */
  long millisLeft() {
    return Math.max(1, (end - System.nanoTime()) / 1_000_000);
  }

  /**
   * Does nothing while there is time.
   *
   * @throws DisclosureFailure when there is none left
   */
  void check() {
    if (System.nanoTime() - end >= 0) {
      throw new DisclosureFailure("the audit took longer than the policy allows");
    }
  }
}
