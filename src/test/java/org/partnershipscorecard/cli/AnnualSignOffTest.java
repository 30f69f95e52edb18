package org.partnershipscorecard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnershipscorecard.store.Sha256;

/** What stops an annual report: each refusal says why, ends with 7 and publishes nothing. */
class AnnualSignOffTest {

  private static final String PDF = "annual-report-committee.pdf";

  private final Path folder;
  private final SmallCity city;
  private final SmallReport report;

  AnnualSignOffTest(@TempDir Path folder) {
    this.folder = folder;
    this.city = new SmallCity(folder);
    this.report = new SmallReport(city);
    city.plans(1, 40, 15);
    assertThat(city.run("load").code()).isZero();
  }

  @Test
  void whatIsDoubtfulUnsignedOrMissingInTheTextsIsRefused() throws IOException {
    report.chapter("In December {CP03@2016-17-Q3 count} children had a plan; 40 is not many.");
    report.box(false);
    report.outline("requirements: [ofsted-2017]");
    Ran circulated = act("circulate", "Analyst");
    assertThat(circulated.code()).as(circulated.toString()).isZero();
    assertThat(circulated.out()).contains("Before it can be approved:");
    act("review", "Executive");
    Map<String, String> before = published();

    Ran refused = act("approve", "Chair");
    assertThat(refused.code()).isEqualTo(7);
    assertThat(refused.out())
        .contains(
            "Refused: annual-report/2016-17/committee: not done (approve).",
            "- queries: 01-plans.md, line 5, \"40\": ",
            "mend the text, or answer under 'explained' in the outline, and circulate again",
            "- content: What helped (story.md): not signed off",
            "- content: Private fostering arrangements (Ofsted 2017, paragraph 130): required and"
                + " answered nowhere");
    assertThat(act("waive", "Chair", "content", "--reason", "No time.").code()).isEqualTo(7);
    assertThat(act("waive", "Chair", "queries", "--reason", "It is 40.").code()).isZero();
    assertThat(act("approve", "Chair").out())
        .contains("- content: What helped")
        .doesNotContain("- queries: ");
    assertThat(act("publish", "Business manager").code()).isEqualTo(7);
    assertThat(published()).isEqualTo(before);

    // Mended, circulated again: the waiver was of the draft before.
    report.box(true);
    report.outline("requirements: []");
    act("circulate", "Analyst");
    act("review", "Executive");
    Ran again = act("approve", "Chair");
    assertThat(again.out()).contains("- queries: 01-plans.md", "1 item of its checklist");
    report.chapter("In December {CP03@2016-17-Q3 count} children had a plan.");
    act("circulate", "Analyst");
    act("review", "Executive");
    assertThat(act("approve", "Chair", "--embargo", "2999-01-01").code()).isZero();
    before = published();
    Ran embargoed = act("publish", "Business manager");
    assertThat(embargoed.code()).isEqualTo(7);
    assertThat(embargoed.out()).contains("- embargo: under embargo until 2999-01-01");
    assertThat(published()).isEqualTo(before);
  }

  @Test
  void pagesThatAScreenReaderCannotReadAreNotEvenCirculated() throws IOException {
    Path broken = folder.resolve("templates");
    try (Stream<Path> files = Files.walk(Path.of("report-templates"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = broken.resolve(Path.of("report-templates").relativize(file));
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    for (String template : new String[] {"annual-report.ftlh", "macros.ftlh"}) {
      Path file = broken.resolve(template);
      Files.writeString(file, Files.readString(file).replace(" scope=\"row\"", ""));
    }
    Ran refused = act("circulate", "Analyst", "--templates", broken.toString());
    assertThat(refused.code()).as(refused.toString()).isEqualTo(7);
    assertThat(refused.out())
        .contains("- verapdf: the page is not fit to be read: a header cell without scope, at ")
        .contains("mend the template that made it and circulate again");
    assertThat(published()).isEmpty();

    report.chapter("In December {CP03@2016-17-Q5} children had a plan.");
    Ran unknown = act("circulate", "Analyst");
    assertThat(unknown.code()).isEqualTo(7);
    assertThat(unknown.out()).contains("- content: 01-plans.md", "CP03@2016-17-Q5");
    assertThat(published()).isEmpty();

    report.chapter("In December {CP03@2016-17-Q3 count} children had a plan.");
    assertThat(act("circulate", "Analyst").code()).isZero();
    assertThat(published()).containsKey("annual-report/2016-17/committee/v0.1/" + PDF);
  }

  private Ran act(String act, String role, String... more) {
    String[] words = new String[more.length + 5];
    words[0] = "report";
    words[1] = act;
    words[2] = SmallReport.ID;
    System.arraycopy(more, 0, words, 3, more.length);
    words[more.length + 3] = "--role";
    words[more.length + 4] = role;
    return city.run(words);
  }

  /** Every file below {@code published/} with its hash. */
  private Map<String, String> published() throws IOException {
    Path root = city.out.resolve("published");
    Map<String, String> hashes = new TreeMap<>();
    if (Files.exists(root)) {
      try (Stream<Path> files = Files.walk(root)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          hashes.put(root.relativize(file).toString(), Sha256.of(file));
        }
      }
    }
    return hashes;
  }
}
