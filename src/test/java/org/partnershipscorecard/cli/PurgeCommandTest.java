package org.partnershipscorecard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows go; what was made of them stays, and is made again. */
class PurgeCommandTest {

  private static final String FILE = "2016-17-Q3/CWC_child-protection-plans_2016-17-Q3_v0";

  private final SmallCity city;

  PurgeCommandTest(@TempDir Path folder) {
    this.city = new SmallCity(folder);
  }

  @Test
  void reportsAreMadeAgainWithoutTheRowsTheyWereCountedFrom() throws IOException {
    city.plans(1, 40, 15);
    city.run("load");
    city.plans(2, 41, 15);
    city.run("load");
    // Its table of revisions tells of 40 and 41.
    assertThat(city.report("circulate", "Analyst").out()).contains("Circulated v0.1");
    String early = city.run("outturns", "--measure", "CP03").out();
    city.plans(3, 42, 15);
    city.run("load");
    String now = city.run("outturns").out();
    assertThat(records()).hasSize(3);

    Ran young = city.run("purge", "--before", "2999-01-01");
    assertThat(young.code()).isEqualTo(64);
    assertThat(young.err()).contains("rows are kept for 24 months (retention_months)");
    Ran dry = city.run("purge", "--before", "2017-01-01", "--dry-run");
    assertThat(dry.code()).as(dry.err()).isZero();
    assertThat(dry.out())
        .contains("Would be purged: 3 submissions of 2016-17 Q3 to 2016-17 Q3, 123 rows.")
        .contains("CWC, child-protection-plans, 2016-10-01 to 2016-12-31, 42 rows")
        .contains("Would be frozen as at entry ")
        .contains("still in the input folder", FILE + "1.csv", FILE + "2.csv");
    assertThat(records()).hasSize(3);

    Ran purged = city.run("purge", "--before", "2017-01-01");
    assertThat(purged.code()).as(purged.err()).isZero();
    assertThat(purged.out()).contains("Purged: 3 submissions", "Frozen as at entry ");
    assertThat(records()).isEmpty();
    assertThat(city.run("purge", "--before", "2017-01-01").out())
        .isEqualTo("Nothing to purge before 2017-01-01.\n");

    assertThat(withoutEntries(city.run("outturns").out())).isEqualTo(withoutEntries(now));
    // The point of the ledger that v0.1 was frozen at is known, by what was frozen for it.
    assertThat(city.run("outturns", "--measure", "CP03", "--as-at", lastOf(early)).out())
        .isEqualTo(early);
    Ran rebuilt = city.run("report", "rebuild", "scorecard/2016-17-Q3");
    assertThat(rebuilt.out())
        .as(rebuilt.err())
        .contains("byte for byte the same", "Every figure is the same.");
    assertThat(rebuilt.code()).isZero();
    assertThat(Files.readString(city.published("v0.1", "scorecard-committee.html")))
        .as("what was rebuilt has revisions to tell of")
        .contains("sent again");
    whatIsAskedOfThePast();
    whatComesLate();
  }

  private void whatIsAskedOfThePast() {
    Ran explained = city.run("explain", "CP03", "--period", "2016-17-Q3");
    assertThat(explained.code()).as(explained.err()).isZero();
    assertThat(explained.out())
        .contains("= 42 of 58167")
        .containsPattern(
            "closed: rows of submissions that end before 2017-01-01 were purged on"
                + " \\d{4}-\\d\\d-\\d\\d, entry \\d+; what they fed was frozen as at entry \\d+")
        .contains("0 rows");
    assertThat(city.run("status", "--period", "2016-17-Q3").out())
        .contains("42 rows kept, 0 refused", "; rows purged");
    assertThat(city.run("runs").out()).contains("purge", "purged 3 submissions");
    assertThat(city.run("report", "verify", "scorecard/2016-17-Q3").code()).isZero();
    assertThat(city.run("quarterly", "--period", "2016-17-Q3").code()).isZero();
  }

  private void whatComesLate() {
    String entry =
        city.run("status", "--period", "2016-17-Q3")
            .out()
            .replaceAll("(?s).*entry (\\d+),.*", "$1");
    Ran withdrawn = city.run("submission", "withdraw", entry, "--reason", "Wrong.");
    assertThat(withdrawn.code()).isEqualTo(64);
    assertThat(withdrawn.err())
        .contains("the records of entry " + entry + " are past their retention and were purged");

    city.plans(4, 44, 15);
    String refused =
        FILE
            + "4.csv is of a time that is closed: records before 2017-01-01 were purged and the"
            + " figures are frozen; remove it";
    Ran checked = city.run("check", city.in.resolve(FILE + "4.csv").toString());
    assertThat(checked.code()).isEqualTo(6);
    assertThat(checked.out() + checked.err()).contains("is of a time that is closed");
    Ran loaded = city.run("load");
    assertThat(loaded.code()).isEqualTo(6);
    assertThat(loaded.out() + loaded.err()).contains(refused);
    assertThat(city.run("outturns", "--measure", "CP03", "--period", "2016-17-Q3").out())
        .contains(",42,");
  }

  private List<String> records() throws IOException {
    try (Stream<Path> files = Files.list(city.out.resolve("store/records"))) {
      return files.map(String::valueOf).toList();
    }
  }

  private static String withoutEntries(String csv) {
    return csv.replaceAll(",\\d+\n", "\n");
  }

  private static String lastOf(String csv) {
    return csv.strip().replaceAll("(?s).*,", "");
  }
}
