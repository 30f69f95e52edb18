package org.partnershipscorecard.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.job.SignOff;
import org.partnershipscorecard.job.Workspace;
import org.partnershipscorecard.publication.ReportVersion;
import org.partnershipscorecard.publication.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Whether a version is still what it was. */
@Command(
    name = "verify",
    description = "Recomputes every hash of a version, and its signature.",
    mixinStandardHelpOptions = true)
final class ReportVerifyCommand implements Callable<Integer> {

  @Mixin private GlobalOptions options = new GlobalOptions();

  @Mixin private SignerOptions.Which which = new SignerOptions.Which();

  @Option(names = "--of", paramLabel = "vN", description = "the version; the latest otherwise")
  private @Nullable String version;

  @Option(
      names = "--key",
      paramLabel = "PEM",
      description = "Ed25519 public key of the signature (SCORECARD_VERIFY_KEY)")
  private @Nullable Path key;

  @Override
  public Integer call() {
    Terminal terminal = new Terminal(options.quiet());
    try (Workspace workspace = Workspace.open(options.settings(), "report verify")) {
      Verification.Result result = SignOff.verify(workspace, which.id(), asked(version), key());
      result.faults().forEach(fault -> terminal.warn("- " + fault));
      terminal.say(
          "%s: %d files and %d inputs looked at, %s, %s."
              .formatted(
                  which.id(),
                  result.files(),
                  result.inputs(),
                  result.faults().isEmpty()
                      ? "all as they were"
                      : result.faults().size() + " not as they were",
                  result.signed()));
      return (result.faults().isEmpty() ? ExitCode.DONE : ExitCode.NOT_CLEARED).code();
    } catch (IllegalArgumentException e) {
      throw new Failure.Usage(String.valueOf(e.getMessage()));
    }
  }

  static @Nullable ReportVersion asked(@Nullable String text) {
    return text == null ? null : ReportVersion.parse(text);
  }

  private @Nullable Path key() {
    if (key != null) {
      return key;
    }
    String set = System.getenv("SCORECARD_VERIFY_KEY");
    return set == null || set.isBlank() ? null : Path.of(set);
  }
}
