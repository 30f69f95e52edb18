package org.partnershipscorecard.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.job.BatchDesk;
import org.partnershipscorecard.job.Rebuilding;
import org.partnershipscorecard.job.Workspace;
import org.partnershipscorecard.publication.Standing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A version, made again. */
@Command(
    name = "rebuild",
    description = "Makes a version again from what was kept, and compares.",
    mixinStandardHelpOptions = true)
final class ReportRebuildCommand implements Callable<Integer> {

  private static final int NAMED = 20;

  @Mixin private GlobalOptions options = new GlobalOptions();

  @Mixin private SignerOptions.Which which = new SignerOptions.Which();

  @Option(names = "--of", paramLabel = "vN", description = "the version; the latest otherwise")
  private @Nullable String version;

  @Option(names = "--to", paramLabel = "DIR", description = "data-out/rebuilt/… otherwise")
  private @Nullable Path to;

  @Override
  public Integer call() {
    Terminal terminal = new Terminal(options.quiet());
    try (Workspace workspace = Workspace.open(options.settings(), "report rebuild");
        BatchDesk desk = new BatchDesk(workspace, "report rebuild " + which.id())) {
      Rebuilding.Result result =
          new Rebuilding(workspace, desk)
              .rebuild(which.id(), ReportVerifyCommand.asked(version), to);
      tell(terminal, result);
      ExitCode code = result.isGood() ? ExitCode.DONE : ExitCode.NOT_CLEARED;
      desk.ended(code.code(), null, "rebuilt " + result.version());
      return code.code();
    } catch (IllegalArgumentException e) {
      throw new Failure.Usage(String.valueOf(e.getMessage()));
    }
  }

  private static void tell(Terminal terminal, Rebuilding.Result result) {
    terminal.say("Wrote " + result.folder());
    if (result.sameProgram()) {
      terminal.say(
          result.differing().isEmpty()
              ? "%s: %d files, byte for byte the same.".formatted(result.version(), result.files())
              : result.version() + ": made by the same program, and not the same:");
      result.differing().forEach(file -> terminal.warn("- " + file));
    } else {
      terminal.say(
          ("%s was made by scorecard %s (%s), and this is scorecard %s (%s), so its bytes may"
                  + " differ: %d of %d files do.")
              .formatted(
                  result.version(),
                  result.then().version(),
                  result.then().commit(),
                  result.now().version(),
                  result.now().commit(),
                  result.differing().size(),
                  result.files()));
    }
    terminal.say(
        result.figures().isEmpty()
            ? "Every figure is the same."
            : result.figures().size() == 1
                ? "1 figure is not the same:"
                : result.figures().size() + " figures are not the same:");
    for (Standing.Change change :
        result.figures().subList(0, Math.min(NAMED, result.figures().size()))) {
      terminal.warn(
          "- %s, %s: was %s, now %s"
              .formatted(change.figure(), change.period(), change.was(), change.now()));
    }
    if (result.figures().size() > NAMED) {
      terminal.warn("- and " + (result.figures().size() - NAMED) + " more");
    }
  }
}
