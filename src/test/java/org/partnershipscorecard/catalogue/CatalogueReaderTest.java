package org.partnershipscorecard.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnershipscorecard.extract.Extracts;
import org.partnershipscorecard.extract.InvalidDefinition;

class CatalogueReaderTest {

  private static final Extracts EXTRACTS = Extracts.builtIn();

  /** Each line's place in the file is what the refusals below are told with. */
  private static final String SOUND =
      """
      theme: {id: X, name: Trial}
      measures:
        - id: XX01
          name: Trial measure
          question: Does it work?
          owner: The council
          lines:
            - id: XX01a
              name: Trial line
              definition: Plans that began, of all.
              extract: child-protection-plans
              kind: percentage
              timing: during
              key: [agency, cpp_id]
              event: cpp_start_date
              part: "number_previous_cpp >= 1"
              units: [percent]
              polarity: low
              counts: people
              additive: false
              bases: [quarter, year]
      """;

  private static final String BY_QUERY =
      SOUND
          .replace("        event: cpp_start_date\n", "        sql: %s\n")
          .replace("        part: \"number_previous_cpp >= 1\"\n", "");

  @Test
  void theBuiltInCatalogue() {
    Catalogue catalogue = CatalogueReader.read(CatalogueReader.texts(null), EXTRACTS);
    assertThat(catalogue.measures()).hasSize(41);
    assertThat(catalogue.lines()).hasSize(60);
    assertThat(catalogue.themes())
        .extracting(Theme::id)
        .containsExactly("A", "B", "C", "D", "E", "F", "G");
    for (Theme theme : catalogue.themes()) {
      assertThat(catalogue.measuresOf(theme)).isNotEmpty();
    }
    for (MeasureLine line : catalogue.lines()) {
      assertThat(line.definition()).as(line.id()).endsWith(".");
      assertThat(catalogue.measureOf(line.id()).question()).as(line.id()).endsWith("?");
      if (line.sql() != null) {
        assertThat(catalogue.query(line.sql())).as(line.id()).contains("SELECT");
      }
    }
  }

