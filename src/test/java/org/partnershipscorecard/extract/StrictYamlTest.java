package org.partnershipscorecard.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrictYamlTest {

  record Line(
      String id,
      Severity severity,
      @Nullable LocalDate fromDay,
      @Nullable Integer most,
      @Nullable BigDecimal share,
      boolean additive,
      List<String> words,
      Map<String, String> labels) {}

  @Test
  void aRecordIsReadInSnakeCase() {
    Line line =
        StrictYaml.read(
            "a.yaml",
            """
            id: EH01
            severity: row_refused
            from_day: 2016-11-01
            most: 3
            share: 0.05
            additive: true
            words: [one, two]
            labels: {a: First}
            """,
            Line.class);
    assertEquals("EH01", line.id());
    assertEquals(Severity.ROW_REFUSED, line.severity());
    assertEquals(LocalDate.of(2016, 11, 1), line.fromDay());
    assertEquals(3, line.most());
    assertEquals(new BigDecimal("0.05"), line.share());
    assertEquals(List.of("one", "two"), line.words());
    assertEquals(Map.of("a", "First"), line.labels());
  }

  @Test
  void whatMayBeNullMayBeLeftOutAndAListLeftOutIsEmpty() {
    Line line =
        StrictYaml.read("a.yaml", "{id: EH01, severity: note, additive: false}", Line.class);
    assertNull(line.fromDay());
    assertNull(line.most());
    assertEquals(List.of(), line.words());
    assertEquals(Map.of(), line.labels());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "id: x;severity: note;additive: true;colour: red | 4 | 'colour' is not a known field",
        "id: x;id: y | 2 | Duplicate",
        "id: 5;severity: note;additive: true | 1 | 'id' is not a text",
        "id: true;severity: note | 1 | 'id' is not a text",
        "id: x;severity: note | 2 | 'additive' is missing",
        "severity: note;additive: true | 2 | 'id' is missing",
        "id:;severity: note;additive: true | 1 | 'id' is empty",
        "id: x;severity: bad | 2 | 'severity' is 'bad', not one of file_refused, row_refused",
        "id: x;severity: 1 | 2 | 'severity'",
        "id: x;most: '3' | 2 | 'most' is not of the type integer",
        "id: x;additive: 'true' | 2 | 'additive' is not of the type boolean",
        "id: x;from_day: 1 November | 2 | 'from_day' is not a date such as 2016-10-31",
        "id: x;words: one | 2 | 'words' is not a list",
        "id: x;words: [a, null] | 2 | 'words[2]' is empty",
        "id: x;labels: [a] | 2 | 'labels' is not a mapping",
        "id: x;  severity: note | 2 | mapping values are not allowed here"
      })
  void aFaultIsNamedWithItsFileAndLine(String yaml, int line, String problem) {
    InvalidDefinition fault =
        assertThrows(
            InvalidDefinition.class,
            () ->
                StrictYaml.read("a.yaml", yaml.replace(';', '\n').replace("'", "\""), Line.class));
    assertEquals("a.yaml line " + line + ": ", fault.getMessage().substring(0, 15));
    String said = fault.getMessage().substring(15);
    assertEquals(problem, said.substring(0, Math.min(said.length(), problem.length())));
  }

  @Test
  void aSecondDocumentIsRefused() {
    String yaml = "{id: x, severity: note, additive: true}\n---\n{id: y}\n";
    assertThrows(InvalidDefinition.class, () -> StrictYaml.read("a.yaml", yaml, Line.class));
  }

  @Test
  void anEmptyOrMissingFileIsNamed(@TempDir Path folder) {
    assertThrows(InvalidDefinition.class, () -> StrictYaml.read("a.yaml", "", Line.class));
    InvalidDefinition fault =
        assertThrows(
            InvalidDefinition.class,
            () -> StrictYaml.read(folder.resolve("none.yaml"), Line.class));
    assertEquals(folder.resolve("none.yaml").toString(), fault.file());
  }
}
