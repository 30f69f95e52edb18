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
import org.partnershipscorecard.e2e.PdfText;
import org.partnershipscorecard.store.Sha256;

/**
 * What stops an annual report: each refusal says why, ends with 7 and publishes nothing. A year's
 * outlines are signed off one by one.
 */
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

  @Test
  void anotherOutlineIsSignedOffUnderItsOwnName() throws IOException {
    city.policy();
    String second = report.second("priorities-2017");
    report.outline("requirements: [ofsted-2017]");
    Ran first = act("circulate", "Analyst");
    assertThat(first.out()).contains("- content: ", ": annual-report/2016-17/committee");
    act("review", "Executive");
    Map<String, String> before = published();
    assertThat(before.keySet())
        .contains("annual-report/2016-17/committee/v0.1/" + PDF)
        .allMatch(file -> file.startsWith("annual-report/2016-17/committee/v0.1/"));

    // What the year's own report lacks does not hold up the other.
    Ran circulated = actOn(second, "circulate", "Analyst", "--to", "Council");
    assertThat(circulated.code()).as(circulated.toString()).isZero();
    assertThat(circulated.out())
        .contains(": priorities-2017/2016-17/public")
        .doesNotContain("Before it can be approved:");
    for (String act : new String[] {"review", "approve", "publish"}) {
      Ran ran = actOn(second, act, "Chair");
      assertThat(ran.code()).as(ran.toString()).isZero();
    }
    Map<String, String> after = published();
    String folder = "priorities-2017/2016-17/public/";
    assertThat(after)
        .containsAllEntriesOf(before)
        .containsKeys(
            folder + "v0.1/copies/1-council/priorities-2017-public.pdf",
            folder + "v1/priorities-2017-public.pdf",
            folder + "v1/priorities-2017-public.html",
            folder + "v1/figures.json");
    assertThat(
            PdfText.of(city.out.resolve("published/" + folder + "v1/priorities-2017-public.pdf")))
        .contains("Report on priorities", "Approved by Chair; published");
    Path html = city.out.resolve("published/" + folder + "v1/priorities-2017-public.html");
    assertThat(Files.readString(html))
        .contains("Approved by Chair; published")
        .doesNotContainIgnoringCase("draft");
    assertThat(
            Files.readString(
                city.out.resolve("published/" + folder + "v0.1").resolve(html.getFileName())))
        .contains("<strong>DRAFT v0.1</strong> Not approved.");
    assertThat(city.run("report", "list").out())
        .containsPattern("annual-report/2016-17/committee +in review +v0.1 ")
        .containsPattern("priorities-2017/2016-17/public +published +v1 ");
    Ran refused = act("approve", "Chair");
    assertThat(refused.code()).isEqualTo(7);
    assertThat(refused.out()).contains("- content: Private fostering");

    // Both texts change; each version is made again from what was kept of it.
    report.outline("requirements: []");
    report.chapter("In December no more than {CP03@2016-17-Q3 count} children had a plan.");
    assertThat(city.run("report", "verify", second).code()).isZero();
    for (String version : new String[] {"v0.1", "v1"}) {
      Ran rebuilt = city.run("report", "rebuild", second, "--of", version);
      assertThat(rebuilt.out()).contains("byte for byte the same", "Every figure is the same.");
      assertThat(rebuilt.code()).isZero();
    }
    assertThat(city.out.resolve("rebuilt/" + folder + "v1/priorities-2017-public.pdf")).exists();
    assertThat(city.run("report", "rebuild", SmallReport.ID).out())
        .contains("byte for byte the same");

    Ran corrected = actOn(second, "correct", "Chair", "--notice", "The words were not clear.");
    assertThat(corrected.code()).as(corrected.toString()).isZero();
    assertThat(actOn(second, "withdraw", "Chair", "--reason", "No longer so.").code()).isZero();
    assertThat(published()).containsAllEntriesOf(after).containsKey(folder + "v2-withdrawn.txt");
  }

  @Test
  void aNameThatIsNoOutlinesIsRefusedBeforeAnythingIsCounted() throws IOException {
    report.second("scorecard");
    for (String wrong : new String[] {"anual-report", "report", "scorecard", "../narrative"}) {
      Ran ran = actOn(wrong + "/2016-17", "circulate", "Analyst");
      assertThat(ran.code()).as(wrong).isEqualTo(64);
    }
    assertThat(actOn("anual-report/2016-17", "circulate", "Analyst").err())
        .contains("write " + city.in.resolve("narrative/2016-17/anual-report.yaml"));
    Ran drawn = city.run("annual", "--year", "2016-17", "--outline", "scorecard");
    assertThat(drawn.code()).isEqualTo(64);
    assertThat(drawn.err()).contains("no outline is called scorecard");
    Ran other = city.run("annual", "--year", "2016-17", "--outline", "anual-report");
    assertThat(other.code()).isEqualTo(64);
    assertThat(other.err()).contains("anual-report.yaml; 2016-17 has report, scorecard");
    Ran early = city.run("annual", "--year", "1916-17");
    assertThat(early.code()).isEqualTo(64);
    assertThat(early.err()).contains("there is a narrative of 2016-17");
    assertThat(published()).isEmpty();
    assertThat(city.run("report", "list").out()).contains("No report has been circulated yet.");
  }

  private Ran act(String act, String role, String... more) {
    return actOn(SmallReport.ID, act, role, more);
  }

  private Ran actOn(String id, String act, String role, String... more) {
    String[] words = new String[more.length + 5];
    words[0] = "report";
    words[1] = act;
    words[2] = id;
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
