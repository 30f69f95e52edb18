package org.partnershipscorecard.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a command says to people, on the terminal and in the log. */
final class Terminal {

  private static final Logger LOG = LoggerFactory.getLogger("scorecard");

  private final PrintStream out;
  private final boolean quiet;

  Terminal(boolean quiet) {
    this.out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    this.quiet = quiet;
  }

  /** A line of good news. */
  void say(String line) {
    if (!quiet) {
      out.println(line);
    }
    LOG.info("{}", line);
  }

  /** A line that must be seen. */
  void warn(String line) {
    out.println(line);
    LOG.warn("{}", line);
  }

  /** A line that is what was asked for: always printed, never logged. */
  void print(String line) {
    out.println(line);
  }
}
