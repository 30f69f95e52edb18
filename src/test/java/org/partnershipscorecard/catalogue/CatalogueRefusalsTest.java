package org.partnershipscorecard.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnershipscorecard.extract.Extracts;
import org.partnershipscorecard.extract.InvalidDefinition;

/** What an analyst may write, and that everything else is refused with file and line. */
class CatalogueRefusalsTest {

  private static final String OWN = "catalogue/own.yaml";

  private static final String RIGHT =
      """
      theme: {id: C, name: Child protection and in need}
      measures:
        - id: XX01
          name: Plans that began
          question: How many plans begin?
          owner: Safeguarding service
          lines:
            - id: XX01
              name: Plans that began
              definition: Plans that began in the period.
              extract: child-protection-plans
              kind: count
              timing: during
              key: [agency, cpp_id]
              event: cpp_start_date
              where: "other_la_plan IS DISTINCT FROM 'Y'"
              units: [count]
              polarity: low
              counts: events_of_people
              additive: true
              bases: [quarter, year]
              spc: {screened: true, fix_after: 12}
              valid_from: 2016-04-01
              breakdowns:
                - {dimension: category, label: Category, expression: latest_category, code_set: abuse_category}
      """;

  @Test
  void everyMeasureIsThere() {
    Catalogue catalogue = read(null);
    assertThat(catalogue.measures()).extracting(Measure::id).hasSize(41).doesNotHaveDuplicates();
    Map<String, Long> byTheme =
        catalogue.measures().stream()
            .collect(Collectors.groupingBy(Measure::theme, Collectors.counting()));
    assertThat(byTheme)
        .containsEntry("A", 5L)
        .containsEntry("B", 4L)
        .containsEntry("C", 10L)
        .containsEntry("D", 6L)
        .containsEntry("E", 6L)
        .containsEntry("F", 4L)
        .containsEntry("G", 6L);
    assertThat(catalogue.measuresOf(catalogue.themes().get(2)))
        .extracting(Measure::id)
        .containsExactly(
            "CN01", "CN02", "CP01", "CP02", "CP03", "CP04", "CP05", "CP06", "CP07", "CP08");
  }

  @Test
  void everyMeasureIsDescribed() {
    for (Measure measure : read(null).measures()) {
      assertThat(measure.question()).as(measure.id()).endsWith("?");
      assertThat(measure.owner()).as(measure.id()).isNotBlank();
      for (MeasureLine line : measure.lines()) {
        assertThat(line.id()).startsWith(measure.id());
        assertThat(line.definition()).as(line.id()).endsWith(".");
        if (line.kind() == Kind.PERCENTAGE) {
          assertThat(line.definition()).as(line.id()).contains(", of ");
          assertThat(line.additive()).as(line.id()).isFalse();
        }
      }
    }
  }

  /** Deaths and the smallest cohorts are never charted for special causes. */
  @Test
  void noLimitsForDeaths() {
    Catalogue catalogue = read(null);
    for (String line : List.of("CD01", "CD02a", "CD04a", "CS03a")) {
      assertThat(catalogue.line(line).spc().applies()).as(line).isFalse();
    }
    assertThat(catalogue.line("EH01").spc()).isEqualTo(SpcOptions.USUAL);
  }

  @Test
  void anAddedFileIsRead() {
    MeasureLine line = read(RIGHT).line("XX01");
    assertThat(line.spc()).isEqualTo(new SpcOptions(true, true, 12));
    assertThat(line.validFrom()).hasToString("2016-04-01");
    assertThat(line.validTo()).isNull();
    assertThat(line.breakdowns().getFirst().categories()).containsKey("NEG");
  }

