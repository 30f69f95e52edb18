package org.partnershipscorecard.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.job.BatchDesk;
import org.partnershipscorecard.job.Settings;
import org.partnershipscorecard.job.SignOff;
import org.partnershipscorecard.job.Workspace;
import org.partnershipscorecard.publication.Checklist;
import org.partnershipscorecard.publication.FailedItem;
import org.partnershipscorecard.publication.Refusal;
import org.partnershipscorecard.publication.ReportId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The acts on a report. Each says what it did, or why it did nothing and what to do first. */
final class ReportActs {

  private ReportActs() {}

  /** What every act has in common. */
  abstract static class Act implements Callable<Integer> {

    @Mixin private GlobalOptions options = new GlobalOptions();

    @Mixin private SignerOptions.Which which = new SignerOptions.Which();

    @Mixin private SignerOptions signing = new SignerOptions();

    @Option(
        names = "--signing-key",
        paramLabel = "PEM",
        description = "Ed25519 private key that signs manifests (SCORECARD_SIGNING_KEY)")
    private @Nullable Path key;

    SignerOptions.Which which() {
      return which;
    }

    SignerOptions signing() {
      return signing;
    }

    final Integer run(String name, Function<SignOff, SignOff.Done> act, String past) {
      Settings settings = options.settings();
      Terminal terminal = new Terminal(options.quiet());
      String report = which.id().key();
      try (Workspace workspace = Workspace.open(settings, "report " + name);
          BatchDesk desk = new BatchDesk(workspace, "report " + name + " " + report)) {
        try {
          SignOff.Done done = act.apply(new SignOff(workspace, desk, key()));
          terminal.say(
              "%s %s, as at entry %d: %s"
                  .formatted(past, done.act().version(), done.act().asAt(), report));
          if (!done.act().manifest().isEmpty()) {
            terminal.say("Wrote " + done.folder());
          }
          Path changes = done.folder().resolve("changes.csv");
          if (name.equals("correct")) {
            terminal.say(changed(changes));
          }
          if (!done.open().isEmpty()) {
            terminal.say("Before it can be approved:");
            FailedItem.lines(done.open()).forEach(terminal::warn);
            Checklist.standard().waivers(which.id(), done.open()).forEach(terminal::warn);
          }
          next(which.id(), name).ifPresent(terminal::say);
          desk.ended(ExitCode.DONE.code(), null, past + " " + done.act().version());
          return ExitCode.DONE.code();
        } catch (Refusal refused) {
          desk.ended(ExitCode.NOT_CLEARED.code(), null, "refused");
          return tell(terminal, which.id(), refused);
        } catch (IllegalArgumentException e) {
          throw new Failure.Usage(String.valueOf(e.getMessage()));
        }
      }
    }

    /** How many figures a correction's table lists, below its heads. */
    private static String changed(Path changes) {
      try {
        long figures = Files.isRegularFile(changes) ? Files.readAllLines(changes).size() - 1 : 0;
        return figures == 0
            ? "No figure is printed otherwise than before."
            : figures == 1
                ? "1 figure is printed otherwise than before: " + changes
                : figures + " figures are printed otherwise than before: " + changes;
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read " + changes, e);
      }
    }

    /** The command that comes next in the usual course. */
    private static Optional<String> next(ReportId report, String done) {
      String next =
          switch (done) {
            case "circulate" -> "review";
            case "review" -> "approve";
            case "approve" -> "publish";
            default -> "";
          };
      return next.isEmpty()
          ? Optional.empty()
          : Optional.of("Next: report %s %s --role \"…\"".formatted(next, report));
    }

    private static Integer tell(Terminal terminal, ReportId report, Refusal refused) {
      terminal.warn("Refused: " + refused.getMessage() + ".");
      FailedItem.lines(refused.items()).forEach(terminal::warn);
      Checklist.standard().waivers(report, refused.items()).forEach(terminal::warn);
      return ExitCode.NOT_CLEARED.code();
    }

    private Optional<Path> key() {
      return Optional.ofNullable(key)
          .or(() ->
              Optional.ofNullable(System.getenv("SCORECARD_SIGNING_KEY"))
                  .filter(set -> !set.isBlank())
                  .map(Path::of));
    }
  }

  /** Freezes a draft. */
  @Command(
      name = "circulate",
      description =
          "Freezes the report as it is now, as v0.1 and on, and puts it where no run" + " writes.",
      mixinStandardHelpOptions = true)
  static final class Circulate extends Act {

    @Option(
        names = "--to",
        paramLabel = "WHO",
        description =
            "a role or organisation that is given a copy with its name on every page;"
                + " may be repeated")
    private List<String> recipients = new ArrayList<>();

    @Override
    public Integer call() {
      return run(
          "circulate",
          desk -> desk.circulate(which().id(), signing().signer(), recipients),
          "Circulated");
    }
  }

  /** Begins the review. */
  @Command(
      name = "review",
      description = "Notes that what was circulated is being reviewed.",
      mixinStandardHelpOptions = true)
  static final class Review extends Act {
    @Override
    public Integer call() {
      return run("review", desk -> desk.review(which().id(), signing().signer()), "In review:");
    }
  }

  /** Lets an item pass. */
  @Command(
      name = "waive",
      description = "Lets the queries or the commentary pass; who and why is printed.",
      mixinStandardHelpOptions = true)
  static final class Waive extends Act {

    @Parameters(index = "1", paramLabel = "RULE", description = "queries or commentary")
    private String rule = "";

    @Override
    public Integer call() {
      return run(
          "waive",
          desk -> desk.waive(which().id(), rule, signing().withReason()),
          "Waived " + rule + " for");
    }
  }

  /** Approves. */
  @Command(
      name = "approve",
      description = "Approves what was circulated, if its checklist is in order.",
      mixinStandardHelpOptions = true)
  static final class Approve extends Act {

    @Option(
        names = "--embargo",
        paramLabel = "DAY",
        converter = DayConverter.class,
        description = "the first day on which it may be published, 2017-09-30")
    private @Nullable LocalDate embargo;

    @Override
    public Integer call() {
      return run(
          "approve", desk -> desk.approve(which().id(), signing().signer(), embargo), "Approved");
    }
  }

  /** Publishes. */
  @Command(
      name = "publish",
      description = "Lets out what was approved, as v1, if its checklist is in order.",
      mixinStandardHelpOptions = true)
  static final class Publish extends Act {
    @Override
    public Integer call() {
      return run("publish", desk -> desk.publish(which().id(), signing().signer()), "Published");
    }
  }

  /** Corrects. */
  @Command(
      name = "correct",
      description =
          "Puts a new version in place of one that is out, with a notice and every"
              + " figure that changed.",
      mixinStandardHelpOptions = true)
  static final class Correct extends Act {

    @Option(
        names = "--notice",
        paramLabel = "TEXT",
        required = true,
        description = "why, as it is printed on the first page")
    private String notice = "";

    @Override
    public Integer call() {
      return run(
          "correct",
          desk -> desk.correct(which().id(), signing().signer(), notice.strip()),
          "Corrected:");
    }
  }

  /** Withdraws. */
  @Command(
      name = "withdraw",
      description = "Marks what is out as no longer standing; its files stay.",
      mixinStandardHelpOptions = true)
  static final class Withdraw extends Act {
    @Override
    public Integer call() {
      return run(
          "withdraw", desk -> desk.withdraw(which().id(), signing().withReason()), "Withdrawn");
    }
  }
}