  @Test
  void usualPrecisionAndSmallestDenominator() {
    MeasureLine line = read(SOUND).line("XX01a");
    assertThat(line.precision()).isEqualTo(1);
    assertThat(line.minimumDenominator()).isEqualTo(20);
    assertThat(line.decimals(Unit.PERCENT)).isEqualTo(1);
    assertThat(line.decimals(Unit.COUNT)).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          polarity: low                     | polarity: good                 | 18 | 'measures[1].lines[1].polarity' is 'good', not one of high, low, none
          extract: child-protection-plans   | extract: child-protection      | 8  | there is no extract child-protection
          bases: [quarter, year]            | bases: [snapshot]              | 8  | basis snapshot is impossible for timing during
          timing: during                    | timing: snapshot               | 8  | basis quarter is impossible for timing snapshot
          key: [agency, cpp_id]             | key: []                        | 8  | key says what is counted once; it is missing
          key: [agency, cpp_id]             | key: [agency, plan]            | 8  | key names a column plan that is not there
          event: cpp_start_date             | event: birth_month             | 8  | event birth_month is not a date column
          kind: percentage                  | kind: median                   | 8  | a mean or median needs amount
          units: [percent]                  | units: [count, percent]        | 8  | the first unit of a percentage is percent
          units: [percent]                  | units: []                      | 8  | a line needs at least one unit and one basis
          """)
  void refusesWithFileAndLine(String sound, String wrong, int line, String problem) {
    assertThat(SOUND).contains(sound);
    assertRefused(SOUND.replace(sound, wrong), line, problem);
  }

  @Test
  void refusesAnUnknownField() {
    assertRefused(
        SOUND.replace("owner: The council", "owner: The council\n    caveat: [None.]"),
        7,
        "'measures[1].caveat' is not a known field");
  }

  @Test
  void refusesWhatIsMissing() {
    assertRefused(without("event: cpp_start_date"), 8, "needs event: a date column");
    assertRefused(without("part: "), 8, "a percentage needs part");
    assertRefused(without("owner: "), 21, "'measures[1].owner' is missing");
    assertRefused(
        SOUND.replace("part: \"number_previous_cpp >= 1\"", "sql: XX01"),
        16,
        "XX01a names the query XX01, and there is no sql/XX01.sql");
  }

  @Test
  void refusesASnapshotOfEvents() {
    assertRefused(
        SOUND
            .replace("child-protection-plans", "child-deaths")
            .replace("cpp_id", "cdop_id")
            .replace("timing: during", "timing: snapshot")
            .replace("bases: [quarter, year]", "bases: [snapshot]"),
        8,
        "a snapshot needs an extract that says when a record is open");
  }

  @Test
  void refusesAMeasureThatStandsTwice() {
    String second = SOUND.substring(SOUND.indexOf("  - id: XX01\n")).replace("XX01a", "XX01b");
    assertRefused(SOUND + second, 3, "the measure XX01 stands twice");
  }

  @Test
  void refusesTwoLinesOfOneName() {
    String second =
        SOUND.substring(SOUND.indexOf("  - id: XX01\n")).replace("id: XX01\n", "id: XX02\n");
    assertThatThrownBy(() -> read(SOUND + second))
        .isInstanceOf(InvalidDefinition.class)
        .hasMessageContaining("two measure lines are called XX01a");
  }

  @Test
  void refusesACodeSetThatIsNone() {
    assertRefused(
        SOUND
            + "        breakdowns:\n"
            + "          - {dimension: d, label: D, expression: sex, code_set: colours}\n",
        3,
        "colours");
  }

  @Test
  void refusesMoreBreakdownsThanAreCounted() {
    StringBuilder text = new StringBuilder(SOUND).append("        breakdowns:\n");
    for (int i = 1; i <= 6; i++) {
      text.append("          - {dimension: d").append(i);
      text.append(", label: D, expression: sex, code_set: sex}\n");
    }
    assertRefused(text.toString(), 8, "a line has at most 5 breakdowns");
  }

  @Test
  void aFolderAddsAMeasureAndReplacesOne(@TempDir Path folder) throws IOException {
    Files.createDirectories(folder.resolve("catalogue/sql"));
    Files.writeString(folder.resolve("catalogue/own.yaml"), SOUND);
    Files.writeString(
        folder.resolve("catalogue/replaced.yaml"),
        SOUND
            .replace("{id: X, name: Trial}", "{id: C, name: Child protection}")
            .replace("XX01a", "CP06")
            .replace("XX01", "CP06"));
    Files.writeString(folder.resolve("catalogue/sql/LA04.sql"), "SELECT 1");
    Files.writeString(folder.resolve("catalogue/notes.txt"), "not a catalogue file");
    Map<String, String> texts = CatalogueReader.texts(folder);
    Catalogue catalogue = CatalogueReader.read(texts, EXTRACTS);
    assertThat(catalogue.measures()).hasSize(42);
    assertThat(catalogue.findLine("XX01a")).isPresent();
    assertThat(catalogue.line("CP06").name()).isEqualTo("Trial line");
    assertThat(catalogue.query("LA04")).isEqualTo("SELECT 1");
    assertThat(catalogue.measuresOf(new Theme("C", "")))
        .extracting(Measure::id)
        .contains("CP06", "CP07");
    assertThat(texts.keySet())
        .contains("catalogue/own.yaml", "sql/LA04.sql", "catalogue/sql/LA04.sql")
        .doesNotContain("notes.txt");
  }

  @Test
  void aQueryThatIsNotTheProgramsSaysNothingOfItsMeaning(@TempDir Path folder) throws IOException {
    assertThat(CatalogueReader.read(CatalogueReader.texts(null), EXTRACTS).undeclared()).isEmpty();

    Path catalogue = Files.createDirectories(folder.resolve("catalogue"));
    Path sql = Files.createDirectories(catalogue.resolve("sql"));
    Files.writeString(catalogue.resolve("own.yaml"), BY_QUERY.formatted("LA04"));
    assertThat(undeclared(folder)).as("the program's query, another line").containsExactly("XX01a");

    Files.writeString(catalogue.resolve("own.yaml"), BY_QUERY.formatted("XX01"));
    Files.writeString(sql.resolve("XX01.sql"), "SELECT 1");
    assertThat(undeclared(folder)).containsExactly("XX01a");

    // What the program says of LA04 is said of its own query.
    Files.writeString(sql.resolve("LA04.sql"), "SELECT 1");
    assertThat(undeclared(folder)).containsExactlyInAnyOrder("LA04", "XX01a");

    Files.writeString(
        catalogue.resolve("own.yaml"),
        BY_QUERY.formatted("XX01")
            + "relations:\n"
            + "  - {kind: same, whole: LA01, parts: [LA04.denominator]}\n"
            + "  - {kind: within, whole: LA01, parts: ['XX01a[sex=1]']}\n");
    assertThat(undeclared(folder)).isEmpty();
  }

  private static Set<String> undeclared(Path folder) {
    return CatalogueReader.read(CatalogueReader.texts(folder), EXTRACTS).undeclared();
  }

  @Test
  void aFolderWithoutACatalogueAddsNothing(@TempDir Path folder) {
    assertThat(CatalogueReader.texts(folder)).isEqualTo(CatalogueReader.texts(null));
  }

  @Test
  void anUnknownLineIsNamed() {
    Catalogue catalogue = read(SOUND);
    assertThat(catalogue.findLine("ZZ99")).isEmpty();
    assertThatThrownBy(() -> catalogue.line("ZZ99")).hasMessage("the catalogue has no line ZZ99");
    assertThatThrownBy(() -> catalogue.measureOf("ZZ99"))
        .hasMessage("the catalogue has no line ZZ99");
    assertThatThrownBy(() -> catalogue.query("ZZ99")).hasMessage("the catalogue has no query ZZ99");
  }

  private static Catalogue read(String text) {
    Map<String, String> texts = new LinkedHashMap<>(Map.of("own.yaml", text));
    return CatalogueReader.read(texts, EXTRACTS);
  }

  private static String without(String start) {
    List<String> lines = SOUND.lines().filter(line -> !line.strip().startsWith(start)).toList();
    return String.join("\n", lines) + "\n";
  }

  private static void assertRefused(String text, int line, String problem) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOfSatisfying(
            InvalidDefinition.class,
            refused -> {
              assertThat(refused.getMessage()).contains(problem);
              assertThat(refused.file()).isEqualTo("own.yaml");
              assertThat(refused.line()).isEqualTo(line);
            });
  }
}
