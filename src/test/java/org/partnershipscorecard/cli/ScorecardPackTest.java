package org.partnershipscorecard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.partnershipscorecard.e2e.PdfText;
import org.partnershipscorecard.period.ReportingPeriod;
import org.partnershipscorecard.render.VeraPdf;
import org.partnershipscorecard.store.Sha256;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/**
 * The committee's pack of a partnership with 38 measures, three years of them, from the program's
 * own commands: its editions, its length, its commentary, its theme.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ScorecardPackTest {

  private static final int MEASURES = 38;
  private static final String PERIOD = SuppliedFigures.FOLDER;

  @TempDir static Path folder;

  private static SuppliedFigures supplied;

  @BeforeAll
  static void load() {
    supplied = new SuppliedFigures(folder);
    Random random = new Random(38);
    for (int i = 1; i <= MEASURES; i++) {
      String id = "PK%02d".formatted(i);
      switch (i % 4) {
        case 0 -> supplied.line(id, "count", "snapshot", "count, per_10000", "none", "snapshot");
        case 1 -> supplied.line(id, "count", "during", "count", "none", "quarter, ytd");
        case 2 -> supplied.line(id, "percentage", "during", "percent", "high", "quarter, ytd");
        default -> supplied.line(id, "percentage", "snapshot", "percent", "low", "snapshot");
      }
      if (i % 4 > 1) {
        String bounds = i % 4 == 2 ? ",80,70,,,illustrative" : ",20,30,,,illustrative";
        supplied.add("targets.csv", id + ",percent,2010-04-01," + bounds);
      }
      ReportingPeriod quarter = ReportingPeriod.parse("2017-18-Q1");
      for (int q = 0; q < 12; q++) {
        double n = i == 4 ? 0 : 40 + random.nextInt(30);
        Double of = i % 4 > 1 ? Double.valueOf(100) : null;
        supplied.row(id, i % 4 == 0 || i % 4 == 3 ? "SNAPSHOT" : "QUARTER", quarter.key(), n, of);
        quarter = quarter.next();
      }
    }
    assertThat(supplied.load()).isZero();
    assertThat(quarterly().code()).isZero();
  }

  private static SuppliedFigures.Said quarterly(String... more) {
    List<String> words = new ArrayList<>(List.of("quarterly", "--period", PERIOD));
    words.addAll(List.of(more));
    return supplied.command(words.toArray(String[]::new));
  }

  private static Path report(String name) {
    return folder.resolve("data-out/reports").resolve(PERIOD).resolve(name);
  }

  @Test
  @Order(1)
  void hasABodyOfAtMostTwelvePagesBeforeItsAppendices() {
    List<String> pages = PdfText.pages(report("scorecard-committee.pdf"));

    int appendices = first(pages, "Actions and commentary");
    assertThat(appendices).isBetween(5, 12);
    assertThat(pages.get(1)).contains("All measures", "PK01");
    assertThat(String.join("\n", pages)).contains("PK38 ");
  }

  private static int first(List<String> pages, String heading) {
    for (int i = 0; i < pages.size(); i++) {
      if (pages.get(i).contains(heading)) {
        return i;
      }
    }
    throw new AssertionError("no page has " + heading);
  }

  @Test
  @Order(1)
  void answersOnPageOneWhatToWorryAboutToPraiseAndToAsk() {
    String pageOne = PdfText.pages(report("scorecard-committee.pdf")).getFirst();

    assertThat(pageOne)
        .contains("For discussion", "To ask", "Going well", "About the data")
        .contains("against an illustrative target of at least 80%", "January to March 2020")
        .contains("no action is agreed; no commentary is written")
        .doesNotContain("All measures");
  }

  @Test
  @Order(1)
  void writesEveryEditionMarkedAndFitForAScreenReader() throws Exception {
    for (String edition :
        List.of(
            "scorecard-committee", "scorecard-one-page-committee", "chair-overview-committee")) {
      Path pdf = report(edition + ".pdf");
      assertThat(PdfText.pages(pdf).getFirst()).contains("OFFICIAL-SENSITIVE");
      assertThat(VeraPdf.failures(pdf, PDFAFlavour.PDFUA_1)).as(edition).isEmpty();
      assertThat(VeraPdf.failures(pdf, PDFAFlavour.PDFA_2_A)).as(edition).isEmpty();
    }
    assertThat(PdfText.pages(report("scorecard-one-page-committee.pdf"))).hasSize(1);
    assertThat(PdfText.of(report("chair-overview-committee.pdf")))
        .contains("What changed since 2019-20 Q3", "Items for the board");
  }

  @Test
  @Order(2)
  void laysOutCommentaryWithItsFiguresChasesItAndSaysWhenItIsOutOfDate() throws IOException {
    assertThat(supplied.command("commentary", "start", "--period", PERIOD).code()).isZero();
    Path file = folder.resolve("data-in/commentary").resolve(PERIOD).resolve("PK02.md");
    String laidOut = Files.readString(file);
    assertThat(laidOut).containsPattern("PK02: \"\\d\\d\\.0% \\(\\d\\d of 100\\)\"");
    assertThat(supplied.command("status", "--period", PERIOD).out())
        .contains("PK02    none written; asked for because: red; owner: Board chair");

    Map<String, String> before = hashes();
    Files.writeString(
        file,
        laidOut
            .replaceFirst("\"\\d\\d.*\"", "\"12.0% (12 of 100)\"")
            .replace("## Why", "## Why\n\nTwo posts stood vacant.\n"));
    assertThat(quarterly().code()).isZero();

    assertThat(PdfText.of(report("scorecard-committee.pdf")))
        .contains("Two posts stood vacant.")
        .contains("Out of date: written when PK02 was 12.0% (12 of 100) and is 47.0% (47 of 100).");
    Map<String, String> after = hashes();
    after.keySet().removeIf(name -> Objects.equals(after.get(name), before.get(name)));
    assertThat(after.keySet())
        .as("what one edited commentary changes")
        .contains("scorecard-committee.pdf", "scorecard-committee.html")
        .allMatch(name -> name.matches("[a-z-]+-committee\\.(pdf|html|xlsx|manifest\\.json)"));
    assertThat(supplied.command("commentary", "wanting", "--period", PERIOD).out())
        .contains("PK02    begun; nothing under What, So what");

    Files.writeString(
        file,
        Files.readString(file)
            .replace("## What", "## What\n\nA fall.\n")
            .replace("## So what", "## So what\n\nBoth posts are filled.\n"));
    assertThat(supplied.command("commentary", "wanting", "--period", PERIOD).out())
        .contains("PK02    written of another figure: PK02 was 12.0% (12 of 100) and is 47.0%");
    assertThat(supplied.command("commentary", "confirm", "--period", PERIOD, "PK02").code())
        .isZero();
    assertThat(Files.readString(file)).contains("PK02: \"47.0% (47 of 100)\"", "Both posts");
    assertThat(supplied.command("commentary", "wanting", "--period", PERIOD).out())
        .doesNotContain("PK02");
    assertThat(supplied.command("commentary", "confirm", "--period", PERIOD, "PK99").code())
        .isEqualTo(ExitCode.USAGE.code());
  }

  private static Map<String, String> hashes() throws IOException {
    Map<String, String> hashes = new TreeMap<>();
    Path reports = folder.resolve("data-out/reports").resolve(PERIOD);
    try (Stream<Path> files = Files.walk(reports)) {
      files
          .filter(Files::isRegularFile)
          .forEach(file -> hashes.put(reports.relativize(file).toString(), Sha256.of(file)));
    }
    return hashes;
  }

  @Test
  @Order(3)
  void takesWordingOrderAndColoursFromTheTemplates() throws IOException {
    Path own = folder.resolve("templates");
    copy(Path.of("report-templates"), own);
    Path choices = own.resolve("scorecard.yaml");
    Files.writeString(
        choices,
        """
        sections: [page-one, definitions, grid, further-panels]
        page_one: {to_discuss: 2, going_well: 1, questions: 1}
        panels: []
        panel_rows: 2
        """);
    Path pageOne = own.resolve("scorecard/page-one.ftlh");
    Files.writeString(
        pageOne, Files.readString(pageOne).replace("For discussion", "What worries us"));

    assertThat(quarterly("--templates", own.toString()).err()).isEmpty();

    List<String> pages = PdfText.pages(report("scorecard-committee.pdf"));
    assertThat(pages.getFirst()).contains("What worries us").doesNotContain("For discussion");
    assertThat(first(pages, "Definitions")).isLessThan(first(pages, "All measures"));
    assertThat(String.join("", pages)).doesNotContain("Measures in depth");
    assertThat(first(pages, "Further measures in depth"))
        .isGreaterThan(first(pages, "All measures"));

    Files.writeString(own.resolve("theme.yaml"), "partnership: A board\ncolour: \"#8FB8DE\"\n");
    SuppliedFigures.Said refused = quarterly("--templates", own.toString());
    assertThat(refused.code()).isEqualTo(ExitCode.FAILED.code());
    assertThat(refused.err())
        .contains("a contrast of 2.08 to 1 (#8FB8DE on #ffffff); at least 4.5 to 1 is needed");

    Files.writeString(own.resolve("theme.yaml"), "partnership: A board\ncolour: \"#4B0082\"\n");
    Files.writeString(choices, Files.readString(choices).replace("grid", "griddle"));
    assertThat(quarterly("--templates", own.toString()).err())
        .contains("'sections' names griddle; no scorecard/griddle.ftlh");
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path copied = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copied);
        } else {
          Files.copy(file, copied);
        }
      }
    }
  }
}
