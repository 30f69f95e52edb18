package org.partnershipscorecard.job;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Where a run reads and writes, and how.
 *
 * @param in {@code data-in}
 * @param out {@code data-out}
 * @param templates {@code report-templates}
 * @param catalogue a folder that adds to the built-in extracts and measures
 * @param patience how long to wait for the lock
 */
public record Settings(
    Path in, Path out, Path templates, Optional<Path> catalogue, Duration patience, Clock clock) {}
