package org.partnershipscorecard.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnershipscorecard.catalogue.Basis;
import org.partnershipscorecard.measure.Outturn;
import org.partnershipscorecard.measure.Position;
import org.partnershipscorecard.store.Submission;

/** The same records in every layout give the same figures, for every line that it can feed. */
class LayoutsAgreeTest {

  private static final String PERIOD = "2016-17-Q4";

  private final Path folder;

  LayoutsAgreeTest(@TempDir Path folder) {
    this.folder = folder;
  }

  /** What a load gave: figures of the quarter by line, breakdown and unit, and submissions. */
  private record Loaded(Map<String, String> figures, List<Submission> submissions) {

    Set<String> lacking(String extract) {
      return submissions.stream()
          .filter(submission -> submission.extract().equals(extract))
          .flatMap(submission -> submission.lacking().stream())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  @Test
  void everyLayoutGivesTheFiguresOfTheOwnOne() throws IOException {
    SameRecords records = new SameRecords();
    Loaded own = load("own", records::ownCsv);
    assertEquals(3, own.submissions().size());
    assertTrue(own.figures().size() > 20, own.figures()::toString);

    agree(own, load("workbook", records::ownWorkbooks), List.of("EH", "CP", "LA"), Set.of());
    agree(
        own,
        load("annex-a", records::annexA),
        List.of("EH", "CP", "LA"),
        Set.of("EH02", "EH03", "EH05", "LA04"));
    agree(own, load("ssda903", records::ssda903), List.of("LA"), Set.of("LA04", "LA05"));
    // The census brings enquiries as well, which the own files do not.
    List<String> plans = List.of("CP03", "CP04", "CP05", "CP06", "CP07");
    agree(own, load("cin", records::cinCensus), plans, Set.of());
  }

  @Test
  void aMissingHeaderTableIsLackedNotRefused() throws IOException {
    Loaded loaded =
        load(
            "alone",
            to -> {
              new SameRecords().ssda903(to);
              Files.delete(to.resolve("CWC_903_header.csv"));
            });
    assertEquals(1, loaded.submissions().size());
    assertFalse(loaded.submissions().getFirst().refused());
    assertTrue(loaded.lacking("looked-after-children").containsAll(List.of("birth_month", "sex")));
  }

  /** All figures are the same but those of the lines that the layout cannot feed. */
  private static void agree(Loaded own, Loaded other, List<String> measures, Set<String> notFed) {
    Map<String, String> expected = new TreeMap<>(own.figures());
    expected.keySet().removeIf(key -> measures.stream().noneMatch(key::startsWith));
    expected.replaceAll(
        (key, figure) -> notFed.contains(key.substring(0, key.indexOf(' '))) ? "layout" : figure);
    assertTrue(expected.size() > 5);
    Map<String, String> actual = new TreeMap<>(other.figures());
    actual.keySet().removeIf(key -> measures.stream().noneMatch(key::startsWith));
    // Numbers that nobody supplies are of no layout.
    expected.values().removeIf("not_received"::equals);
    actual.values().removeIf("not_received"::equals);
    assertEquals(expected, actual);
  }

  private interface Writer {
    void write(Path to) throws IOException;
  }

  private Loaded load(String name, Writer writer) throws IOException {
    Path in = folder.resolve(name);
    Path reference = Files.createDirectories(in.resolve("reference"));
    try (var files = Files.list(Path.of("data-in/reference"))) {
      for (Path file : files.toList()) {
        Files.copy(file, reference.resolve(String.valueOf(file.getFileName())));
      }
    }
    writer.write(Files.createDirectories(in.resolve(PERIOD)));
    Settings settings =
        new Settings(
            in,
            folder.resolve(name + "-out"),
            Path.of("report-templates"),
            Optional.empty(),
            Duration.ZERO,
            Clock.systemUTC());
    try (Workspace workspace = Workspace.open(settings, "load");
        BatchDesk desk = new BatchDesk(workspace, "test")) {
      Loading.Outcome outcome = new Loading(workspace, desk).load(Optional.empty());
      assertEquals(List.of(), outcome.unplaced());
      Position position = workspace.position(Integer.MAX_VALUE);
      Map<String, String> figures = new TreeMap<>();
      for (Outturn outturn : workspace.calculator().at(position)) {
        Basis basis = outturn.key().basis();
        if (outturn.key().period().key().equals(PERIOD)
            && (basis == Basis.QUARTER || basis == Basis.SNAPSHOT)) {
          figures.put(
              outturn.key().line()
                  + " "
                  + outturn.key().breakdown()
                  + " "
                  + basis
                  + " "
                  + outturn.key().unit()
                  + " "
                  + outturn.key().area(),
              outturn.absence() == null
                  ? outturn.numerator() + " of " + outturn.denominator() + " = " + outturn.value()
                  : outturn.absence().word());
        }
      }
      return new Loaded(figures, outcome.deliveries());
    }
  }
}
