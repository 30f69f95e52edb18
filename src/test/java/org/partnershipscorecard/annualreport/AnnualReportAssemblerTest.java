package org.partnershipscorecard.annualreport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.Font;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnershipscorecard.narrative.NarrativeFault;
import org.partnershipscorecard.narrative.NarrativeFolder;

/** The shipped report of 2016-17, with the figures of the published one. */
class AnnualReportAssemblerTest {

  private static final Path SHIPPED = Path.of("data-in/narrative/2016-17");
  private static final Path REFERENCE = Path.of("data-in/reference");

  @TempDir Path folder;

  private static AnnualReport report(Path narrative) {
    return new AnnualReportAssembler(
            SampleYear.catalogue(),
            SampleYear.BREAKS,
            (style, size) -> new Font(Font.SANS_SERIF, style, Math.round(size)))
        .assemble(new NarrativeFolder(narrative, REFERENCE), SampleYear.figures(), SampleYear.YEAR);
  }

  private static Stream<DataTable> tables(AnnualReport report) {
    return Stream.concat(report.chapters().stream(), report.appendices().stream())
        .flatMap(part -> part.elements().stream())
        .filter(Element.Table.class::isInstance)
        .map(element -> ((Element.Table) element).table());
  }

  private static List<List<String>> cells(String id) {
    return tables(report(SHIPPED))
        .filter(table -> table.id().equals(id))
        .flatMap(table -> table.rows().stream())
        .map(row -> row.cells().stream().map(DataTable.Cell::text).toList())
        .toList();
  }

  @Test
  void early_help_stands_as_published() {
    assertThat(cells("early-help"))
        .containsExactly(
            List.of("525", "354", "406", "1,830", "3,115"),
            List.of("213", "116", "1,724", "1,219", "3,272"),
            List.of("2,492", "2,730", "1,412", "2,023", "2,023"));
  }

  @Test
  void the_break_of_november_2016_is_marked_and_explained() {
    DataTable table =
        tables(report(SHIPPED)).filter(t -> t.id().equals("early-help")).findFirst().orElseThrow();
    assertThat(table.rows().getFirst().cells())
        .extracting(DataTable.Cell::marks)
        .containsExactly("", "", "[b]", "[b]", "");
    assertThat(table.notes()).contains(SampleYear.BREAKS.getFirst().footnote());
    assertThat(table.notes()).contains("[b] break in the series");
  }

  @Test
  void children_in_need_stand_as_published_with_rates() {
    assertThat(cells("in-need"))
        .containsExactly(
            List.of("1,749", "1,421", "1,207", "207.5"),
            List.of("290", "151", "209", "35.9"),
            List.of("778", "653", "626", "107.6"),
            List.of("2,817", "2,225", "2,042", "351.1"));
  }

  @Test
  void children_who_left_care_stand_as_published() {
    assertThat(cells("leaving-care")).containsExactly(List.of("40"), List.of("38"), List.of("229"));
  }

  @Test
  void every_category_of_a_death_is_printed_zero_or_not() {
    assertThat(cells("deaths-type").stream().map(List::getFirst))
        .containsExactly("12", "6", "8", "26");
    assertThat(cells("deaths-sex").stream().map(List::getFirst)).containsExactly("19", "7", "26");
    assertThat(cells("deaths-age").stream().map(List::getFirst))
        .containsExactly("13", "6", "4", "0", "3", "0", "26");
    assertThat(cells("deaths-cause").stream().map(List::getFirst))
        .containsExactly("1", "0", "3", "3", "3", "2", "4", "8", "0", "2", "26");
  }

  @Test
  void context_is_printed_with_its_units_and_finance_adds_up() {
    assertThat(cells("context").stream().map(List::getFirst))
        .containsExactly(
            "58,167", "22.9%", "30%", "41.6%", "20.6%", "11.3%", "second highest in the country");
    assertThat(cells("finance").getLast()).containsExactly("268,445");
    assertThat(cells("members")).hasSize(28);
  }

  @Test
  void tables_and_figures_are_numbered_in_reading_order() {
    AnnualReport report = report(SHIPPED);
    List<Integer> tables =
        Stream.concat(report.chapters().stream(), report.appendices().stream())
            .flatMap(part -> part.elements().stream())
            .flatMap(element ->
                switch (element) {
                  case Element.Table table -> Stream.of(table.table().number());
                  case Element.Scorecard scorecard -> Stream.of(scorecard.summary().number());
                  case Element.Heading h -> Stream.<Integer>empty();
                  case Element.Prose p -> Stream.<Integer>empty();
                  case Element.Figure f -> Stream.<Integer>empty();
                  case Element.Contributions c -> Stream.<Integer>empty();
                  case Element.Box b -> Stream.<Integer>empty();
                  case Element.Notes n -> Stream.<Integer>empty();
                })
            .toList();
    assertThat(tables).hasSize(27).isSorted().startsWith(1).endsWith(27);
    assertThat(report.numbers().tiles()).hasSize(8).allMatch(tile -> tile.chart() != null);
    assertThat(report.charts()).extracting("id").doesNotHaveDuplicates();
  }

