package org.partnershipscorecard.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnershipscorecard.extract.Finding;
import org.partnershipscorecard.extract.Severity;

/**
 * A name that nobody knows, in a row of a record or of a number: what becomes of the row, where the
 * name stands, and what to do. A name that should be the catalogue's is repeated; another is not,
 * for it could be anything.
 */
class UnknownNamesTest {

  private final Path folder;

  UnknownNamesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  /** One row, with what is found when the accepted ones are looked at together. */
  private Checked checked(String extract, String row) {
    Checked checked = Checked.rows(folder, extract, row);
    return checked.rows().isEmpty() ? checked : checked.compared(extract, null, List.of());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "figures | area | area=E08009999 | CODE-01 | ROW_REFUSED | use a code of the list 'area'",
        "figures | agency | agency=NOBODY | FILE-06 | FILE_REFUSED | send each agency's rows in a"
            + " file of its own, under its own code",
        "figures | period_basis | period_basis=FORTNIGHT | CODE-01 | ROW_REFUSED | use a code of"
            + " the list 'figure_basis'",
        "figures | value_status | value_status=perhaps | CODE-01 | ROW_REFUSED | use a code of the"
            + " list 'value_status'",
        "figures | measure_line | measure_line=CN99 | FG-08 | QUERY | give the line as 'catalogue'"
            + " lists it",
        "figures | breakdown_code | measure_line=FD04 breakdown_type=RAG breakdown_code=PUCE"
            + " | FG-10 | QUERY | give a breakdown and a code of the line, as 'catalogue' lists"
            + " them",
        "early-help-assessments | area | area=E08009999 | CODE-01 | ROW_REFUSED | use a code of"
            + " the list 'area'",
        "early-help-assessments | agency | agency=NOBODY | FILE-06 | FILE_REFUSED | send each"
            + " agency's rows in a file of its own, under its own code",
        "early-help-assessments | ethnicity | ethnicity=GREEN | CODE-01 | QUERY | use a code of"
            + " the list 'ethnicity'",
        "child-protection-plans | latest_category | latest_category=DULL | CODE-01 | QUERY | use"
            + " a code of the list 'abuse_category'",
      })
  void isToldWithItsPlaceAndRemedy(
      String extract, String column, String row, String rule, Severity severity, String remedy) {
    Checked checked = checked(extract, row);
    List<Finding> findings =
        Stream.concat(checked.submission().findings().stream(), checked.together().stream())
            .filter(finding -> finding.rule().equals(rule))
            .toList();
    assertEquals(1, findings.size(), checked::toString);
    Finding finding = findings.getFirst();
    assertEquals(2, finding.line());
    assertEquals(column, finding.column());
    assertEquals(severity, finding.severity());
    assertEquals(remedy, finding.remedy());
    String name = row.substring(row.lastIndexOf('=') + 1);
    assertEquals(rule.startsWith("FG"), finding.message().contains(name), finding.message());
    assertEquals(severity == Severity.QUERY ? 1 : 0, checked.submission().accepted());
  }

  @Test
  void aSoundRowOfEitherKindIsToldNothing() {
    for (String extract : List.of("figures", "early-help-assessments", "child-protection-plans")) {
      String row = extract.equals("figures") ? "period_basis=SNAPSHOT" : "";
      Checked checked = checked(extract, row);
      assertEquals(List.of(), checked.submission().findings());
      assertEquals(List.of(), checked.together());
    }
  }
}
