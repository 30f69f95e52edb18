package org.partnershipscorecard.trend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.partnershipscorecard.catalogue.Basis;
import org.partnershipscorecard.catalogue.Catalogue;
import org.partnershipscorecard.catalogue.FigureKey;
import org.partnershipscorecard.catalogue.Polarity;
import org.partnershipscorecard.catalogue.Target;
import org.partnershipscorecard.catalogue.Timing;
import org.partnershipscorecard.catalogue.Unit;

class TargetsInForceTest {

  private static final Catalogue CATALOGUE =
      SampleSeries.catalogue(SampleSeries.line("CP02", Timing.DURING, Unit.PERCENT, Polarity.HIGH));
  private static final FigureKey KEY =
      SampleSeries.key("CP02", "2016-17-Q3", Basis.QUARTER, Unit.PERCENT);

  @Test
  void bothEndsAreInForce() {
    Target quarter = target(LocalDate.of(2016, 10, 1), LocalDate.of(2016, 12, 31));
    assertThat(new TargetsInForce(List.of(quarter), CATALOGUE).of(KEY)).isEqualTo(quarter);
    Target tooShort = target(LocalDate.of(2016, 10, 1), LocalDate.of(2016, 12, 30));
    assertThat(new TargetsInForce(List.of(tooShort), CATALOGUE).of(KEY)).isNull();
    Target lastDay = target(LocalDate.of(2016, 12, 31), null);
    assertThat(new TargetsInForce(List.of(lastDay), CATALOGUE).of(KEY)).isEqualTo(lastDay);
    Target tooLate = target(LocalDate.of(2017, 1, 1), null);
    assertThat(new TargetsInForce(List.of(tooLate), CATALOGUE).of(KEY)).isNull();
  }

  @Test
  void ofSeveralTheOneThatBeganLast() {
    Target old = target(LocalDate.of(2015, 4, 1), null);
    Target fresh = target(LocalDate.of(2016, 4, 1), null);
    assertThat(new TargetsInForce(List.of(old, fresh), CATALOGUE).of(KEY)).isEqualTo(fresh);
    assertThat(new TargetsInForce(List.of(fresh, old), CATALOGUE).of(KEY)).isEqualTo(fresh);
  }

  @Test
  void onlyTheLineInItsUnitAsAWhole() {
    TargetsInForce targets = new TargetsInForce(List.of(target(LocalDate.EPOCH, null)), CATALOGUE);
    assertThat(targets.of(KEY)).isNotNull();
    assertThat(targets.of(KEY.withUnit(Unit.COUNT))).isNull();
    FigureKey part =
        new FigureKey("CP02", "sex=male", KEY.area(), KEY.period(), KEY.basis(), KEY.unit());
    assertThat(targets.of(part)).isNull();
  }

  /** Twenty plans a quarter are not twenty a year; 80% are 80% of either. */
  @Test
  void aNumberOfAQuarterIsNoTargetOfAYear() {
    FigureKey year = SampleSeries.key("CP02", "2016-17", Basis.YEAR, Unit.COUNT);
    FigureKey quarter = SampleSeries.key("CP02", "2016-17-Q3", Basis.QUARTER, Unit.COUNT);
    TargetsInForce unsaid =
        new TargetsInForce(List.of(number(null), target(LocalDate.EPOCH, null)), CATALOGUE);
    assertThat(unsaid.of(quarter)).isNotNull();
    assertThat(unsaid.of(year)).isNull();
    assertThat(unsaid.of(year.withUnit(Unit.PERCENT))).isNotNull();
    TargetsInForce ofYears = new TargetsInForce(List.of(number(Basis.YEAR)), CATALOGUE);
    assertThat(ofYears.of(quarter)).isNull();
    assertThat(ofYears.of(year)).isNotNull();
  }

  private static Target number(@Nullable Basis basis) {
    LocalDate from = LocalDate.EPOCH;
    return new Target("CP02", Unit.COUNT, from, null, 20d, 25d, null, null, basis, "illustrative");
  }

  private static Target target(LocalDate from, @Nullable LocalDate to) {
    return new Target("CP02", Unit.PERCENT, from, to, 80d, 70d, null, null, "illustrative");
  }
}