  @Test
  void anAddedMeasureReplacesTheOneOfItsIdWhateverTheOrder() {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put(OWN, RIGHT.replace("XX01", "CP05"));
    texts.putAll(CatalogueReader.texts(null));
    Catalogue catalogue = CatalogueReader.read(texts, Extracts.builtIn());
    assertThat(catalogue.line("CP05").name()).isEqualTo("Plans that began");
    assertThat(catalogue.findLine("CP05a")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          fix_after: 12           | fixed_after: 12             | 22 | is not a known field
          polarity: low           | polarity: lower             | 18 | not one of
          kind: count             | kind: counted               | 12 | not one of
          [quarter, year]         | [snapshot]                  | 8  | basis snapshot is impossible for timing during
          child-protection-plans  | child-plans                 | 8  | there is no extract child-plans
          [agency, cpp_id]        | [agency, plan]              | 8  | key names a column plan
          event: cpp_start_date   | event: cpp_id               | 8  | event cpp_id is not a date column
          event: cpp_start_date   | event: start_date           | 8  | event start_date is not a date column
          other_la_plan IS        | other_plan IS               | 8  | where names a column other_plan
          expression: latest_category | expression: last_category | 8 | breakdown category names a column last_category
          code_set: abuse_category | code_set: abuses           | 3  | abuses
          fix_after: 12           | fix_after: 8                | 8  | limits are fixed on 12 points or more
          valid_from: 2016-04-01  | valid_from: 2016-13-01      | 23 | date
          kind: count             | kind: percentage            | 8  | a percentage needs part
          kind: count             | kind: value                 | 8  | kind value is for the extract figures
          units: [count]          | units: []                   | 8  | at least one unit
          """)
  void whatIsWrongIsRefusedWithFileAndLine(String right, String wrong, int line, String problem) {
    assertThat(RIGHT).contains(right);
    InvalidDefinition refused = refusal(RIGHT.replace(right, wrong));
    assertThat(refused.file()).isEqualTo(OWN);
    assertThat(refused.getMessage()).contains(problem);
    // A line's own faults are told at the first place of its id, which is its measure's here.
    assertThat(refused.line()).isEqualTo(line == 8 ? 3 : line);
  }

  @Test
  void nothingStandsTwice() {
    String second = RIGHT.substring(RIGHT.indexOf("  - id: XX01"));
    assertThat(refusal(RIGHT + second).getMessage()).contains("the measure XX01 stands twice");
    assertThat(
            refusal(RIGHT.replace("- id: XX01\n        name", "- id: EH01\n        name"))
                .getMessage())
        .contains(OWN + " line ")
        .contains("two measure lines are called EH01");
  }

  @Test
  void aQueryThatIsNamedMustBeThere() {
    assertThat(
            refusal(RIGHT.replace("units: [count]", "sql: XX01\n        units: [count]"))
                .getMessage())
        .contains("there is no sql/XX01.sql");
  }

  @Test
  void aSuppliedLineSaysNothingOfRows() {
    assertThat(
            refusal(RIGHT.replace("extract: child-protection-plans", "extract: figures"))
                .getMessage())
        .contains("event says how rows are counted")
        .contains("where says how rows are counted");
  }

  @Test
  void aRelationIsOfAKindThatThereIsAndTakesNothingFromTheQuarterBefore() {
    String relation = "relations:\n  - {kind: within_before, whole: CS01, parts: [XX01]}\n";
    assertThat(read(RIGHT + relation).relations())
        .contains(
            new CountRelation(
                CountRelation.Kind.WITHIN_BEFORE, "CS01", List.of("XX01"), List.of(), null));
    int line = (int) RIGHT.lines().count() + 2;
    InvalidDefinition unknown = refusal(RIGHT + relation.replace("within_before", "before"));
    assertThat(unknown.getMessage()).contains("is 'before', not one of").contains("within_before");
    assertThat(unknown.line()).isEqualTo(line);
    InvalidDefinition takes = refusal(RIGHT + relation.replace("]}", "], takes: [XX01]}"));
    assertThat(takes.getMessage()).contains("within_before has no takes");
    assertThat(takes.line()).isEqualTo(line);
  }

  private static Catalogue read(@Nullable String own) {
    Map<String, String> texts = new LinkedHashMap<>(CatalogueReader.texts(null));
    if (own != null) {
      texts.put(OWN, own);
    }
    return CatalogueReader.read(texts, Extracts.builtIn());
  }

  private static InvalidDefinition refusal(String own) {
    InvalidDefinition refused = catchThrowableOfType(InvalidDefinition.class, () -> read(own));
    if (refused == null) {
      throw new AssertionError("nothing was refused");
    }
    return refused;
  }
}
