package org.partnershipscorecard.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnershipscorecard.extract.InvalidDefinition;
import org.partnershipscorecard.period.ReportingPeriod;

class ReferenceDataTest {

  private static final String EXPECTED =
      """
      agency,extract,areas,frequency,due_working_day,from,to
      CWC,figures,E1;E2,quarterly,15,2016-05-01,2017-01-31
      """;

  @Test
  void withoutFilesEverythingIsEmpty() {
    ReferenceData none = ReferenceData.read(Map.of());
    assertThat(none.areas()).isEmpty();
    assertThat(none.expected()).isEmpty();
    assertThat(none.ownArea()).isEmpty();
    assertThat(none.population("E1", LocalDate.of(2016, 12, 31))).isEmpty();
    assertThat(none.areaName("E1")).isEqualTo("E1");
  }

  @Test
  void readsTheShippedExample() throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (var files = Files.list(Path.of("data-in/reference"))) {
      for (Path file : files.toList()) {
        texts.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    ReferenceData example = ReferenceData.read(texts);
    assertThat(example.ownArea()).hasValueSatisfying(a -> assertThat(a.own()).isTrue());
    assertThat(example.agencies()).containsKeys("CWC", "WMP", "CDOP");
    assertThat(example.population("E08000031", LocalDate.of(2016, 12, 31)))
        .hasValueSatisfying(p -> assertThat(p.value()).isEqualTo(58_167));
    assertThat(example.breaks()).isNotEmpty();
    assertThat(example.targets()).isNotEmpty();
    assertThat(example.comparators()).isNotEmpty();
    assertThat(example.bankHolidays()).contains(LocalDate.of(2016, 12, 26));
  }

  @Test
  void printsTheApostropheOfABreaksFootnoteCurved() {
    String breaks = "measures,date,reason,footnote\nEH01,2016-11-01,new system,The board's view\n";
    assertThat(ReferenceData.read(Map.of("breaks.csv", breaks)).breaks().getFirst().footnote())
        .isEqualTo("The board’s view");
  }

  @ParameterizedTest
  @CsvSource({"2016-17-Q1, true", "2015-16-Q4, false", "2016-17-Q4, true", "2017-18-Q1, false"})
  void isExpectedForAQuarterThatItsDaysTouch(String period, boolean expected) {
    ReferenceData data = ReferenceData.read(Map.of("expected.csv", EXPECTED));
    ExpectedSubmission submission = data.expected().getFirst();
    assertThat(submission.areas()).isEqualTo(Set.of("E1", "E2"));
    assertThat(submission.isFor(ReportingPeriod.parse(period))).isEqualTo(expected);
  }

  @Test
  void aPopulationAppliesFromDayToDay() {
    ReferenceData data =
        ReferenceData.read(
            Map.of(
                "populations.csv",
                """
                area,estimate_year,vintage,applies_from,applies_to,value
                E1,2014,first,2014-04-01,2016-03-31,100
                E1,2015,second,2016-04-01,,200
                """));
    assertThat(data.population("E1", LocalDate.of(2014, 3, 31))).isEmpty();
    assertThat(data.population("E1", LocalDate.of(2016, 3, 31)))
        .hasValueSatisfying(p -> assertThat(p.value()).isEqualTo(100));
    assertThat(data.population("E1", LocalDate.of(2016, 4, 1)))
        .hasValueSatisfying(p -> assertThat(p.value()).isEqualTo(200));
    assertThat(data.population("E2", LocalDate.of(2016, 4, 1))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          areas.csv         | area,name                                | E1,One            | 1 | column 'role' is missing
          areas.csv         | area,name,role                           | E1,,own           | 2 | 'name' is empty
          areas.csv         | area,name,role                           | E1,One,mine       | 2 | column role must be neighbour or own
          agencies.csv      | agency,name                              | CWC               | 2 | the row has 1 values and the header 2
          expected.csv      | agency,extract,areas,due_working_day,from,to | C,f,E,soon,2016-04-01, | 2 | 'due_working_day' is not a number
          expected.csv      | agency,extract,areas,due_working_day,from,to | C,f,E,1.5,2016-04-01,  | 2 | column due_working_day needs a whole number
          expected.csv      | agency,extract,areas,due_working_day,from,to | C,f,E,15,,         | 2 | column from needs a date
          expected.csv      | agency,extract,areas,due_working_day,from,to | C,f,E,15,April,    | 2 | 'from' is not a date
          populations.csv   | area,estimate_year,vintage,applies_from,applies_to,value | E1,,v,2014-04-01,,many | 2 | 'value' is not a number
          populations.csv   | area,estimate_year,vintage,applies_from,applies_to,value | E1,,v,2014-04-01,,     | 2 | column value needs a number
          populations.csv   | area,estimate_year,vintage,applies_from,applies_to,value | E1,,v,2014-04-01,,10.5 | 2 | column value needs a whole number
          targets.csv       | line,unit,from,to,green,red,band_low,band_high,note | CP06,percentage,2014-04-01,,1,2,,, | 2 | column unit must be one of count, percent
          comparators.csv   | line,unit,comparator,period,period_kind,value,vintage,source | CP03,per_10000,europe,2016-17,year,1,, | 2 | column comparator must be one of
          comparators.csv   | line,unit,comparator,period,period_kind,value,vintage,source | CP03,per_10000,england,2016,year,1,,   | 2 | column period needs a year such as 2016-17
          comparators.csv   | line,unit,comparator,period,period_kind,value,vintage,source | CP03,per_10000,england,2016-17,decade,1,, | 2 | column period_kind must be year or snapshot
          breaks.csv        | measures,date,reason,footnote            | EH01,November,r,f | 2 | 'date' is not a date
          bank-holidays.csv | date,name                                | ,Easter           | 2 | column date needs a date
          """)
  void refusesWithFileAndLine(String file, String header, String row, int line, String problem) {
    assertThatThrownBy(() -> ReferenceData.read(Map.of(file, header + "\n" + row + "\n")))
        .isInstanceOfSatisfying(
            InvalidDefinition.class,
            refused -> {
              assertThat(refused.getMessage()).contains(problem);
              assertThat(refused.file()).isEqualTo("reference/" + file);
              assertThat(refused.line()).isEqualTo(line);
            });
  }
}
