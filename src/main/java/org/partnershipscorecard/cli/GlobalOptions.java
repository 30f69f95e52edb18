package org.partnershipscorecard.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.job.Settings;
import picocli.CommandLine.Option;

/** Options that every command takes; each has an environment variable. */
final class GlobalOptions {

  @Option(
      names = "--in",
      paramLabel = "DIR",
      description = "what the partnership supplies (SCORECARD_IN, data-in)")
  private @Nullable Path in;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "store and reports (SCORECARD_OUT, data-out)")
  private @Nullable Path out;

  @Option(
      names = "--templates",
      paramLabel = "DIR",
      description = "page templates (SCORECARD_TEMPLATES, report-templates)")
  private @Nullable Path templates;

  @Option(
      names = "--catalogue",
      paramLabel = "DIR",
      description = "adds to or replaces built-in extracts and measures (SCORECARD_CATALOGUE)")
  private @Nullable Path catalogue;

  @Option(
      names = "--wait",
      paramLabel = "SECONDS",
      description = "how long to wait for another run (SCORECARD_WAIT, 10)")
  private @Nullable Integer wait;

  @Option(names = "--quiet", description = "say only what went wrong")
  private boolean quiet;

  boolean quiet() {
    return quiet;
  }

  Settings settings() {
    return new Settings(
        path(in, "SCORECARD_IN", "data-in"),
        path(out, "SCORECARD_OUT", "data-out"),
        path(templates, "SCORECARD_TEMPLATES", "report-templates"),
        Optional.ofNullable(catalogue)
            .or(() -> Optional.ofNullable(System.getenv("SCORECARD_CATALOGUE")).map(Path::of)),
        Duration.ofSeconds(
            wait != null
                ? wait
                : Integer.parseInt(
                    Optional.ofNullable(System.getenv("SCORECARD_WAIT")).orElse("10"))),
        clock());
  }

  /** {@code SCORECARD_CLOCK}, an instant, stops the clock there. */
  private static Clock clock() {
    String fixed = System.getenv("SCORECARD_CLOCK");
    return fixed == null || fixed.isBlank()
        ? Clock.systemUTC()
        : Clock.fixed(Instant.parse(fixed), ZoneOffset.UTC);
  }

  private static Path path(@Nullable Path given, String variable, String usual) {
    if (given != null) {
      return given;
    }
    String set = System.getenv(variable);
    return Path.of(set == null || set.isBlank() ? usual : set);
  }
}
