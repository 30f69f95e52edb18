package org.partnershipscorecard.job;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.partnershipscorecard.validation.SubmissionChecker;

/**
 * Where a run reads and writes, and how.
 *
 * @param in {@code data-in}
 * @param out {@code data-out}
 * @param templates {@code report-templates}
 * @param catalogue a folder that adds to the built-in extracts and measures
 * @param patience how long to wait for the lock
 * @param refusedShare the share of refused rows, 0 to 1, above which a file is refused (rule R11)
 * @param loadsAtOnce how many deliveries are read at the same time
 */
public record Settings(
    Path in,
    Path out,
    Path templates,
    Optional<Path> catalogue,
    Duration patience,
    Clock clock,
    double refusedShare,
    int loadsAtOnce) {

  private static final int USUAL_LOADS_AT_ONCE = 2;

  /** With what is usual for the rest. */
  public Settings(
      Path in, Path out, Path templates, Optional<Path> catalogue, Duration patience, Clock clock) {
    this(
        in,
        out,
        templates,
        catalogue,
        patience,
        clock,
        SubmissionChecker.USUAL_REFUSED_SHARE,
        USUAL_LOADS_AT_ONCE);
  }
}
