package org.partnershipscorecard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnershipscorecard.e2e.PdfText;
import org.partnershipscorecard.store.Sha256;

/**
 * One public release after another, worked out by hand. All 20 plans of the quarter began in it: 13
 * for neglect and 7 for emotional abuse. Two of these are then found to be no plans, which leaves 5
 * of 18: whoever has the first release knows the 13 and that the quarter opened with none, so the
 * 5, all plans and all that began must go together. A quarter later 12 and 10 more have begun: 40.
 */
class PublicReleasesTest {

  private static final String Q3 = "scorecard/2016-17-Q3/public";
  private static final String Q4 = "scorecard/2016-17-Q4/public";

  private final SmallCity city;

  PublicReleasesTest(@TempDir Path folder) {
    this.city = new SmallCity(folder);
  }

  @Test
  void whatEarlierReleasesToldIsKnownToTheNext() throws IOException {
    city.policy();
    city.plansByCategory("2016-17-Q3", 1, 13, 7, 0, 0);
    city.run("load");
    release(Q3);
    Path first = version(Q3, "v1");
    assertThat(cells(first))
        .contains(
            "2016-17-Q3 CP04a Total 20",
            "2016-17-Q3 CP04a Neglect 13",
            "2016-17-Q3 CP04a Emotional abuse 7",
            "2016-17-Q3 CP05a 20");
    List<String> hashes = hashes(first);

    city.plansByCategory("2016-17-Q3", 2, 13, 5, 0, 0);
    city.run("load");
    city.run("report", "waive", Q3, "queries", "--role", "Chair", "--reason", "Known.");
    Ran typed = correct("Two of the plans were none.");
    assertThat(typed.code()).isEqualTo(7);
    assertThat(typed.out()).contains("- disclosure: the notice is printed", "and says 'two'");
    assertThat(version(Q3, "v2")).doesNotExist();
    assertThat(correct("Some of the plans were none.").code()).isZero();

    Path second = version(Q3, "v2");
    List<String> cells = cells(second);
    assertThat(cells)
        .contains(
            "2016-17-Q3 CP04a Total c",
            "2016-17-Q3 CP04a Neglect 13",
            "2016-17-Q3 CP04a Emotional abuse c",
            "2016-17-Q3 CP05a c");
    assertThat(cells)
        .contains("2016-17-Q3 CP03 c")
        .doesNotContain("2016-17-Q3 CP03 18", "2016-17-Q3 CP05a 18");
    List<String> changes = Files.readAllLines(second.resolve("changes.csv"));
    assertThat(changes)
        .contains(
            change("CP03 Children subject of a child protection plan", "at quarter end", "20"),
            change(
                "CP04a Children on a plan by latest category, Emotional abuse",
                "at quarter end",
                "7"),
            change("CP05a Plans starting", "in the quarter", "20"));
    assertThat(changes.stream().skip(1))
        .as("what is new is withheld")
        .allMatch(c -> c.endsWith("\"[c]\""));
    for (String page : new String[] {"scorecard-public.pdf", "scorecard-public.html"}) {
      String text =
          page.endsWith("pdf")
              ? PdfText.of(second.resolve(page))
              : Files.readString(second.resolve(page));
      assertThat(text.replaceAll("\\s+", " "))
          .contains("Some of the plans were none. This is v2; the version before it is kept.");
    }
    assertThat(hashes(first)).as("v1 is kept").isEqualTo(hashes);

    city.plansByCategory("2016-17-Q4", 1, 13, 5, 12, 10);
    city.run("load");
    release(Q4);
    Path third = version(Q4, "v1");
    assertThat(cells(third))
        .as("40 less those that began in the quarter would be the 18")
        .contains("2016-17-Q4 CP03 40", "2016-17-Q4 CP04a Emotional abuse 15", "2016-17-Q4 CP05a c")
        .contains("2016-17-Q3 CP04a Total c", "2016-17-Q3 CP05a c");
    everyFileMayBePassedOn(first, second, third);
  }

