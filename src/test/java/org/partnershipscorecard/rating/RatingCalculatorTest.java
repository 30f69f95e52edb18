package org.partnershipscorecard.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.partnershipscorecard.catalogue.Basis;
import org.partnershipscorecard.catalogue.Catalogue;
import org.partnershipscorecard.catalogue.Comparator;
import org.partnershipscorecard.catalogue.ComparatorValue;
import org.partnershipscorecard.catalogue.Comparison;
import org.partnershipscorecard.catalogue.FigureKey;
import org.partnershipscorecard.catalogue.Polarity;
import org.partnershipscorecard.catalogue.Rag;
import org.partnershipscorecard.catalogue.RagReason;
import org.partnershipscorecard.catalogue.Target;
import org.partnershipscorecard.catalogue.Timing;
import org.partnershipscorecard.catalogue.Unit;
import org.partnershipscorecard.measure.Outturn;
import org.partnershipscorecard.trend.SampleSeries;
import org.partnershipscorecard.trend.TrendCalculator;

class RatingCalculatorTest {

  private static final Catalogue CATALOGUE =
      SampleSeries.catalogue(
          SampleSeries.line("CP02", Timing.DURING, Unit.PERCENT, Polarity.HIGH),
          SampleSeries.line("CP03", Timing.SNAPSHOT, Unit.PER_10000, Polarity.NONE));
  private static final Target FROM_2016 =
      target(LocalDate.of(2016, 4, 1), LocalDate.of(2016, 12, 31), 80);
  private static final Target FROM_2017 = target(LocalDate.of(2017, 1, 1), null, 90);
  private static final FigureKey TIMELY =
      SampleSeries.key("CP02", "2016-17-Q3", Basis.QUARTER, Unit.PERCENT);
  private static final FigureKey ON_A_PLAN =
      SampleSeries.key("CP03", "2016-17-Q2", Basis.SNAPSHOT, Unit.PER_10000);

  @Test
  void theTargetInForceOnTheLastDay() {
    assertThat(rate(SampleSeries.outturn(TIMELY, 85, 100d)).rag()).isEqualTo(Rag.GREEN);
    FigureKey next = SampleSeries.key("CP02", "2016-17-Q4", Basis.QUARTER, Unit.PERCENT);
    RatedOutturn rated = rate(SampleSeries.outturn(next, 85, 100d));
    assertThat(rated.rag()).isEqualTo(Rag.AMBER);
    assertThat(rated.target()).isEqualTo(FROM_2017);
    assertThat(rated.ragReason()).isNull();
    FigureKey before = SampleSeries.key("CP02", "2015-16-Q4", Basis.QUARTER, Unit.PERCENT);
    assertThat(rate(SampleSeries.outturn(before, 85, 100d)).ragReason())
        .isEqualTo(RagReason.NO_TARGET);
  }

  @Test
  void aTargetIsForItsUnitAndTheLineAsAWhole() {
    FigureKey count = TIMELY.withUnit(Unit.COUNT);
    assertThat(rate(SampleSeries.outturn(count, 85, null)).ragReason())
        .isEqualTo(RagReason.NO_TARGET);
    FigureKey part =
        new FigureKey(
            "CP02", "sex=female", TIMELY.area(), TIMELY.period(), TIMELY.basis(), TIMELY.unit());
    assertThat(rate(SampleSeries.outturn(part, 85, 100d)).target()).isNull();
  }

  /** 209 of 58,167: 35.9 per 10,000, 31.2 to 41.2; England 42.9 and the region 41. */
  @Test
  void comparatorsBesideOurs() {
    RatedOutturn rated = rate(SampleSeries.outturn(ON_A_PLAN, 209, 58_167d));
    assertThat(rated.comparators()).containsOnlyKeys(Comparator.ENGLAND, Comparator.WEST_MIDLANDS);
    assertThat(compared(rated, Comparator.ENGLAND).comparison()).isEqualTo(Comparison.LOWER);
    assertThat(compared(rated, Comparator.ENGLAND).value().period()).isEqualTo("2016-03-31");
    assertThat(compared(rated, Comparator.WEST_MIDLANDS).comparison())
        .isEqualTo(Comparison.SIMILAR);
    assertThat(rated.ragReason()).isEqualTo(RagReason.NO_POLARITY);
  }

  @Test
  void anAbsentFigureStillShowsWhatItWouldStandBeside() {
    RatedOutturn rated = rate(SampleSeries.absent(ON_A_PLAN));
    assertThat(compared(rated, Comparator.ENGLAND).comparison()).isEqualTo(Comparison.NOT_COMPARED);
  }

  @Test
  void anotherUnitStandsBesideNothing() {
    FigureKey count = ON_A_PLAN.withUnit(Unit.COUNT);
    assertThat(rate(SampleSeries.outturn(count, 209, null)).comparators()).isEmpty();
  }

  private static Compared compared(RatedOutturn rated, Comparator comparator) {
    return Objects.requireNonNull(rated.comparators().get(comparator));
  }

  private static RatedOutturn rate(Outturn outturn) {
    List<Target> targets = List.of(FROM_2016, FROM_2017);
    RatingCalculator calculator =
        new RatingCalculator(
            CATALOGUE,
            targets,
            List.of(
                comparator(Comparator.ENGLAND, 42.9), comparator(Comparator.WEST_MIDLANDS, 41)));
    return calculator
        .rate(new TrendCalculator(CATALOGUE, List.of()).assess(List.of(outturn), targets))
        .getFirst();
  }

  private static Target target(LocalDate from, @Nullable LocalDate to, double green) {
    return new Target("CP02", Unit.PERCENT, from, to, green, 70d, null, null, "illustrative");
  }

  private static ComparatorValue comparator(Comparator comparator, double value) {
    return new ComparatorValue(
        "CP03",
        Unit.PER_10000,
        comparator,
        LocalDate.of(2016, 3, 31),
        null,
        value,
        "first published",
        "a source");
  }
}
