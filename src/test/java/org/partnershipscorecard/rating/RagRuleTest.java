package org.partnershipscorecard.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnershipscorecard.catalogue.Absence;
import org.partnershipscorecard.catalogue.Basis;
import org.partnershipscorecard.catalogue.FigureKey;
import org.partnershipscorecard.catalogue.Mark;
import org.partnershipscorecard.catalogue.MeasureLine;
import org.partnershipscorecard.catalogue.Polarity;
import org.partnershipscorecard.catalogue.Rag;
import org.partnershipscorecard.catalogue.RagReason;
import org.partnershipscorecard.catalogue.Target;
import org.partnershipscorecard.catalogue.Timing;
import org.partnershipscorecard.catalogue.Unit;
import org.partnershipscorecard.measure.Outturn;
import org.partnershipscorecard.trend.SampleSeries;

class RagRuleTest {

  private static final FigureKey KEY =
      SampleSeries.key("CP02", "2016-17-Q3", Basis.QUARTER, Unit.PERCENT);

  @ParameterizedTest
  @CsvSource({
    "80.1, HIGH, GREEN",
    "80, HIGH, GREEN",
    "79.96, HIGH, AMBER",
    "70, HIGH, AMBER",
    "69.99, HIGH, RED"
  })
  void highIsGood(double value, Polarity polarity, Rag rag) {
    assertThat(RagRule.colour(value, thresholds(80d, 70d), polarity)).isEqualTo(rag);
  }

  @ParameterizedTest
  @CsvSource({
    "9, LOW, GREEN",
    "10, LOW, GREEN",
    "10.04, LOW, AMBER",
    "15, LOW, AMBER",
    "15.01, LOW, RED"
  })
  void lowIsGood(double value, Polarity polarity, Rag rag) {
    assertThat(RagRule.colour(value, thresholds(10d, 15d), polarity)).isEqualTo(rag);
  }

  /** A second or later plan for 10 to 15% of starts; amber within three points. */
  @ParameterizedTest
  @CsvSource({
    "6.9, RED",
    "7, AMBER",
    "9.9, AMBER",
    "10, GREEN",
    "12, GREEN",
    "15, GREEN",
    "15.1, AMBER",
    "18, AMBER",
    "18.1, RED"
  })
  void band(double value, Rag rag) {
    assertThat(RagRule.colour(value, band(10, 15, 18d), Polarity.LOW)).isEqualTo(rag);
  }

  @Test
  void withoutRedThereIsNoAmber() {
    assertThat(RagRule.colour(79, thresholds(80d, null), Polarity.HIGH)).isEqualTo(Rag.RED);
    assertThat(RagRule.colour(16, band(10, 15, null), Polarity.LOW)).isEqualTo(Rag.RED);
  }

  @Test
  void equalityIsMetInFloatingPoint() {
    double almost = 0.29 * 100;
    assertThat(almost).isLessThan(29);
    assertThat(RagRule.colour(almost, thresholds(29d, 20d), Polarity.HIGH)).isEqualTo(Rag.GREEN);
  }

  @Test
  void unroundedValuesAreCompared() {
    // 1,599 of 2,000 is 79.95%, printed 80.0.
    Outturn outturn = SampleSeries.outturn(KEY, 1599, 2000d);
    assertThat(RagRule.rate(line(Polarity.HIGH), outturn, thresholds(80d, 70d)))
        .isEqualTo(RagRule.Rating.rated(Rag.AMBER));
  }

  @Test
  void reasonsInTheirOrder() {
    Target target = thresholds(80d, 70d);
    Outturn absent = SampleSeries.absent(KEY);
    Outturn few = SampleSeries.outturn(KEY, 10, 19d);
    Outturn fewAndBroken = marked(few, Mark.B);
    Outturn broken = marked(SampleSeries.outturn(KEY, 10, 20d), Mark.B);
    assertReason(Polarity.NONE, absent, null, RagReason.NO_POLARITY);
    assertReason(Polarity.HIGH, absent, null, RagReason.NO_TARGET);
    assertReason(Polarity.HIGH, absent, thresholds(null, 70d), RagReason.NO_TARGET);
    assertReason(Polarity.HIGH, absent, target, RagReason.ABSENT);
    assertReason(Polarity.HIGH, marked(absent, Mark.B), target, RagReason.ABSENT);
    assertReason(Polarity.HIGH, absentForABreak(), target, RagReason.BREAK);
    assertReason(Polarity.HIGH, few, target, RagReason.SMALL_DENOMINATOR);
    assertReason(Polarity.HIGH, fewAndBroken, target, RagReason.SMALL_DENOMINATOR);
    assertReason(Polarity.HIGH, broken, target, RagReason.BREAK);
  }

  @Test
  void theMinimumItselfIsRatedAndLowReliabilityIsNot() {
    Outturn twenty = SampleSeries.outturn(KEY, 16, 20d);
    Target target = thresholds(80d, 70d);
    assertThat(RagRule.rate(line(Polarity.HIGH), twenty, target))
        .isEqualTo(RagRule.Rating.rated(Rag.GREEN));
    assertThat(RagRule.rate(line(Polarity.HIGH), marked(twenty, Mark.P), target).rag())
        .isEqualTo(Rag.GREEN);
    assertReason(Polarity.HIGH, marked(twenty, Mark.U), target, RagReason.SMALL_DENOMINATOR);
  }

  private static void assertReason(
      Polarity polarity, Outturn outturn, @Nullable Target target, RagReason reason) {
    assertThat(RagRule.rate(line(polarity), outturn, target))
        .isEqualTo(RagRule.Rating.notRated(reason));
  }

  private static MeasureLine line(Polarity polarity) {
    return SampleSeries.line("CP02", Timing.DURING, Unit.PERCENT, polarity);
  }

  private static Outturn absentForABreak() {
    return new Outturn(KEY, null, null, null, Set.of(), Absence.BREAK, List.of(), null, null);
  }

  private static Outturn marked(Outturn outturn, Mark mark) {
    return new Outturn(
        outturn.key(),
        outturn.numerator(),
        outturn.denominator(),
        outturn.value(),
        Set.of(mark),
        outturn.absence(),
        outturn.notes(),
        outturn.populationYear(),
        outturn.populationVintage());
  }

  private static Target thresholds(@Nullable Double green, @Nullable Double red) {
    return new Target(
        "CP02", Unit.PERCENT, LocalDate.EPOCH, null, green, red, null, null, "illustrative");
  }

  private static Target band(double low, double high, @Nullable Double red) {
    return new Target(
        "CP02", Unit.PERCENT, LocalDate.EPOCH, null, null, red, low, high, "illustrative");
  }
}
