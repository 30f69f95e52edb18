package org.partnershipscorecard.trend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.partnershipscorecard.catalogue.Assurance;
import org.partnershipscorecard.catalogue.Polarity;
import org.partnershipscorecard.catalogue.SpecialCause;
import org.partnershipscorecard.catalogue.Target;
import org.partnershipscorecard.catalogue.Unit;
import org.partnershipscorecard.catalogue.Variation;

class SpcVerdictsTest {

  private static final ControlLimits LIMITS = new ControlLimits(50, 40, 60, 13, true);

  @ParameterizedTest
  @CsvSource({
    "OUTSIDE_HIGH, HIGH, IMPROVEMENT_HIGH",
    "OUTSIDE_HIGH, LOW, CONCERN_HIGH",
    "OUTSIDE_HIGH, NONE, NEUTRAL_HIGH",
    "TREND_HIGH, HIGH, IMPROVEMENT_HIGH",
    "RUN_LOW, HIGH, CONCERN_LOW",
    "TWO_OF_THREE_LOW, LOW, IMPROVEMENT_LOW",
    "TREND_LOW, NONE, NEUTRAL_LOW"
  })
  void variation(SpecialCause label, Polarity polarity, Variation variation) {
    assertThat(VariationVerdict.of(label, polarity)).isEqualTo(variation);
  }

  @ParameterizedTest
  @EnumSource(Polarity.class)
  void noLabelIsCommonCause(Polarity polarity) {
    assertThat(VariationVerdict.of(SpecialCause.NONE, polarity)).isEqualTo(Variation.COMMON_CAUSE);
  }

  @ParameterizedTest
  @CsvSource({
    "61, HIGH, FAIL",
    "61, LOW, PASS",
    "39, HIGH, PASS",
    "39, LOW, FAIL",
    "60, HIGH, HIT_OR_MISS",
    "40, LOW, HIT_OR_MISS",
    "50, HIGH, HIT_OR_MISS"
  })
  void assurance(double green, Polarity polarity, Assurance assurance) {
    assertThat(AssuranceVerdict.of(LIMITS, polarity, target(green))).isEqualTo(assurance);
  }

  @Test
  void noAssurance() {
    assertThat(AssuranceVerdict.of(LIMITS, Polarity.HIGH, null)).isNull();
    assertThat(AssuranceVerdict.of(LIMITS, Polarity.NONE, target(61d))).isNull();
    assertThat(AssuranceVerdict.of(LIMITS, Polarity.HIGH, target(null))).isNull();
    ControlLimits collapsed = new ControlLimits(50, 50, 50, 4, false);
    assertThat(AssuranceVerdict.of(collapsed, Polarity.HIGH, target(61d))).isNull();
  }

  private static Target target(@Nullable Double green) {
    return new Target(
        "CP02", Unit.PERCENT, LocalDate.EPOCH, null, green, null, null, null, "illustrative");
  }
}
