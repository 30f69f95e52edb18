package org.partnershipscorecard.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.extract.Limits;
import org.partnershipscorecard.extract.StrictYaml;

/** What is configured: by an option, else by the environment, else by a file, else as is usual. */
final class Configuration {

  /** The environment variable that names the file. */
  static final String FILE = "SCORECARD_CONFIG";

  private static final String PROGRAM = "program";

  private final Map<ConfigurationKey, Setting> settings = new EnumMap<>(ConfigurationKey.class);

  /**
   * A value in force.
   *
   * @param from where it was set, in words
   */
  record Setting(String value, String from) {}

  private Configuration() {}

  /**
   * Gathers what is configured.
   *
   * @param options as given on the command line
   * @param file as given on the command line; null for the one that the environment names, if any
   * @throws Failure.Usage for a value that does not fit, naming where it was set
   * @throws org.partnershipscorecard.extract.InvalidDefinition for a fault in the file, with line
   */
  static Configuration of(
      Map<ConfigurationKey, String> options, @Nullable Path file, Map<String, String> environment) {
    String named = environment.getOrDefault(FILE, "");
    Path path = file != null || named.isBlank() ? file : Path.of(named);
    ConfigurationFile written = path == null ? null : read(path);
    Configuration configuration = new Configuration();
    for (ConfigurationKey key : ConfigurationKey.values()) {
      Setting setting = setting(key, options, environment, written, path);
      String fault = key.fault(setting.value());
      if (!fault.isEmpty()) {
        throw new Failure.Usage(
            "%s is set to '%s' by the %s, and %s"
                .formatted(key.key(), setting.value(), setting.from(), fault));
      }
      configuration.settings.put(key, setting);
    }
    return configuration;
  }

  private static Setting setting(
      ConfigurationKey key,
      Map<ConfigurationKey, String> options,
      Map<String, String> environment,
      @Nullable ConfigurationFile written,
      @Nullable Path path) {
    String given = options.get(key);
    if (given != null) {
      return new Setting(given, "command line");
    }
    String variable = environment.getOrDefault(key.variable(), "");
    if (!variable.isBlank()) {
      return new Setting(variable, "variable " + key.variable());
    }
    String inFile = written == null ? null : key.in(written);
    return inFile != null ? new Setting(inFile, "file " + path) : new Setting(key.usual(), PROGRAM);
  }

  private static ConfigurationFile read(Path path) {
    try {
      return StrictYaml.read(path.toString(), Files.readString(path), ConfigurationFile.class);
    } catch (IOException e) {
      throw new Failure.Usage("the configuration " + path + " cannot be read");
    }
  }

  Setting setting(ConfigurationKey key) {
    Setting setting = settings.get(key);
    if (setting == null) {
      throw new IllegalStateException("nothing is configured for " + key.key());
    }
    return setting;
  }

  String text(ConfigurationKey key) {
    return setting(key).value();
  }

  /**
   * A folder to read; empty where none is named.
   *
   * @throws Failure.Usage where one is named that is not there, instead of reading nothing
   */
  Optional<Path> folder(ConfigurationKey key) {
    Optional<Path> folder = Optional.of(text(key)).filter(value -> !value.isBlank()).map(Path::of);
    folder
        .filter(named -> !setting(key).from().equals(PROGRAM) && !Files.isDirectory(named))
        .ifPresent(named -> {
          throw new Failure.Usage(
              "%s is set to %s by the %s, and there is no such folder"
                  .formatted(key.key(), named, setting(key).from()));
        });
    return folder;
  }

  int number(ConfigurationKey key) {
    return Integer.parseInt(text(key));
  }

  /** What files are read within. */
  Limits limits() {
    return new Limits(
        (long) number(ConfigurationKey.FILE_MEGABYTES) << 20,
        (long) number(ConfigurationKey.UNPACKED_MEGABYTES) << 20,
        (long) number(ConfigurationKey.TEXTS_MEGABYTES) << 20,
        number(ConfigurationKey.WORKBOOK_PARTS),
        number(ConfigurationKey.SHEETS),
        number(ConfigurationKey.ROWS),
        number(ConfigurationKey.RECORD_CHARACTERS),
        number(ConfigurationKey.CELL_CHARACTERS),
        number(ConfigurationKey.COLUMNS),
        number(ConfigurationKey.HEADER_WITHIN),
        Limits.USUAL.headerDepth(),
        number(ConfigurationKey.ELEMENT_DEPTH),
        number(ConfigurationKey.RECORD_ELEMENTS),
        Limits.USUAL.sniffedBytes());
  }
}
