package org.partnershipscorecard.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.partnershipscorecard.catalogue.Absence;
import org.partnershipscorecard.catalogue.Basis;
import org.partnershipscorecard.catalogue.Mark;
import org.partnershipscorecard.catalogue.Rag;
import org.partnershipscorecard.catalogue.Unit;
import org.partnershipscorecard.period.ReportingPeriod;

class PrintedTest {

  /** 2.675 is stored a little below itself; what is rounded is the decimal it stands for. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "0.25; 1; 0.3",
        "0.35; 1; 0.4",
        "2.675; 2; 2.68",
        "1.005; 2; 1.01",
        "0.5; 0; 1",
        "1.5; 0; 2",
        "2.5; 0; 3",
        "0.49; 0; 0",
        "-0.25; 1; -0.3",
        "-0.04; 1; 0.0",
        "0; 1; 0.0",
        "35; 1; 35.0",
        "35.94999; 1; 35.9",
        "999.95; 1; 1,000.0",
        "1830; 0; 1,830",
        "1234567.891; 2; 1,234,567.89",
        "33.333333333333336; 1; 33.3",
        "66.66666666666667; 1; 66.7"
      })
  void roundsHalfUpOnce(double value, int decimals, String printed) {
    assertThat(Printed.number(value, decimals)).isEqualTo(printed);
  }

  @Test
  void doesNotDependOnTheMachinesLanguage() {
    Locale usual = Locale.getDefault();
    try {
      Locale.setDefault(Locale.GERMANY);
      assertThat(Printed.number(1234.5, 1)).isEqualTo("1,234.5");
    } finally {
      Locale.setDefault(usual);
    }
  }

  @Test
  void everyAbsenceHasItsWords() {
    assertThat(
            EnumSet.allOf(Absence.class).stream()
                .collect(java.util.stream.Collectors.toMap(a -> a, Printed::absence)))
        .isEqualTo(
            Map.of(
                Absence.NOT_RECEIVED, "not received",
                Absence.PARTIAL, "part only",
                Absence.NOT_APPLICABLE, "[z]",
                Absence.BREAK, "[b]",
                Absence.ZERO_DENOMINATOR, "none",
                Absence.LAYOUT, "not in file",
                Absence.PURGED, "purged"));
    assertThat(Printed.absence(null)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Absence.class)
  void aMissingNumberIsNeverZero(Absence absence) {
    assertThat(Printed.cell(figure(null, absence, Set.of()), 0))
        .isEqualTo(Printed.absence(absence))
        .doesNotContain("0")
        .isNotBlank();
  }

  @Test
  void aCellIsItsNumberOrWhyThereIsNone() {
    assertThat(Printed.cell(figure(12.345, null, Set.of()), 1)).isEqualTo("12.3");
    assertThat(Printed.cell(figure(0.0, null, Set.of()), 0)).isEqualTo("0");
    assertThat(Printed.cell(figure(null, Absence.NOT_APPLICABLE, Set.of(Mark.C)), 0))
        .isEqualTo("[c]");
    assertThat(Printed.cell(figure(12.0, null, Set.of(Mark.R, Mark.P)), 0)).isEqualTo("12");
    assertThat(Mark.written(Set.of(Mark.R, Mark.P, Mark.B))).isEqualTo("bpr");
  }

  private static PublishedFigure figure(
      @Nullable Double value, @Nullable Absence absence, Set<Mark> marks) {
    PublishedFigure plain =
        SampleFigures.plain(
            "EH01", "total", ReportingPeriod.parse("2016-17-Q3"), Basis.QUARTER, Unit.COUNT, value);
    return new PublishedFigure(
        plain.key(),
        value,
        value,
        null,
        null,
        marks,
        absence,
        null,
        null,
        null,
        null,
        Rag.NOT_RATED,
        plain.ragReason(),
        Map.of(),
        List.of());
  }
}
