package org.partnershipscorecard.extract;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Reads every file of a folder of samples of national formats, named by the system property {@code
 * scorecard.samples}: each is known, and at least one row in two of it is read without a refusal.
 */
@EnabledIfSystemProperty(named = "scorecard.samples", matches = ".+")
class SamplesTest {

  @Test
  void everySampleIsKnownAndRead() throws IOException {
    Recognition recognition = new Recognition(Reading.EXTRACTS);
    try (var files = Files.list(Path.of(System.getProperty("scorecard.samples")))) {
      for (Path file : files.filter(f -> f.toString().matches(".*\\.(csv|xlsx|xml)")).toList()) {
        Recognition.Recognised recognised = recognition.of(file, null);
        assertFalse(recognised.parts().isEmpty(), file::toString);
        for (Recognition.Part part : recognised.parts()) {
          if (part.member() == null) {
            assertRead(file, part);
          }
        }
      }
    }
  }

  private static void assertRead(Path file, Recognition.Part part) {
    int[] read = new int[2];
    ExtractReader.read(
        Located.of(file, part, Map.of()),
        part.extract(),
        new ReadingRules(Reading.CODES, Synonyms.none()),
        row -> read[row.refused() ? 1 : 0]++);
    assertTrue(read[0] > read[1], file + " " + part.layout().id() + ": " + read[0]);
  }
}
