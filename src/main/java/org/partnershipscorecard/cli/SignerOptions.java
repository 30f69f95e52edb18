package org.partnershipscorecard.cli;

import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.catalogue.Audience;
import org.partnershipscorecard.publication.ReportId;
import org.partnershipscorecard.publication.Signer;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which report, and who acts. */
final class SignerOptions {

  /** Which report alone. */
  static final class Which {

    @Parameters(
        index = "0",
        paramLabel = "REPORT",
        description =
            "scorecard/2016-17-Q3, annual-report/2016-17 or OUTLINE/2016-17 for another outline"
                + " of the year, and /public for that edition")
    private String report = "";

    @Option(
        names = "--audience",
        paramLabel = "WHO",
        description = "committee or public, where the report's name says neither")
    private @Nullable Audience audience;

    ReportId id() {
      try {
        return ReportId.parse(report, audience);
      } catch (IllegalArgumentException e) {
        throw new Failure.Usage(String.valueOf(e.getMessage()));
      }
    }
  }

  @Option(names = "--role", required = true, description = "in which you act")
  private String role = "";

  @Option(names = "--name", description = "as it shall stand in the register; may be left out")
  private String name = "";

  @Option(
      names = {"--comment", "--reason"},
      description = "why; kept with the act")
  private String comment = "";

  Signer signer() {
    try {
      return new Signer(role.strip(), name.strip(), comment.strip());
    } catch (IllegalArgumentException e) {
      throw new Failure.Usage(String.valueOf(e.getMessage()));
    }
  }

  /** The same, where a reason has to be given. */
  Signer withReason() {
    Signer signer = signer();
    if (signer.comment().isEmpty()) {
      throw new Failure.Usage("say why: --reason \"…\"");
    }
    return signer;
  }
}
