package org.partnershipscorecard.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExtractsTest {

  private static final String OWN =
      """
      id: private-fostering
      name: Private fostering
      description: One row a notification.
      coverage: activity
      key: [agency, pf_id]
      events: [notified_date]
      columns:
        - {name: agency, type: text, scope: required, description: Agency}
        - {name: area, type: code, code_set: area, scope: required, description: Area}
        - {name: pf_id, type: text, description: Reference}
        - {name: notified_date, type: date, scope: required, description: Day}
        - {name: visits, type: integer, description: Visits}
      checks:
        - id: PF-01
          severity: query
          rule: {at_least: {column: visits, value: 0}}
          message: below zero
          remedy: correct it
      """;

  private final Path folder;

  ExtractsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void everyBuiltInSpecLoads() {
    assertEquals(
        List.of(
            "assessments",
            "child-deaths",
            "child-protection-plans",
            "children-in-need",
            "contacts",
            "cse-risk-ratings",
            "early-help-assessments",
            "figures",
            "looked-after-children",
            "looked-after-reviews",
            "missing-episodes",
            "plan-reviews",
            "referrals",
            "section-47"),
        Extracts.builtIn().all().stream().map(ExtractSpec::id).toList());
  }

  @Test
  void theListOfBuiltInsNamesEveryFile() throws IOException {
    listNames(Path.of("src/main/resources/extracts"));
    listNames(Path.of("src/main/resources/extracts/layouts"));
  }

  private static void listNames(Path resources) throws IOException {
    try (var files = Files.list(resources)) {
      assertEquals(
          files
              .map(file -> resources.relativize(file).toString())
              .filter(name -> name.endsWith(".yaml") && !name.equals("code-sets.yaml"))
              .sorted()
              .toList(),
          Files.readAllLines(resources.resolve("index.txt")));
    }
  }

  @Test
  void codesAreInUseFromAndToTheirDays() {
    CodeSet reasons = Extracts.builtIn().codeSets().byId("rec");
    assertTrue(inUse(reasons, "E43", LocalDate.of(2017, 3, 31)));
    assertFalse(inUse(reasons, "E43", LocalDate.of(2017, 4, 1)));
    assertFalse(inUse(reasons, "E45", LocalDate.of(2017, 3, 31)));
    assertTrue(inUse(reasons, "E45", LocalDate.of(2017, 4, 1)));
    assertTrue(inUse(reasons, "X1", LocalDate.of(1990, 1, 1)));
  }

  @Test
  void withoutAFolderOfItsOwnNothingChanges() {
    Extracts builtIn = Extracts.builtIn();
    assertSame(builtIn, builtIn.with(folder));
  }

  @Test
  void aFolderAddsAndReplacesExtractsAndCodeSets() throws IOException {
    own("private-fostering.yaml", OWN);
    own("cse.yaml", OWN.replace("private-fostering", "cse-risk-ratings"));
    own("code-sets.yaml", "sets:\n  cse_risk:\n    codes: {LOW: Low, VERY_HIGH: Very high}\n");
    Extracts extracts = Extracts.builtIn().with(folder);
    assertEquals(15, extracts.all().size());
    assertEquals(5, extracts.byId("cse-risk-ratings").columns().size());
    assertEquals(2, extracts.codeSets().byId("cse_risk").codes().size());
    assertEquals(5, extracts.codeSets().byId("abuse_category").codes().size());
    assertEquals(3, extracts.byId("private-fostering").index("notified_date"));
    assertThrows(
        IllegalArgumentException.class, () -> extracts.byId("private-fostering").index("none"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "key: [agency, pf_id] | key: [agency, pf] | 5 | no column: 'pf'",
        "key: [agency, pf_id] | key: [pf_id] | 5 | begins with 'agency'",
        "events: [notified_date] | events: [visits] | 6 | wrong type",
        "events: [notified_date] | open: {from: notified_date, to: ended} | 6 | 'ended'",
        "code_set: area | code_set: areas | 9 | no code set 'areas'",
        "column: visits | column: visit | 14 | no column: 'visit'",
        "column: visits | column: pf_id | 14 | wrong type",
        "pf_id, type: text | pf-id, type: text | 10 | lower case",
        "name: visits, | name: pf_id, | 5 | twice",
        "type: integer | type: number | 12 | not one of text",
        "type: integer | type: code | 7 | a code set goes with type code"
      })
  void aReferenceThatLeadsNowhereIsRefusedWithItsLine(
      String was, String is, int line, String problem) throws IOException {
    own("private-fostering.yaml", OWN.replace(was, is));
    InvalidDefinition fault =
        assertThrows(InvalidDefinition.class, () -> Extracts.builtIn().with(folder));
    assertEquals(line, fault.line());
    assertTrue(fault.getMessage().contains(problem), fault.getMessage());
  }

  @Test
  void theFingerprintChangesWithWhatCanChangeARowAndNotWithWording() throws IOException {
    String first = fingerprint(OWN);
    assertEquals(64, first.length());
    assertEquals(first, fingerprint(OWN));
    assertEquals(first, fingerprint(OWN.replace("One row a notification", "A row each")));
    assertNotEquals(first, fingerprint(OWN.replace("type: integer", "type: decimal")));
    assertNotEquals(first, fingerprint(OWN.replace("value: 0", "value: 1")));
    assertNotEquals(first, fingerprint(OWN.replace("activity", "caseload")));
    ExtractSpec spec = Extracts.builtIn().with(folder).byId("private-fostering");
    CodeSets codes = Extracts.builtIn().codeSets();
    Code area = new Code("E08000031", "Wolverhampton", null, null);
    assertNotEquals(spec.fingerprint(codes), spec.fingerprint(codes.withAreas(List.of(area))));
  }

  private static boolean inUse(CodeSet codes, String code, LocalDate day) {
    Code found = codes.code(code);
    return found != null && found.validOn(day);
  }

  private String fingerprint(String yaml) throws IOException {
    own("private-fostering.yaml", yaml);
    Extracts extracts = Extracts.builtIn().with(folder);
    return extracts.byId("private-fostering").fingerprint(extracts.codeSets());
  }

  private void own(String name, String text) throws IOException {
    Files.createDirectories(folder.resolve("extracts"));
    Files.writeString(folder.resolve("extracts").resolve(name), text);
  }
}
