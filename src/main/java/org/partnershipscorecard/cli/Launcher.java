package org.partnershipscorecard.cli;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.transform.TransformerFactory;
import org.partnershipscorecard.job.Software;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The program's entrance: reads the command, runs it, and ends with its exit code. */
@Command(
    name = "scorecard",
    description = "Agency extracts in; a checked scorecard and annual report out.",
    mixinStandardHelpOptions = true,
    versionProvider = Launcher.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      RunCommand.class,
      LoadCommand.class,
      CheckCommand.class,
      QuarterlyCommand.class,
      AnnualCommand.class,
      OutturnsCommand.class,
      ExplainCommand.class,
      CatalogueCommand.class,
      CommentaryCommand.class,
      StatusCommand.class,
      RunsCommand.class,
      SubmissionCommand.class,
      ReportCommand.class,
      PurgeCommand.class,
      ConfigCommand.class,
      AutoComplete.GenerateCompletion.class
    })
public final class Launcher {

  private Launcher() {}

  /** Runs a command line and ends the process with its exit code. */
  public static void main(String[] arguments) {
    System.setProperty("java.awt.headless", "true");
    Map<ConfigurationKey, String> early = early(arguments);
    String out = early.getOrDefault(ConfigurationKey.OUT, ConfigurationKey.OUT.usual());
    System.setProperty("scorecard.logs", out + "/logs");
    System.setProperty(
        "scorecard.log.format",
        early.getOrDefault(ConfigurationKey.LOG_FORMAT, ConfigurationKey.LOG_FORMAT.usual()));
    int code = run(arguments);
    if (code == ExitCode.ROWS_REFUSED.code()) {
      // Whatever the command, since the launching script asks for it.
      RunRecord.write(Path.of(out), ExitCode.ROWS_REFUSED);
    }
    System.exit(code);
  }

  /** Runs a command line and gives its exit code. */
  static int run(String... arguments) {
    // Else every part of a workbook looks through the class path anew and finds a slow one.
    System.setProperty(
        TransformerFactory.class.getName(),
        TransformerFactory.newDefaultInstance().getClass().getName());
    CommandLine line = new CommandLine(new Launcher());
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setExecutionExceptionHandler((failure, command, parsed) -> {
      Failure told = Failure.of(failure);
      Logger log = LoggerFactory.getLogger(Launcher.class);
      log.error("{}", told.message(), failure);
      command.getErr().println("scorecard: " + told.message());
      command.getErr().flush();
      return told.code().code();
    });
    line.setParameterExceptionHandler((problem, parsed) -> {
      CommandLine command = problem.getCommandLine();
      command.getErr().println("scorecard: " + problem.getMessage());
      command.getErr().println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
      command.getErr().flush();
      return ExitCode.USAGE.code();
    });
    if (arguments.length == 0) {
      line.usage(line.getOut());
      return ExitCode.USAGE.code();
    }
    return line.execute(arguments);
  }

  /** The log lies beside the store, so its place must be known before anything is logged. */
  private static Map<ConfigurationKey, String> early(String[] arguments) {
    Map<ConfigurationKey, String> known = new EnumMap<>(ConfigurationKey.class);
    given(arguments, "--out").ifPresent(out -> known.put(ConfigurationKey.OUT, out));
    given(arguments, "--log-format").ifPresent(f -> known.put(ConfigurationKey.LOG_FORMAT, f));
    try {
      Configuration configuration =
          Configuration.of(
              known, given(arguments, "--config").map(Path::of).orElse(null), System.getenv());
      for (ConfigurationKey key : List.of(ConfigurationKey.OUT, ConfigurationKey.LOG_FORMAT)) {
        known.put(key, configuration.text(key));
      }
    } catch (RuntimeException e) {
      // The command itself says what is wrong with the configuration.
      known.remove(ConfigurationKey.LOG_FORMAT);
    }
    return known;
  }

  private static Optional<String> given(String[] arguments, String option) {
    for (int i = 0; i < arguments.length; i++) {
      if (arguments[i].equals(option) && i + 1 < arguments.length) {
        return Optional.of(arguments[i + 1]);
      }
      if (arguments[i].startsWith(option + "=")) {
        return Optional.of(arguments[i].substring(option.length() + 1));
      }
    }
    return Optional.empty();
  }

  /** What {@code --version} says. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      Software software = Software.running();
      return new String[] {"scorecard " + software.version() + " (" + software.commit() + ")"};
    }
  }
}
