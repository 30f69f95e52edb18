package org.partnershipscorecard.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.job.Workspace;
import org.partnershipscorecard.publication.PublicationRegister;
import org.partnershipscorecard.publication.ReportId;
import org.partnershipscorecard.store.SignOffRow;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Where reports stand, and who did what. */
@Command(
    name = "list",
    description = "Where reports stand; of one report, everything that was done.",
    mixinStandardHelpOptions = true)
final class ReportListCommand implements Callable<Integer> {

  @Mixin private GlobalOptions options = new GlobalOptions();

  @Parameters(paramLabel = "REPORT", arity = "0..1", description = "scorecard/2016-17-Q3")
  private @Nullable String report;

  @Override
  public Integer call() {
    try (Workspace workspace = Workspace.open(options.settings(), "report list")) {
      Terminal terminal = new Terminal(false);
      PublicationRegister register = workspace.publications();
      if (report != null) {
        tell(terminal, register, id(report));
        return ExitCode.DONE.code();
      }
      List<ReportId> reports = register.reports();
      if (reports.isEmpty()) {
        terminal.print("No report has been circulated yet.");
        return ExitCode.DONE.code();
      }
      terminal.print("%-40s %-11s %-8s %s".formatted("report", "state", "version", "as at"));
      for (ReportId each : reports) {
        SignOffRow latest = register.latest(each).orElseThrow();
        terminal.print(
            "%-40s %-11s %-8s %d"
                .formatted(each, register.state(each).word(), latest.version(), latest.asAt()));
      }
      return ExitCode.DONE.code();
    }
  }

  private static void tell(Terminal terminal, PublicationRegister register, ReportId id) {
    terminal.print(id + " is " + register.state(id).word() + ".");
    for (SignOffRow row : register.history(id)) {
      terminal.print(
          "%s  %-9s %-5s as at %d  %s%s%s%s"
              .formatted(
                  row.at(),
                  row.act(),
                  row.version(),
                  row.asAt(),
                  row.role(),
                  row.person().isBlank() ? "" : ", " + row.person(),
                  row.subject().isBlank() ? "" : "  " + subject(row),
                  row.remark().isBlank() ? "" : ": " + row.remark()));
    }
  }

  private static String subject(SignOffRow row) {
    return switch (row.act()) {
      case "circulate" -> "copies for " + row.subject();
      case "approve" -> "not before " + row.subject();
      default -> row.subject();
    };
  }

  private static ReportId id(String text) {
    try {
      return ReportId.parse(text, null);
    } catch (IllegalArgumentException e) {
      throw new Failure.Usage(String.valueOf(e.getMessage()));
    }
  }
}
