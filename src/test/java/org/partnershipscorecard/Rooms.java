package org.partnershipscorecard;

import static java.util.Map.entry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The rooms of the program and what each may import, as data. */
final class Rooms {

  static final String ROOT = "org.partnershipscorecard";
  static final Path SOURCES = Path.of("src", "main", "java", "org", "partnershipscorecard");

  /** Room to the rooms that it may import; a room that is not named here may not be. */
  static final Map<String, Set<String>> MAY_IMPORT =
      Map.ofEntries(
          entry("period", Set.of()),
          entry("extract", Set.of("period")),
          entry("catalogue", Set.of("extract", "period")),
          entry("store", Set.of("extract", "period")),
          entry("validation", Set.of("store", "catalogue", "extract", "period")),
          entry("submission", Set.of("validation", "store", "catalogue", "extract", "period")),
          entry("measure", Set.of("store", "catalogue", "extract", "period")),
          entry("trend", Set.of("measure", "catalogue", "period")),
          entry("rating", Set.of("trend", "measure", "catalogue", "period")),
          entry(
              "disclosure",
              Set.of("rating", "trend", "measure", "submission", "catalogue", "period")),
          entry("chart", Set.of("disclosure", "catalogue", "period")),
          entry("narrative", Set.of("extract", "period")),
          entry("scorecard", Set.of("disclosure", "chart", "narrative", "catalogue", "period")),
          entry("annualreport", Set.of("disclosure", "chart", "narrative", "catalogue", "period")),
          entry("render", Set.of("disclosure", "chart", "catalogue", "period")),
          entry("publication", Set.of("disclosure", "narrative", "store", "catalogue", "period")),
          entry(
              "job",
              Set.of(
                  "period",
                  "extract",
                  "catalogue",
                  "store",
                  "validation",
                  "submission",
                  "measure",
                  "trend",
                  "rating",
                  "disclosure",
                  "chart",
                  "narrative",
                  "scorecard",
                  "annualreport",
                  "render",
                  "publication")),
          // Trend and rating for the working that outturns prints; of disclosure and narrative only
          // what they throw, which the test beside this asks for.
          entry(
              "cli",
              Set.of(
                  "job",
                  "publication",
                  "submission",
                  "measure",
                  "trend",
                  "rating",
                  "disclosure",
                  "narrative",
                  "validation",
                  "store",
                  "catalogue",
                  "extract",
                  "period")));

  private Rooms() {}

  /** The rooms that there are: the folders of the source tree. */
  static Set<String> present() {
    try (Stream<Path> folders = Files.list(SOURCES)) {
      Set<String> rooms = new TreeSet<>();
      folders
          .filter(Files::isDirectory)
          .forEach(folder -> rooms.add(String.valueOf(folder.getFileName())));
      return rooms;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
