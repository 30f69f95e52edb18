package org.partnershipscorecard.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.partnershipscorecard.catalogue.Assurance;
import org.partnershipscorecard.catalogue.Basis;
import org.partnershipscorecard.catalogue.Break;
import org.partnershipscorecard.catalogue.FigureKey;
import org.partnershipscorecard.catalogue.Mark;
import org.partnershipscorecard.catalogue.MeasureLine;
import org.partnershipscorecard.catalogue.Polarity;
import org.partnershipscorecard.catalogue.SpecialCause;
import org.partnershipscorecard.catalogue.Target;
import org.partnershipscorecard.catalogue.Timing;
import org.partnershipscorecard.catalogue.TrendVerdict;
import org.partnershipscorecard.catalogue.Unit;
import org.partnershipscorecard.catalogue.Variation;
import org.partnershipscorecard.measure.Outturn;
import org.partnershipscorecard.period.ReportingPeriod;

class TrendCalculatorTest {

  private static final ReportingPeriod FIRST = ReportingPeriod.parse("2013-14-Q1");
  private static final MeasureLine STARTS =
      SampleSeries.line("CP05", Timing.DURING, Unit.COUNT, Polarity.LOW);
  private static final MeasureLine TIMELY =
      SampleSeries.line("CP02", Timing.DURING, Unit.PERCENT, Polarity.HIGH);

  @Test
  void limitsLabelAndVariationOfAPoint() {
    // Twelve of 10, 12 in turn and a 30: mean 162/13, upper limit 21.3.
    List<TrendedOutturn> assessed =
        assess(quarters(10, 12, 10, 12, 10, 12, 10, 12, 10, 12, 10, 12, 30));
    TrendedOutturn last = assessed.getLast();
    assertThat(last.specialCause()).isEqualTo(SpecialCause.OUTSIDE_HIGH);
    assertThat(last.variation()).isEqualTo(Variation.CONCERN_HIGH);
    ControlLimits limits = Objects.requireNonNull(last.limits());
    assertThat(limits.mean()).isEqualTo(162.0 / 13);
    assertThat(limits.trial()).isFalse();
    assertThat(last.assurance()).isNull();
    assertThat(last.trend()).isNull();
    assertThat(assessed.getFirst().limits()).isEqualTo(last.limits());
    // The twelve before it all lie below the mean that it lifts.
    assertThat(assessed.getFirst().specialCause()).isEqualTo(SpecialCause.RUN_LOW);
    assertThat(assessed.getFirst().variation()).isEqualTo(Variation.IMPROVEMENT_LOW);
  }

  @Test
  void aMissingQuarterIsSkippedAndEndsNoPhase() {
    List<Outturn> outturns = new ArrayList<>(quarters(10, 12, 10, 12, 10, 12));
    FigureKey missing = outturns.get(2).key();
    outturns.set(2, SampleSeries.absent(missing));
    List<TrendedOutturn> assessed = assess(outturns);
    assertThat(assessed.get(2).limits()).isNull();
    assertThat(assessed.get(2).specialCause()).isNull();
    // 10, 12, 12, 10, 12: mean 11.2, moving ranges 2, 0, 2, 2.
    ControlLimits limits = Objects.requireNonNull(assessed.get(5).limits());
    assertThat(limits.points()).isEqualTo(5);
    assertThat(limits.mean()).isEqualTo(11.2);
    assertThat(assessed.getFirst().limits()).isEqualTo(limits);
  }

  /** As seen at the end of the sixth quarter, the seventh is not there to widen the limits. */
  @Test
  void whatIsSeenOnADayDoesNotLookAhead() {
    List<Outturn> seven = quarters(10, 12, 10, 12, 10, 12, 60);
    LocalDate sixth = seven.get(5).key().period().lastDay();
    List<TrendedOutturn> seen =
        new TrendCalculator(SampleSeries.catalogue(STARTS), List.of())
            .assess(seven, List.of(), sixth);
    assertThat(seen.get(5).limits()).isEqualTo(assess(seven.subList(0, 6)).getLast().limits());
    assertThat(seen.get(6).limits()).isNull();
    assertThat(seen.get(6).quarter()).isNotNull();
    assertThat(assess(seven).get(5).limits()).isNotEqualTo(seen.get(5).limits());
  }

  @Test
  void onePointHasNoLimits() {
    assertThat(assess(quarters(10)).getFirst().limits()).isNull();
  }

