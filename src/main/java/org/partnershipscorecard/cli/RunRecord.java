package org.partnershipscorecard.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How a run ended, for the launcher: {@code logs/run.json} is written last, so a process that died
 * with an exit code of its own has none.
 */
final class RunRecord {

  private RunRecord() {}

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
