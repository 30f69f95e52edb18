package org.partnershipscorecard.trend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.partnershipscorecard.catalogue.Basis;
import org.partnershipscorecard.catalogue.FigureKey;
import org.partnershipscorecard.catalogue.Target;
import org.partnershipscorecard.catalogue.Unit;

class TargetsInForceTest {

  private static final FigureKey KEY =
      SampleSeries.key("CP02", "2016-17-Q3", Basis.QUARTER, Unit.PERCENT);

  @Test
  void bothEndsAreInForce() {
    Target quarter = target(LocalDate.of(2016, 10, 1), LocalDate.of(2016, 12, 31));
    assertThat(new TargetsInForce(List.of(quarter)).of(KEY)).isEqualTo(quarter);
    Target tooShort = target(LocalDate.of(2016, 10, 1), LocalDate.of(2016, 12, 30));
    assertThat(new TargetsInForce(List.of(tooShort)).of(KEY)).isNull();
    Target lastDay = target(LocalDate.of(2016, 12, 31), null);
    assertThat(new TargetsInForce(List.of(lastDay)).of(KEY)).isEqualTo(lastDay);
    Target tooLate = target(LocalDate.of(2017, 1, 1), null);
    assertThat(new TargetsInForce(List.of(tooLate)).of(KEY)).isNull();
  }

  @Test
  void ofSeveralTheOneThatBeganLast() {
    Target old = target(LocalDate.of(2015, 4, 1), null);
    Target fresh = target(LocalDate.of(2016, 4, 1), null);
    assertThat(new TargetsInForce(List.of(old, fresh)).of(KEY)).isEqualTo(fresh);
    assertThat(new TargetsInForce(List.of(fresh, old)).of(KEY)).isEqualTo(fresh);
  }

  @Test
  void onlyTheLineInItsUnitAsAWhole() {
    TargetsInForce targets = new TargetsInForce(List.of(target(LocalDate.EPOCH, null)));
    assertThat(targets.of(KEY)).isNotNull();
    assertThat(targets.of(KEY.withUnit(Unit.COUNT))).isNull();
    FigureKey part =
        new FigureKey("CP02", "sex=male", KEY.area(), KEY.period(), KEY.basis(), KEY.unit());
    assertThat(targets.of(part)).isNull();
  }

  private static Target target(LocalDate from, @Nullable LocalDate to) {
    return new Target("CP02", Unit.PERCENT, from, to, 80d, 70d, null, null, "illustrative");
  }
}
