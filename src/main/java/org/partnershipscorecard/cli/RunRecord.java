package org.partnershipscorecard.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.partnershipscorecard.job.Workspace;
import org.partnershipscorecard.store.LedgerWriter;
import org.partnershipscorecard.store.RunHistory;
import org.jspecify.annotations.Nullable;

/**
 * How a run ended, for the history and for the launcher: {@code logs/run.json} is written last, so a
 * process that died with an exit code of its own has none.
 */
final class RunRecord {

  private RunRecord() {}

  /** Notes a run that changed something. */
  static void note(
      Workspace workspace,
      String command,
      ExitCode code,
      LedgerWriter.@Nullable Entered entered,
      String summary) {
    RunHistory history =
        new RunHistory(workspace.register(), workspace.settings().clock());
    int run = history.begin("", command);
    history.end(
        run,
        code.code(),
        entered == null ? null : entered.first(),
        entered == null ? null : entered.last(),
        summary);
  }

  /** Written last. */
  static void write(Path out, ExitCode code) {
    Path file = out.resolve("logs").resolve("run.json");
    try {
      Files.createDirectories(out.resolve("logs"));
      Files.writeString(file, "{\"exit\": " + code.code() + "}\n");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }
}
