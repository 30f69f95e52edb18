package org.partnershipscorecard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnershipscorecard.job.Settings;
import org.partnershipscorecard.job.Workspace;
import org.partnershipscorecard.publication.PublicationRegister;
import org.partnershipscorecard.publication.ReportId;
import org.partnershipscorecard.store.ContentStore;
import org.partnershipscorecard.store.SignOffRow;

/** A version that another build of the program made is made again and compared by its figures. */
class OtherProgramTest {

  private static final String REPORT = "scorecard/2016-17-Q3";

  private final SmallCity city;

  OtherProgramTest(@TempDir Path folder) {
    this.city = new SmallCity(folder);
  }

  @Test
  void anotherBuildIsNamedAndItsFiguresAreCompared() {
    city.plans(1, 40, 15);
    city.run("load");
    assertThat(city.report("circulate", "Analyst").code()).isZero();

    madeByAnother("v0.2", text -> text);
    Ran same = city.run("report", "rebuild", REPORT, "--of", "v0.2");
    assertThat(same.code()).as(same.toString()).isZero();
    assertThat(same.out())
        .contains("v0.2 was made by scorecard 0.9.0 (an earlier build), and this is scorecard ")
        .containsPattern(": 4 of \\d+ files do\\.")
        .contains("Every figure is the same.")
        .doesNotContain("byte for byte");

    // The other program counted one more.
    madeByAnother(
        "v0.3", text -> text.replaceFirst("(\"line\":\"CP03\".*\"printed\":)\"40\"", "$1\"41\""));
    Ran other = city.run("report", "rebuild", REPORT, "--of", "v0.3");
    assertThat(other.code()).as(other.toString()).isEqualTo(7);
    assertThat(other.out())
        .contains(
            "1 figure is not the same:",
            "- CP03 Children subject of a child protection plan, 2016-17 Q3, at quarter end: was"
                + " 41, now 40");
  }

  /**
   * Enters a copy of the last version, as if another program had made it; the pages name the
   * version.
   */
  private void madeByAnother(String version, UnaryOperator<String> figures) {
    try (Workspace workspace =
        Workspace.open(
            new Settings(
                city.in,
                city.out,
                Path.of("report-templates"),
                Optional.empty(),
                Duration.ZERO,
                Clock.systemUTC()),
            "test")) {
      workspace.toWrite();
      ContentStore contents = workspace.contents();
      PublicationRegister register = workspace.publications();
      SignOffRow last = register.latest(ReportId.parse(REPORT, null)).orElseThrow();
      String manifest = contents.text(last.manifest());
      String kept = manifest.replaceAll("(?s).*\"figures\" : \"(\\w+)\".*", "$1");
      String text = contents.text(kept);
      String other = figures.apply(text);
      String forged =
          manifest
              .replace(kept, keep(contents, other))
              .replace(
                  "\"version\" : \"" + last.version() + "\"", "\"version\" : \"" + version + "\"")
              .replaceFirst(
                  "(?s)\"software\" : \\{.*?\\}",
                  "\"software\" : {\"commit\" : \"an earlier build\", \"version\" : \"0.9.0\"}");
      register.enter(
          new SignOffRow(
              register.nextAct(),
              last.report(),
              last.act(),
              version,
              last.asAt(),
              last.role(),
              last.person(),
              last.remark(),
              last.subject(),
              keep(contents, forged),
              last.at()));
    }
  }

  private static String keep(ContentStore contents, String text) {
    return contents.keep(text.getBytes(StandardCharsets.UTF_8));
  }
}
