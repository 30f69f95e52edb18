package org.partnershipscorecard.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is committed in {@code data-in} is what the generator makes, byte for byte. */
class CommittedExampleTest {
  private static final Path COMMITTED = Path.of("data-in");

  @Test
  void isWhatTheGeneratorMakes(@TempDir Path made) throws IOException {
    ExampleData.write(made);
    List<Path> expected = files(made);
    assertThat(files(COMMITTED)).as("run scripts/make-example").isEqualTo(expected);
    for (Path file : expected) {
      assertThat(Files.mismatch(COMMITTED.resolve(file), made.resolve(file)))
          .as("%s differs; run scripts/make-example", file)
          .isEqualTo(-1);
    }
  }

  @Test
  void staysSmall() throws IOException {
    long bytes = 0;
    for (Path file : files(COMMITTED)) {
      bytes += Files.size(COMMITTED.resolve(file));
    }
    assertThat(bytes).isLessThan(10_000_000);
  }

  /** Files of the period folders and tables of the reference folder, which alone are generated. */
  private static List<Path> files(Path dataIn) throws IOException {
    try (Stream<Path> all = Files.walk(dataIn)) {
      return all.filter(Files::isRegularFile)
          .map(dataIn::relativize)
          .filter(file -> file.getNameCount() == 2)
          .filter(file -> !file.toString().endsWith(".yaml"))
          .filter(file -> file.getName(0).toString().matches("reference|\\d{4}-\\d{2}-Q[1-4]"))
          .sorted()
          .toList();
    }
  }
}
