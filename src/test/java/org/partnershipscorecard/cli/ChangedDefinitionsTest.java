package org.partnershipscorecard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What defines a number is an event when it changes, and when it is taken away. */
class ChangedDefinitionsTest {

  @Test
  void aFileThatIsTakenAwayIsNoLongerInForce(@TempDir Path folder) throws IOException {
    SuppliedFigures supplied = new SuppliedFigures(folder);
    supplied.line("AA01", "count", "during", "count", "none", "quarter");
    supplied.series("AA01", "QUARTER", "2016-17-Q1", 10, 12, 14);
    supplied.add("breaks.csv", "AA01,2016-07-01,new system,A new system began.");
    assertThat(supplied.load()).isZero();
    assertThat(supplied.outturns().row("AA01", "2016-17-Q2", "quarter", "count"))
        .containsEntry("direction", "withheld");

    Files.delete(folder.resolve("data-in/reference/breaks.csv"));
    assertThat(supplied.command("load").out()).contains("Ledger: entries");
    assertThat(supplied.outturns().row("AA01", "2016-17-Q2", "quarter", "count"))
        .containsEntry("direction", "not_significant");

    Files.delete(folder.resolve("own/catalogue/own.yaml"));
    assertThat(supplied.command("load").out()).contains("Ledger: entries");
    assertThat(supplied.outturns().rows()).noneMatch(row -> "AA01".equals(row.get("measure")));
    assertThat(supplied.command("load").out()).doesNotContain("Ledger: entries");
  }

  /** The extract of one's own, its measure, and a change of how it is read. */
  @Test
  void theCatalogueFolderMayAddAnExtract(@TempDir Path folder) throws IOException {
    SuppliedFigures supplied = new SuppliedFigures(folder);
    Path own = folder.resolve("own");
    Files.createDirectories(own.resolve("extracts"));
    Files.createDirectories(own.resolve("catalogue"));
    String spec =
        """
        id: health-assessments
        name: Health assessments
        file_words: [health-assessment]
        description: One row an assessment.
        coverage: activity
        key: [agency, assessment_id]
        events: [held_date]
        columns:
          - {name: agency, type: text, scope: required, description: "Code of the agency"}
          - {name: area, type: code, code_set: area, scope: required, description: "Area"}
          - {name: assessment_id, type: text, scope: required, description: "Its reference"}
          - {name: held_date, type: date, scope: required, description: "Day it was held"}
          - {name: in_time, type: code, code_set: yes_no, description: "Y where in time"}
        checks:
          - id: HA-01
            severity: row_refused
            rule: {not_after_period_end: held_date}
            message: "held after the last day that the file covers"
            remedy: "correct the date"
        """;
    Files.writeString(own.resolve("extracts/health-assessments.yaml"), spec);
    Files.writeString(
        own.resolve("catalogue/health.yaml"),
        """
        theme: {id: H, name: Health}
        measures:
          - id: HA01
            name: Health assessments in time
            question: Are children seen in time?
            owner: Designated nurse
            lines:
              - id: HA01
                name: Health assessments in time
                definition: Assessments held in time, of all held in the period.
                extract: health-assessments
                kind: percentage
                timing: during
                key: [agency, assessment_id]
                event: held_date
                part: "in_time = 'Y'"
                units: [percent]
                polarity: high
                counts: events_of_people
                additive: false
                bases: [quarter, ytd, year]
        """);
    supplied.line("AA01", "count", "during", "count", "none", "quarter");
    supplied.series("AA01", "QUARTER", "2016-17-Q3", 10);
    Path quarter = folder.resolve("data-in/2016-17-Q3");
    Files.createDirectories(quarter);
    Files.writeString(
        quarter.resolve("CWC_health-assessments_2016-17-Q3_v01.csv"),
        """
        agency,area,assessment_id,held_date,in_time
        CWC,E08000031,A1,2016-10-01,Y
        CWC,E08000031,A2,2016-11-01,N
        CWC,E08000031,A3,2016-12-31,Y
        CWC,E08000031,A4,2016-12-31,N
        """);
    assertThat(supplied.load()).isZero();
    assertThat(supplied.outturns().row("HA01", "2016-17-Q3", "quarter", "percent"))
        .containsEntry("numerator", "2")
        .containsEntry("denominator", "4")
        .containsEntry("value", "50");
    assertThat(supplied.command("explain", "HA01", "--period", "2016-17-Q3").out())
        .contains("4 rows")
        .contains("CWC_health-assessments_2016-17-Q3_v01.csv,,2,1,1");

    Files.writeString(
        own.resolve("extracts/health-assessments.yaml"),
        spec.replace("Day it was held", "Day of it"));
    assertThat(supplied.command("load").out()).contains("Ledger: entries");
  }
}