  /** The scorecard of the quarter follows a report of the year, which told the 20, 13 and 7. */
  @Test
  void whatAnotherOutlineOfTheYearToldIsKnownToTheNext() throws IOException {
    city.policy();
    city.plansByCategory("2016-17-Q3", 1, 13, 7, 0, 0);
    city.run("load");
    String report = new SmallReport(city).second("priorities-2017");
    release(report);
    assertThat(PdfText.of(version(report, "v1").resolve("priorities-2017-public.pdf")))
        .containsPattern("In December 20\\s+children had a plan");

    city.plansByCategory("2016-17-Q3", 2, 13, 5, 0, 0);
    city.run("load");
    release(Q3);
    assertThat(cells(version(Q3, "v1")))
        .contains(
            "2016-17-Q3 CP04a Total c",
            "2016-17-Q3 CP04a Neglect 13",
            "2016-17-Q3 CP04a Emotional abuse c",
            "2016-17-Q3 CP05a c");
  }

  /** No more than pages, their tables and what changed; nothing that passed between signers. */
  private void everyFileMayBePassedOn(Path... versions) throws IOException {
    for (Path version : versions) {
      for (Path file : files(version)) {
        String name = version.relativize(file).toString();
        assertThat(name)
            .matches(
                "scorecard(-one-page)?-public\\.pdf|scorecard-public\\.(html|xlsx)|figures\\.json"
                    + "|changes\\.csv|manifest\\.json|tables/[a-z0-9-]+\\.csv(-metadata\\.json)?");
        String text =
            name.endsWith(".pdf")
                ? PdfText.of(file)
                : Files.readString(file, StandardCharsets.ISO_8859_1);
        assertThat(text)
            .as(name)
            .doesNotContain(
                "A. Person",
                "Only among us",
                "OFFICIAL-SENSITIVE",
                "CWC_",
                "withheld because",
                city.out.toString());
      }
    }
  }

  private static String change(String figure, String basis, String was) {
    return "\"%s\",\"2016-17 Q3, %s\",\"%s\",\"[c]\"".formatted(figure, basis, was);
  }

  private Ran correct(String notice) {
    return city.run("report", "correct", Q3, "--role", "Chair", "--notice", notice);
  }

  private void release(String report) {
    for (String act : new String[] {"circulate", "review", "waive", "approve", "publish"}) {
      List<String> words = new ArrayList<>(List.of("report", act, report));
      boolean waives = act.equals("waive");
      if (waives) {
        words.add("queries");
      }
      words.addAll(List.of("--role", "Chair", "--name", "A. Person"));
      words.addAll(List.of("--reason", waives ? "Known." : "Only among us."));
      Ran ran = city.run(words.toArray(String[]::new));
      assertThat(ran.code()).as(act + ran.out() + ran.err()).isZero();
    }
  }

  private Path version(String report, String version) {
    return city.out.resolve("published").resolve(report).resolve(version);
  }

  /** Counts in the tables: quarter, line, category and value, or the mark in its place. */
  private static List<String> cells(Path version) throws IOException {
    List<String> cells = new ArrayList<>();
    for (Path file : files(version.resolve("tables"))) {
      List<String> lines =
          file.toString().endsWith(".csv") ? Files.readAllLines(file) : List.of("");
      List<String> heads = List.of(lines.getFirst().split(",", -1));
      for (String line : lines.subList(1, lines.size())) {
        String[] row = line.split(",", -1);
        if (heads.contains("statistic") && row[heads.indexOf("statistic")].equals("count")) {
          String category = heads.contains("category") ? row[heads.indexOf("category")] + " " : "";
          String value = row[heads.indexOf("value")];
          cells.add(
              "%s %s %s%s"
                  .formatted(
                      row[heads.indexOf("period")],
                      row[heads.indexOf("measure")],
                      category,
                      value.isEmpty() ? row[heads.indexOf("mark")] : value));
        }
      }
    }
    return cells;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static List<String> hashes(Path folder) throws IOException {
    return files(folder).stream().map(Sha256::of).toList();
  }
}
