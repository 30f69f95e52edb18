package org.partnershipscorecard.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * A command line that was run in this process.
 *
 * @param out what it printed
 * @param err what it said went wrong
 */
public record Ran(int code, String out, String err) {

  /** Runs with the standard streams caught. */
  public static Ran of(String... arguments) {
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    ByteArrayOutputStream wrong = new ByteArrayOutputStream();
    try {
      System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
      System.setErr(new PrintStream(wrong, true, StandardCharsets.UTF_8));
      int code = Launcher.run(arguments);
      return new Ran(
          code, said.toString(StandardCharsets.UTF_8), wrong.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
  }
}
