package org.partnershipscorecard.e2e;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.partnershipscorecard.store.CommitStep;
import org.partnershipscorecard.store.CommitWitness;

/**
 * Halts the machine at a step of the commit protocol, as a power cut would: {@code
 * SCORECARD_HALT_AT=RENAMED:3} at the third time that a file has its name. Without the variable it
 * does nothing.
 */
public final class HaltingWitness implements CommitWitness {

  static final String VARIABLE = "SCORECARD_HALT_AT";

  /** The exit code of a machine that halted here. */
  static final int HALTED = 99;

  private final Optional<String> at = Optional.ofNullable(System.getenv(VARIABLE));
  private final AtomicInteger times = new AtomicInteger();

  @Override
  public void reached(CommitStep step) {
    if (at.isEmpty()) {
      return;
    }
    String[] parts = at.get().split(":", 2);
    if (step.name().equals(parts[0]) && times.incrementAndGet() == Integer.parseInt(parts[1])) {
      Runtime.getRuntime().halt(HALTED);
    }
  }
}