  @Test
  void a_finance_table_that_does_not_add_up_is_refused() throws IOException {
    copy();
    edit("finance.csv", "14923", "14924");
    assertThatExceptionOfType(NarrativeFault.class)
        .isThrownBy(() -> report(folder))
        .withMessageContaining("finance.csv")
        .withMessageContaining("268446");
  }

  @Test
  void a_table_that_no_text_places_is_refused() throws IOException {
    copy();
    edit("03-figures.md", "{table leaving-care}", "");
    assertThatExceptionOfType(NarrativeFault.class)
        .isThrownBy(() -> report(folder))
        .withMessageContaining("leaving-care");
  }

  @Test
  void a_chart_whose_figures_stand_in_no_table_is_refused() {
    ShippedTexts texts =
        new ShippedTexts(folder)
            .edit("03-figures.md", "{table in-need-quarters}", "")
            .edit(
                "report.yaml",
                """
                  - id: in-need-quarters
                    kind: chart
                    chart: in-need-trend
                    caption: "Children at the end of the quarter; the quarters between the three published dates are illustrative"
                    stub: Children
                """,
                "");
    assertThatExceptionOfType(NarrativeFault.class)
        .isThrownBy(texts::report)
        .withMessageContaining("in-need-trend")
        .withMessageContaining("no table has");
  }

  @Test
  void a_report_is_made_without_the_texts_that_have_not_come_and_says_so() {
    AnnualReport report =
        new ShippedTexts(folder).delete("agencies/police.md").delete("02-voice.md").report();
    assertThat(report.chapters().get(1).elements())
        .singleElement()
        .isInstanceOfSatisfying(
            Element.Prose.class,
            prose -> assertThat(prose.xhtml().text()).contains("had not been received"));
    assertThat(report.chapters().get(5).elements())
        .filteredOn(Element.Contributions.class::isInstance)
        .singleElement()
        .satisfies(element -> {
          Element.Contributions accounts = (Element.Contributions) element;
          assertThat(accounts.awaited()).containsExactly("West Midlands Police");
          assertThat(accounts.contributions()).hasSize(6);
        });
  }

  @Test
  void evidence_stands_under_the_question_of_its_figures() {
    DataTable table =
        tables(report(SHIPPED))
            .filter(each -> each.id().equals("evidence-early-help"))
            .findFirst()
            .orElseThrow();
    assertThat(table.caption())
        .endsWith("Does help reach families early, and does it improve" + " anything?");
    assertThat(table.rows()).extracting(DataTable.Row::head).contains("What families said");
  }

  @Test
  void what_the_report_must_hold_is_printed_with_the_chapter_that_does() {
    DataTable table =
        tables(report(SHIPPED))
            .filter(each -> each.id().equals("requirements"))
            .findFirst()
            .orElseThrow();
    assertThat(table.rows())
        .filteredOn(row -> row.head().equals("What was learnt from the reviews of the period"))
        .singleElement()
        .satisfies(row -> assertThat(row.cells().getLast().text()).isEqualTo("Chapter 5"));
    assertThat(table.rows())
        .filteredOn(row -> row.head().equals("Private fostering arrangements"))
        .singleElement()
        .satisfies(row ->
            assertThat(row.cells().getLast().text())
                .isEqualTo("Chapter 7. No figures reached the board"));
  }

  @Test
  void a_figure_that_is_not_there_stops_the_report_naming_file_line_and_reference()
      throws IOException {
    copy();
    edit("02-voice.md", "## What we did with it", "{EH01@2009-10}");
    assertThatExceptionOfType(NarrativeFault.class)
        .isThrownBy(() -> report(folder))
        .withMessageContaining("02-voice.md, line")
        .withMessageContaining("{EH01@2009-10}");
  }

  private void copy() throws IOException {
    try (Stream<Path> files = Files.walk(SHIPPED)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = folder.resolve(SHIPPED.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }

  private void edit(String file, String before, String after) throws IOException {
    Path path = folder.resolve(file);
    Files.writeString(path, Files.readString(path).replace(before, after));
  }
}
