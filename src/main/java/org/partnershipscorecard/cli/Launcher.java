package org.partnershipscorecard.cli;

import java.nio.file.Path;
import java.util.Optional;
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
      AutoComplete.GenerateCompletion.class
    })
public final class Launcher {

  private Launcher() {}

  /** Runs a command line and ends the process with its exit code. */
  public static void main(String[] arguments) {
    System.setProperty("java.awt.headless", "true");
    Optional<String> out = outFolder(arguments);
    System.setProperty("scorecard.logs", out.orElse("data-out") + "/logs");
    int code = run(arguments);
    if (code == ExitCode.ROWS_REFUSED.code()) {
      // Whatever the command, since the launching script asks for it.
      RunRecord.write(Path.of(out.orElse("data-out")), ExitCode.ROWS_REFUSED);
    }
    System.exit(code);
  }

  /** Runs a command line and gives its exit code. */
  static int run(String... arguments) {
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
  private static Optional<String> outFolder(String[] arguments) {
    for (int i = 0; i < arguments.length; i++) {
      if (arguments[i].equals("--out") && i + 1 < arguments.length) {
        return Optional.of(arguments[i + 1]);
      }
      if (arguments[i].startsWith("--out=")) {
        return Optional.of(arguments[i].substring("--out=".length()));
      }
    }
    return Optional.ofNullable(System.getenv("SCORECARD_OUT")).filter(out -> !out.isBlank());
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
