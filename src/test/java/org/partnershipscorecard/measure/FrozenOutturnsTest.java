package org.partnershipscorecard.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.partnershipscorecard.catalogue.Absence;
import org.partnershipscorecard.catalogue.Basis;
import org.partnershipscorecard.catalogue.FigureKey;
import org.partnershipscorecard.catalogue.Mark;
import org.partnershipscorecard.catalogue.Unit;
import org.partnershipscorecard.period.ReportingPeriod;
import org.partnershipscorecard.period.ReportingYear;

class FrozenOutturnsTest {

  @Test
  void whatIsReadIsWhatWasWrittenToTheLastDigit() {
    FigureKey quarter =
        new FigureKey(
            "EH01",
            "sex=1",
            "E08000031",
            ReportingPeriod.parse("2016-17-Q3"),
            Basis.QUARTER,
            Unit.PERCENT);
    Outturn third =
        new Outturn(
            quarter,
            1.0,
            3.0,
            100.0 / 3,
            EnumSet.of(Mark.B, Mark.R),
            null,
            List.of("3 of 4 quarters, “so far”.\nMore."),
            2016,
            "mid-2016");
    Outturn absent =
        new Outturn(
            new FigureKey(
                "CN02",
                FigureKey.TOTAL,
                "E08000031",
                ReportingYear.parse("2016-17"),
                Basis.YEAR,
                Unit.COUNT),
            null,
            null,
            null,
            Set.of(),
            Absence.NOT_RECEIVED,
            List.of(),
            null,
            null);

    String text = FrozenOutturns.write(List.of(third, absent));
    assertThat(text.lines()).hasSize(2);
    assertThat(text).contains("\"2016-17-Q3\"", "33.333333333333336");
    assertThat(FrozenOutturns.read(text)).containsExactly(third, absent);
    assertThat(FrozenOutturns.write(FrozenOutturns.read(text))).isEqualTo(text);
  }
}
