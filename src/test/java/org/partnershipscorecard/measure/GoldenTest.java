package org.partnershipscorecard.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.partnershipscorecard.catalogue.Catalogue;
import org.partnershipscorecard.catalogue.CatalogueReader;
import org.partnershipscorecard.catalogue.FigureKey;
import org.partnershipscorecard.catalogue.Measure;
import org.partnershipscorecard.catalogue.MeasureLine;
import org.partnershipscorecard.extract.StrictYaml;

/** Every figure of {@code golden/*.yaml}, worked out by hand, against what the program makes. */
class GoldenTest {

  private static GoldenStore store;

  @BeforeAll
  static void open(@TempDir Path below) {
    store = new GoldenStore(below);
  }

  @AfterAll
  static void close() {
    store.close();
  }

  static List<GoldenCase> cases() {
    URL folder = Objects.requireNonNull(GoldenTest.class.getResource("/golden"));
    try (Stream<Path> files = Files.list(Path.of(folder.toURI()))) {
      return files
          .filter(file -> file.toString().endsWith(".yaml"))
          .sorted()
          .flatMap(file -> StrictYaml.read(file, GoldenCase.Cases.class).cases().stream())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isAsWorkedOutByHand(GoldenCase golden) {
    Position position = store.position(golden);
    Map<FigureKey, Outturn> outturns = OutturnCalculator.byKey(store.outturns(position));
    for (GoldenCase.Expected expected : golden.expect()) {
      Outturn outturn = outturns.get(expected.key());
      assertThat(outturn).as("%s: %s", golden.why(), expected.key()).isNotNull();
      check(golden.why(), expected, Objects.requireNonNull(outturn));
      explain(position, expected);
    }
  }

  /** The rows that explain a figure add up to it. */
  private static void explain(Position position, GoldenCase.Expected expected) {
    Double numerator = expected.numerator();
    if (numerator != null) {
      assertThat(
              store.explain(position, expected.key()).stream()
                  .map(SourceRow::numerator)
                  .filter(Objects::nonNull)
                  .mapToDouble(Double::doubleValue)
                  .sum())
          .as("rows of %s", expected.key())
          .isCloseTo(numerator, within(0.0005));
    }
  }

  private static void check(String why, GoldenCase.Expected expected, Outturn outturn) {
    String what = why + ": " + outturn;
    assertThat(outturn.absence()).as(what).isEqualTo(expected.absence());
    same(what + " (value)", outturn.value(), expected.value());
    same(what + " (numerator)", outturn.numerator(), expected.numerator());
    same(what + " (denominator)", outturn.denominator(), expected.denominator());
    assertThat(outturn.marks()).as(what).containsExactlyInAnyOrderElementsOf(expected.marks());
    if (!expected.notes().isEmpty()) {
      assertThat(outturn.notes()).as(what).isEqualTo(expected.notes());
    }
  }

  private static void same(String what, @Nullable Double is, @Nullable Double expected) {
    if (expected == null) {
      assertThat(is).as(what).isNull();
    } else {
      assertThat(is).as(what).isNotNull().isCloseTo(expected, within(0.0005));
    }
  }

  @Test
  void everyLineOfTheCatalogueHasACaseWithAValue() {
    Set<String> worked =
        cases().stream()
            .flatMap(golden -> golden.expect().stream())
            .filter(expected -> expected.value() != null)
            .map(GoldenCase.Expected::line)
            .collect(Collectors.toUnmodifiableSet());
    List<String> lines =
        CatalogueReader.read(CatalogueReader.texts(null), GoldenStore.EXTRACTS).lines().stream()
            .map(MeasureLine::id)
            .toList();
    assertThat(worked).containsAll(lines);
  }

  /** The 38 measures of the scorecard, and three of workforce that come as figures. */
  @Test
  void everyMeasureOfTheCatalogueHasACaseWithItsWhy() {
    Catalogue catalogue = CatalogueReader.read(CatalogueReader.texts(null), GoldenStore.EXTRACTS);
    Map<String, Integer> casesOf = new TreeMap<>();
    for (GoldenCase golden : cases()) {
      assertThat(golden.why()).as(golden.name()).isNotBlank();
      golden.expect().stream()
          .map(GoldenCase.Expected::line)
          .filter(line -> catalogue.findLine(line).isPresent())
          .map(line -> catalogue.measureOf(line).id())
          .distinct()
          .forEach(measure -> casesOf.merge(measure, 1, Integer::sum));
    }
    assertThat(casesOf).hasSize(38 + 3);
    assertThat(casesOf.keySet())
        .containsExactlyInAnyOrderElementsOf(
            catalogue.measures().stream().map(Measure::id).toList());
  }
}
