package org.partnershipscorecard.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Letters stand out from what is behind them: at least 4.5 to 1 (WCAG 2.2, 1.4.3). */
class ContrastTest {

  private static final Path TEMPLATES = Path.of("report-templates");
  private static final double LEAST = 4.5;
  private static final String WHITE = "#ffffff";

  /** Behind letters that are white: the bands and the cover, in the partnership's colour. */
  private static final String BAND = "#12436d";

  private static final Pattern LETTERS = Pattern.compile("(?<![-\\w])color:\\s*(#[0-9a-fA-F]{6})");
  private static final Pattern BEHIND = Pattern.compile("background-color:\\s*(#[0-9a-fA-F]{6})");

  @TestFactory
  Stream<DynamicTest> every_colour_of_letters_on_every_paper() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    try (Stream<Path> files = Files.list(TEMPLATES)) {
      for (Path sheet : files.filter(file -> file.toString().endsWith(".css")).sorted().toList()) {
        String text = Files.readString(sheet);
        for (String letters : found(LETTERS, text)) {
          List<String> papers = new ArrayList<>(found(BEHIND, text));
          papers.add(letters.equals(WHITE) ? BAND : WHITE);
          papers.removeIf(paper -> letters.equals(WHITE) != paper.equals(BAND));
          for (String paper : papers) {
            tests.add(
                DynamicTest.dynamicTest(
                    sheet.getFileName() + ": " + letters + " on " + paper,
                    () -> assertThat(contrast(letters, paper)).isGreaterThanOrEqualTo(LEAST)));
          }
        }
      }
    }
    return tests.stream();
  }

  @Test
  void the_measure_is_that_of_the_standard() {
    assertThat(contrast("#000000", WHITE)).isEqualTo(21);
    assertThat(contrast("#777777", WHITE)).isLessThan(LEAST);
    assertThat(contrast("#767676", WHITE)).isGreaterThan(LEAST);
  }

  private static List<String> found(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.results().map(m -> m.group(1).toLowerCase(Locale.ROOT)).distinct().toList();
  }

  private static double contrast(String one, String other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  /** Relative luminance, WCAG 2.2. */
  private static double luminance(String colour) {
    return 0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);
  }

  private static double channel(String colour, int at) {
    double part = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }
}
