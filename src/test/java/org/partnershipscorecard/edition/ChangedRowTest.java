package org.partnershipscorecard.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
    reports = folder.resolve("out/reports/2016-17");
  }

  private static boolean inQuarter(String row, int column) {
    return row.split(",", -1)[column].matches("2016-1[012]-\\d\\d");
  }

  @Test
  void prose_and_table_follow_on_the_pages() throws IOException {
    assertThat(TaggedText.of(reports.resolve("annual-report-committee.pdf")).read())
        .contains("Agencies initiated 3,114 early help assessments in the year")
        .contains("In the third quarter 1,723 assessments were completed")
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
}
