package org.partnershipscorecard.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One early help row less, of an assessment that began and ended in the third quarter, sent as a
 * new version of the quarter's file: everything in the annual report that rests on it follows.
 */
class ChangedRowTest {

  private static final String FILE = "2016-17-Q3/CWC_early-help-assessments_2016-17-Q3_v0%d.csv";

  @TempDir private static Path folder;

  private static Path reports;

  @BeforeAll
  static void loadAndMakeAgain() throws IOException {
    Path example = ExampleEditions.folder();
    ExampleEditions.copy(example.resolve("in"), folder.resolve("in"));
    ExampleEditions.copy(example.resolve("out"), folder.resolve("out"));
    List<String> rows =
        new ArrayList<>(Files.readAllLines(folder.resolve("in").resolve(FILE.formatted(1))));
    List<String> heads = List.of(rows.getFirst().split(","));
    int initiated = heads.indexOf("initiated_date");
    int completed = heads.indexOf("completed_date");
    int row = 1;
    while (!(inQuarter(rows.get(row), initiated) && inQuarter(rows.get(row), completed))) {
      row++;
    }
    rows.remove(row);
    Files.write(folder.resolve("in").resolve(FILE.formatted(2)), rows);
    ExampleEditions.run(folder, "load");
    ExampleEditions.run(folder, "annual", "--year", "2016-17");
    ExampleEditions.run(
        folder,
        "annual",
        "--year",
        "2016-17",
        "--outline",
        "partnership-report",
        "--audience",
        "public");
    reports = folder.resolve("out/reports/2016-17");
  }

  private static boolean inQuarter(String row, int column) {
    return row.split(",", -1)[column].matches("2016-1[012]-\\d\\d");
  }

  @Test
  void prose_and_table_follow_on_the_pages() throws IOException {
    assertThat(TaggedText.of(reports.resolve("annual-report-committee.pdf")).read())
        .contains("Agencies initiated 3,114 early help assessments in the year")
        .contains("In the third quarter, 1,723 assessments were completed")
        .containsPattern(row("Initiated in the period", "525", "354", "405", "1,830", "3,114"))
        .containsPattern(row("Completed in the period", "213", "116", "1,723", "1,219", "3,271"))
        .containsPattern(row("Open on the last day", "2,492", "2,730", "1,412", "2,023", "2,023"))
        .doesNotContain("3,115")
        .doesNotContain("1,724");
  }

  /** A row as read, whatever the marks: a revised figure has one more. */
  private static Pattern row(String head, String... cells) {
    String mark = "(?: \\[[a-z]+])?";
    return Pattern.compile(head + " " + String.join(mark + " ", cells) + mark);
  }

  @Test
  void the_chart_s_words_follow() throws IOException {
    assertThat(alts(TaggedText.of(reports.resolve("annual-report-committee.pdf"))))
        .anyMatch(alt -> alt.contains("Q3, break: 405"))
        .noneMatch(alt -> alt.contains("Q3, break: 406"));
  }

  private static List<String> alts(TaggedText element) {
    List<String> alts = new ArrayList<>(List.of(element.alt()));
    element.kids().forEach(kid -> alts.addAll(alts(kid)));
    return alts;
  }

  @Test
  void the_web_page_and_the_table_s_file_follow() throws IOException {
    assertThat(Files.readString(reports.resolve("annual-report-committee.html")))
        .contains("Agencies initiated 3,114 early help assessments")
        .doesNotContain("3,115");
    assertThat(Files.readString(reports.resolve("tables-committee/table-02-early-help.csv")))
        .contains("EH01,E08000031,2016-17-Q3,quarter,count,405,")
        .contains("EH01,E08000031,2016-17,year,count,3114,")
        .doesNotContain(",406,");
  }

  @Test
  void the_other_outline_s_public_edition_follows_likewise() throws IOException {
    Path partnership = reports.resolve("partnership-report");
    TaggedText pages = TaggedText.of(partnership.resolve("partnership-report-public.pdf"));
    assertThat(pages.read())
        .contains("They can say that 3,114 early help assessments were initiated")
        .contains("1,723 assessments were completed")
        .containsPattern(row("Initiated in the period", "525", "354", "405", "1,830", "3,114"))
        .doesNotContain("3,115")
        .doesNotContain("1,724");
    assertThat(alts(pages)).anyMatch(alt -> alt.contains("Q3, break: 405"));
    assertThat(Files.readString(partnership.resolve("partnership-report-public.html")))
        .contains("3,114 early help assessments were initiated", "Q3, break: 405")
        .doesNotContain("3,115");
    assertThat(Files.readString(partnership.resolve("tables/table-03-early-help.csv")))
        .contains("EH01,E08000031,2016-17-Q3,quarter,count,405,")
        .contains("EH02,E08000031,2016-17,year,count,3271,")
        .doesNotContain(",406,");
  }

  @Test
  void the_bars_are_as_long_as_their_figures_and_say_them() throws IOException {
    String chart = initiated(reports.resolve("annual-report-committee.html"));
    List<Double> lengths = lengths(chart);
    assertThat(lengths).hasSize(4);
    for (int quarter = 0; quarter < 4; quarter++) {
      int figure = List.of(525, 354, 405, 1830).get(quarter);
      assertThat(lengths.get(quarter)).isCloseTo(lengths.get(3) * figure / 1830, within(0.2));
    }
    assertThat(chart).contains(">405</text>").doesNotContain(">406</text>");
  }

  /** The drawing of assessments initiated by quarter. */
  private static String initiated(Path html) throws IOException {
    String page = Files.readString(html);
    String chart = page.substring(page.indexOf("id=\"svg-tile-initiated-desc\""));
    return chart.substring(0, chart.indexOf("</svg>"));
  }

  /** How long its bars are, in points, from ends that are drawn to a tenth of one. */
  private static List<Double> lengths(String chart) {
    List<Double> lengths = new ArrayList<>();
    Matcher bar =
        Pattern.compile("d=\"M([\\d.]+) [\\d.]+L([\\d.]+) [^\"]+Z\" fill=\"#").matcher(chart);
    while (bar.find()) {
      lengths.add(Double.parseDouble(bar.group(2)) - Double.parseDouble(bar.group(1)));
    }
    return lengths;
  }
}