  @Test
  void assuranceByTheTargetInForce() {
    List<Outturn> outturns = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      FigureKey key = SampleSeries.key("CP02", FIRST.plus(i).key(), Basis.QUARTER, Unit.PERCENT);
      outturns.add(SampleSeries.outturn(key, 50 + i % 2, 100d));
    }
    // Mean 50.5, moving range 1: limits 47.84 and 53.16. The target rises beyond them in 2014-15.
    List<TrendedOutturn> assessed =
        new TrendCalculator(SampleSeries.catalogue(TIMELY), List.of())
            .assess(
                outturns,
                List.of(
                    target(LocalDate.of(2013, 4, 1), LocalDate.of(2014, 3, 31), 50),
                    target(LocalDate.of(2014, 4, 1), null, 60)));
    assertThat(assessed.get(3).assurance()).isEqualTo(Assurance.HIT_OR_MISS);
    assertThat(assessed.get(4).assurance()).isEqualTo(Assurance.FAIL);
  }

  @Test
  void trendOfYearsOnly() {
    List<TrendedOutturn> years =
        new TrendCalculator(SampleSeries.catalogue(TIMELY), List.of())
            .assess(
                SampleSeries.yearly("CP02", Unit.PERCENT, 2012, 1000, 100, 130, 160, 190, 220),
                List.of());
    assertThat(years.get(3).trend()).isEqualTo(TrendVerdict.CANNOT_BE_CALCULATED);
    assertThat(years.get(4).trend()).isEqualTo(TrendVerdict.INCREASING);
    assertThat(years).allMatch(each -> each.limits() == null && each.quarter() == null);
  }

  @Test
  void noTrendAcrossABreak() {
    Break inside =
        new Break(Set.of("CP02"), LocalDate.of(2013, 4, 1), "new form", "A new form was used.");
    List<TrendedOutturn> years =
        new TrendCalculator(SampleSeries.catalogue(TIMELY), List.of(inside))
            .assess(
                SampleSeries.yearly("CP02", Unit.PERCENT, 2012, 1000, 1, 130, 160, 190, 220, 250),
                List.of());
    assertThat(years.get(4).trend()).isEqualTo(TrendVerdict.CANNOT_BE_CALCULATED);
    assertThat(years.get(5).trend()).isEqualTo(TrendVerdict.INCREASING);
  }

  @Test
  void breakdownsAreasAndUnitsAreSeriesOfTheirOwn() {
    List<Outturn> outturns = new ArrayList<>(quarters(10, 12, 10, 12));
    for (Outturn each : List.copyOf(outturns)) {
      FigureKey key = each.key();
      FigureKey part =
          new FigureKey(
              key.line(), "sex=female", key.area(), key.period(), key.basis(), key.unit());
      outturns.add(SampleSeries.outturn(part, 100, null));
      FigureKey neighbour =
          new FigureKey(
              key.line(), key.breakdown(), "E08000030", key.period(), key.basis(), key.unit());
      outturns.add(SampleSeries.outturn(neighbour, 1000, null));
    }
    assertThat(assess(outturns).subList(0, 4)).isEqualTo(assess(quarters(10, 12, 10, 12)));
  }

  @Test
  void orderOfInputIsKeptAndDoesNotMatter() {
    List<Outturn> outturns = quarters(10, 14, 9, 12, 30, 11, 8, 12);
    List<TrendedOutturn> inOrder = assess(outturns);
    for (int seed = 0; seed < 20; seed++) {
      List<Outturn> shuffled = new ArrayList<>(outturns);
      Collections.shuffle(shuffled, new Random(seed));
      List<TrendedOutturn> assessed = assess(shuffled);
      assertThat(assessed).containsExactlyInAnyOrderElementsOf(inOrder);
      assertThat(assessed).extracting(TrendedOutturn::outturn).isEqualTo(shuffled);
    }
  }

  @Test
  void marksAndNotesThatWereThereStay() {
    FigureKey key = SampleSeries.key("EH01", "2016-17-Q3", Basis.QUARTER, Unit.COUNT);
    Outturn provisional =
        new Outturn(key, 406d, null, 406d, Set.of(Mark.P), null, List.of("A note."), null, null);
    MeasureLine line = SampleSeries.line("EH01", Timing.DURING, Unit.COUNT, Polarity.NONE);
    Outturn assessed =
        new TrendCalculator(SampleSeries.catalogue(line), List.of(SampleSeries.EARLY_HELP))
            .assess(List.of(provisional), List.of())
            .getFirst()
            .outturn();
    assertThat(Mark.written(assessed.marks())).isEqualTo("bp");
    assertThat(assessed.notes()).containsExactly("A note.", SampleSeries.EARLY_HELP.footnote());
    assertThat(assessed.value()).isEqualTo(406);
  }

  @Test
  void refusesTwoOfOneKeyAndUnknownLines() {
    Outturn one = SampleSeries.count("CP05", "2016-17-Q3", Basis.QUARTER, 1);
    assertThatThrownBy(() -> assess(List.of(one, one)))
        .isInstanceOf(IllegalArgumentException.class);
    Outturn unknown = SampleSeries.count("XX99", "2016-17-Q3", Basis.QUARTER, 1);
    assertThatThrownBy(() -> assess(List.of(unknown))).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void tensOfThousandsTakeSeconds() {
    List<Outturn> outturns = new ArrayList<>();
    for (int part = 0; part < 600; part++) {
      for (int quarter = 0; quarter < 40; quarter++) {
        FigureKey key =
            new FigureKey(
                "CP02",
                "part=" + part,
                SampleSeries.AREA,
                FIRST.plus(quarter),
                Basis.QUARTER,
                Unit.PERCENT);
        outturns.add(SampleSeries.outturn(key, (part + quarter) % 50, 60d));
      }
    }
    TrendCalculator calculator = new TrendCalculator(SampleSeries.catalogue(TIMELY), List.of());
    List<TrendedOutturn> assessed =
        Assertions.assertTimeout(
            Duration.ofSeconds(10), () -> calculator.assess(outturns, List.of()));
    assertThat(assessed).hasSize(24_000);
  }

  private static Target target(LocalDate from, @Nullable LocalDate to, double green) {
    return new Target("CP02", Unit.PERCENT, from, to, green, null, null, null, "illustrative");
  }

  private static List<Outturn> quarters(double... values) {
    return SampleSeries.quarterly("CP05", Basis.QUARTER, FIRST, values);
  }

  private static List<TrendedOutturn> assess(List<Outturn> outturns) {
    return new TrendCalculator(SampleSeries.catalogue(STARTS), List.of())
        .assess(outturns, List.of());
  }
}
