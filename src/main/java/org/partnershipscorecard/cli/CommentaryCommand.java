package org.partnershipscorecard.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.job.CommentaryDesk;
import org.partnershipscorecard.job.Workspace;
import org.partnershipscorecard.period.ReportingPeriod;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Commentary on measures: laid out, tied to its figures, chased. */
@Command(
    name = "commentary",
    description = "Lays out the commentary that a quarter needs, and says what of it is wanting.",
    mixinStandardHelpOptions = true,
    subcommands = {
      CommentaryCommand.Start.class,
      CommentaryCommand.Wanting.class,
      CommentaryCommand.Confirm.class
    })
final class CommentaryCommand implements Callable<Integer> {

  @Override
  public Integer call() {
    throw new Failure.Usage("say what to do: commentary start --period 2016-17-Q3");
  }

  /** What the three have in common. */
  private static final class Asked {

    @Mixin private GlobalOptions options = new GlobalOptions();

    @Option(
        names = "--period",
        paramLabel = "PERIOD",
        required = true,
        converter = PeriodConverter.class,
        description = "the quarter, 2016-17-Q3")
    private @Nullable ReportingPeriod period;

    Workspace open() {
      return Workspace.open(options.settings(), "commentary");
    }

    CommentaryDesk desk(Workspace workspace) {
      ReportingPeriod asked = period;
      if (asked == null) {
        throw new Failure.Usage("--period is needed");
      }
      try {
        return new CommentaryDesk(workspace, asked);
      } catch (IllegalArgumentException unknown) {
        throw new Failure.Usage(String.valueOf(unknown.getMessage()));
      }
    }

    Terminal terminal() {
      return new Terminal(options.quiet());
    }
  }

  /** Lays out what is to be written. */
  @Command(
      name = "start",
      description =
          "Writes a file to fill in for every measure that needs commentary and has none, with its"
              + " figures noted. What is there is left as it is.",
      mixinStandardHelpOptions = true)
  static final class Start implements Callable<Integer> {

    @Mixin private Asked asked = new Asked();

    @Parameters(paramLabel = "MEASURE", arity = "0..*", description = "further measures")
    private List<String> measures = List.of();

    @Override
    public Integer call() {
      try (Workspace workspace = asked.open()) {
        List<CommentaryDesk.Laid> all = asked.desk(workspace).start(measures);
        if (all.isEmpty()) {
          asked.terminal().say("No measure needs commentary.");
        }
        for (CommentaryDesk.Laid laid : all) {
          asked.terminal().say((laid.isNew() ? "Laid out: " : "There already: ") + laid.file());
        }
        return ExitCode.DONE.code();
      }
    }
  }

  /** Says what is wanting. */
  @Command(
      name = "wanting",
      description = "Says which measures need commentary and have not all of it.",
      mixinStandardHelpOptions = true)
  static final class Wanting implements Callable<Integer> {

    @Mixin private Asked asked = new Asked();

    @Override
    public Integer call() {
      try (Workspace workspace = asked.open()) {
        WantedCommentary.print(asked.desk(workspace).wanted(), new Terminal(false));
        return ExitCode.DONE.code();
      }
    }
  }

  /** Ties commentaries to today's figures. */
  @Command(
      name = "confirm",
      description =
          "Ties commentaries to the figures as they are now, for whoever has read them again and"
              + " finds that they hold.",
      mixinStandardHelpOptions = true)
  static final class Confirm implements Callable<Integer> {

    @Mixin private Asked asked = new Asked();

    @Parameters(paramLabel = "MEASURE", arity = "1..*", description = "the measures")
    private List<String> measures = List.of();

    @Override
    public Integer call() {
      try (Workspace workspace = asked.open()) {
        CommentaryDesk desk = asked.desk(workspace);
        desk.confirm(measures)
            .forEach(file -> asked.terminal().say("Tied to its figures: " + file));
        return ExitCode.DONE.code();
      } catch (IllegalArgumentException unknown) {
        throw new Failure.Usage(String.valueOf(unknown.getMessage()));
      }
    }
  }
}
