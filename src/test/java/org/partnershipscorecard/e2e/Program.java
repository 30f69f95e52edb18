package org.partnershipscorecard.e2e;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.partnershipscorecard.cli.Launcher;
import org.partnershipscorecard.cli.Ran;

/**
 * The program with its folders, started as users start it: a process of its own, on the class path
 * of the tests.
 *
 * @param in what the partnership supplies
 * @param out store and reports
 * @param environment variables beyond those of the tests
 */
record Program(Path in, Path out, Map<String, String> environment) {

  private static final long MOST_SECONDS = 120;

  Program(Path in, Path out) {
    this(in, out, Map.of());
  }

  /** How a process ended, and what it said. */
  record Ended(int exit, String out, String err) {

    List<String> lines() {
      return out.lines().toList();
    }

    /** Everything that a person at the terminal saw. */
    String said() {
      return out + err;
    }
  }

  /** The same program with one more environment variable. */
  Program with(String variable, String value) {
    Map<String, String> more = new HashMap<>(environment);
    more.put(variable, value);
    return new Program(in, out, Map.copyOf(more));
  }

  /** Runs a command to its end. */
  Ended run(String... arguments) {
    return start(arguments).end();
  }

  /**
   * Runs a command to its end in this process, which is warm: for what a command does, where how
   * the program starts and ends is shown elsewhere. The environment is that of the tests.
   */
  Ended here(String... arguments) {
    Ran ran = Ran.of(withFolders(arguments).toArray(String[]::new));
    return new Ended(ran.code(), ran.out(), ran.err());
  }

  /** Starts a command with this program's folders. */
  Running start(String... arguments) {
    return start(Launcher.class, withFolders(arguments));
  }

  private List<String> withFolders(String... arguments) {
    List<String> command = new ArrayList<>(List.of(arguments));
    command.addAll(List.of("--in", in.toString(), "--out", out.toString()));
    return command;
  }

  /** Starts any main class of the class path beside the program. */
  Running start(Class<?> main, List<String> arguments) {
    try {
      List<String> command =
          new ArrayList<>(
              List.of(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "--enable-native-access=ALL-UNNAMED",
                  "-XX:+UseSerialGC",
                  // These processes live for seconds: the quick compiler alone halves their time.
                  "-XX:TieredStopAtLevel=1",
                  "-cp",
                  System.getProperty("java.class.path"),
                  main.getName()));
      command.addAll(arguments);
      Path terminal = Files.createTempFile("terminal", ".out");
      Path errors = Files.createTempFile("terminal", ".err");
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .redirectOutput(terminal.toFile())
              .redirectError(errors.toFile());
      builder.environment().keySet().removeIf(name -> name.startsWith("SCORECARD_"));
      builder.environment().putAll(environment);
      return new Running(builder.start(), terminal, errors);
    } catch (IOException e) {
      throw new AssertionError("cannot start the program", e);
    }
  }

  /** A process under way. */
  record Running(Process process, Path terminal, Path errors) {

    /** Waits until it has said something. */
    void awaitWord(String word) throws InterruptedException {
      for (int i = 0; i < MOST_SECONDS * 20; i++) {
        if (read(terminal).contains(word)) {
          return;
        }
        if (!process.isAlive()) {
          break;
        }
        Thread.sleep(50);
      }
      throw new AssertionError("never said '" + word + "': " + end().said());
    }

    /** Kills it, as {@code kill -9} does, and waits until it is gone. */
    void kill() {
      process.destroyForcibly();
      end();
    }

    Ended end() {
      try {
        if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
          process.destroyForcibly();
          throw new AssertionError("still running after two minutes: " + read(terminal));
        }
        Ended ended = new Ended(process.exitValue(), read(terminal), read(errors));
        Files.deleteIfExists(terminal);
        Files.deleteIfExists(errors);
        return ended;
      } catch (InterruptedException | IOException e) {
        throw new AssertionError(e);
      }
    }

    private static String read(Path file) {
      try {
        return Files.readString(file, StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new AssertionError(e);
      }
    }
  }
}
