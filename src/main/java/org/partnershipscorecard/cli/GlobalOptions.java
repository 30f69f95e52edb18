package org.partnershipscorecard.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.extract.Limits;
import org.partnershipscorecard.job.Settings;
import picocli.CommandLine.Option;

/** Options that every command takes; each has an environment variable and a configuration key. */
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

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "settings in YAML: docs/configuration.yaml has every one (SCORECARD_CONFIG)")
  private @Nullable Path config;

  @Option(
      names = "--log-format",
      paramLabel = "text|json",
      description = "how the log file is written (SCORECARD_LOG_FORMAT, text)")
  private @Nullable String logFormat;

  @Option(names = "--quiet", description = "say only what went wrong")
  private boolean quiet;

  boolean quiet() {
    return quiet;
  }

  /** What is configured, for this command. */
  Configuration configuration() {
    Map<ConfigurationKey, String> given = new EnumMap<>(ConfigurationKey.class);
    put(given, ConfigurationKey.IN, in);
    put(given, ConfigurationKey.OUT, out);
    put(given, ConfigurationKey.TEMPLATES, templates);
    put(given, ConfigurationKey.CATALOGUE, catalogue);
    put(given, ConfigurationKey.WAIT, wait);
    put(given, ConfigurationKey.LOG_FORMAT, logFormat);
    return Configuration.of(given, config, System.getenv());
  }

  private static void put(
      Map<ConfigurationKey, String> given, ConfigurationKey key, @Nullable Object value) {
    if (value != null) {
      given.put(key, value.toString());
    }
  }

  /** Puts what is configured in force. */
  Settings settings() {
    Configuration configuration = configuration();
    Limits.putInForce(configuration.limits());
    return new Settings(
        Path.of(configuration.text(ConfigurationKey.IN)),
        Path.of(configuration.text(ConfigurationKey.OUT)),
        configuration.folder(ConfigurationKey.TEMPLATES).orElseThrow(),
        configuration.folder(ConfigurationKey.CATALOGUE),
        Duration.ofSeconds(configuration.number(ConfigurationKey.WAIT)),
        clock(),
        configuration.number(ConfigurationKey.REFUSED_PERCENT) / 100.0,
        configuration.number(ConfigurationKey.LOADS_AT_ONCE));
  }

  /** {@code SCORECARD_CLOCK}, an instant, stops the clock there. */
  private static Clock clock() {
    String fixed = System.getenv("SCORECARD_CLOCK");
    return fixed == null || fixed.isBlank()
        ? Clock.systemUTC()
        : Clock.fixed(Instant.parse(fixed), ZoneOffset.UTC);
  }
}
