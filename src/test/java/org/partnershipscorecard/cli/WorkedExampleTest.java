package org.partnershipscorecard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's measure in one YAML file: its file, its command, its figures. */
class WorkedExampleTest {

  private static final String COMMAND =
      "$ scripts/scorecard outturns --catalogue docs/example-catalogue --measure EH06";

  @Test
  void theNewMeasureIsCountedAsTheReadmeSays(@TempDir Path folder) throws IOException {
    Path in = folder.resolve("data-in");
    copy(Path.of("data-in/reference"), in.resolve("reference"), "");
    for (String quarter : List.of("2016-17-Q1", "2016-17-Q2", "2016-17-Q3", "2016-17-Q4")) {
      copy(Path.of("data-in").resolve(quarter), in.resolve(quarter), "early-help");
    }
    List<String> readme = Files.readAllLines(Path.of("README.md"));
    int at = readme.indexOf(readme.stream().filter(l -> l.startsWith(COMMAND)).findFirst().get());
    List<String> shown =
        readme.subList(at + 1, readme.size()).stream().takeWhile(l -> !l.equals("```")).toList();
    assertThat(shown).hasSize(3);

    assertThat(run(folder, "load", "--quiet").code()).isZero();
    Ran ran = run(folder, "outturns", "--measure", "EH06", "--period", "2016-17-Q4");

    assertThat(ran.out().lines().map(WorkedExampleTest::firstNine))
        .containsExactlyElementsOf(shown);
    assertThat(run(folder, "explain", "EH06", "--period", "2016-17-Q4").out())
        .contains("501 of 1830")
        .contains("1830 rows");
  }

  private static String firstNine(String line) {
    return String.join(",", List.of(line.split(",", -1)).subList(0, 9));
  }

  private static Ran run(Path folder, String... words) {
    Stream<String> options =
        Stream.of(
            "--in",
            folder.resolve("data-in").toString(),
            "--out",
            folder.resolve("data-out").toString(),
            "--catalogue",
            "docs/example-catalogue");
    return Ran.of(Stream.concat(Stream.of(words), options).toArray(String[]::new));
  }

  private static void copy(Path from, Path to, String named) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.filter(f -> f.getFileName().toString().contains(named)).toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }
}
