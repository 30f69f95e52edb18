package org.partnershipscorecard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is found in a file when another comes after it was not known before that. */
class RecheckedTest {

  private static final String REPORT = "scorecard/2016-17-Q4";

  private final SmallCity city;

  RecheckedTest(@TempDir Path folder) {
    this.city = new SmallCity(folder);
  }

  @Test
  void aVersionIsMadeAgainWithTheQueriesOfItsDay() throws IOException {
    city.plansByCategory("2016-17-Q4", 1, 30, 10, 0, 0);
    assertThat(city.run("load").code()).isZero();
    Ran circulated = city.run("report", "circulate", REPORT, "--role", "Analyst");
    assertThat(circulated.code()).as(circulated.toString()).isZero();
    assertThat(html("v0.1")).contains("No query to an agency is unanswered.");

    // The quarter before comes late, without two of the plans that had begun in it.
    city.plansByCategory("2016-17-Q3", 1, 28, 10, 0, 0);
    Ran late = city.run("load");
    assertThat(late.code()).as(late.toString()).isZero();
    assertThat(city.run("status", "--period", "2016-17-Q4").out()).contains("2 of 2 findings wait");

    Ran rebuilt = city.run("report", "rebuild", REPORT);
    assertThat(rebuilt.out())
        .as(rebuilt.toString())
        .contains("byte for byte the same", "Every figure is the same.");
    assertThat(rebuilt.code()).isZero();
    assertThat(city.run("report", "circulate", REPORT, "--role", "Analyst").code()).isZero();
    assertThat(html("v0.2")).contains("2 queries to agencies are unanswered.");
  }

  private String html(String version) throws IOException {
    return Files.readString(
        city.out
            .resolve("published")
            .resolve(REPORT)
            .resolve("committee")
            .resolve(version)
            .resolve("scorecard-committee.html"));
  }
}
