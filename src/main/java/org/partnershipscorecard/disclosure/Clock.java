package org.partnershipscorecard.disclosure;

import java.time.Duration;

/** The time that disclosure control may take, and the work that it has done. */
final class Clock {

  private final long end;
  private long work;

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

  /**
   * Notes that work was done.
   *
   * @param entries of tableaux that were worked on
   * @throws DisclosureFailure when there is no time left
   */
  void worked(long entries) {
    work += entries;
    check();
  }

  /** The entries worked on so far: the same on every machine. */
  long work() {
    return work;
  }
}
