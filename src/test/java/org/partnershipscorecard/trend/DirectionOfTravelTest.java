package org.partnershipscorecard.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.partnershipscorecard.catalogue.Basis;
import org.partnershipscorecard.catalogue.Direction;
import org.partnershipscorecard.catalogue.FigureKey;
import org.partnershipscorecard.catalogue.MeasureLine;
import org.partnershipscorecard.catalogue.Polarity;
import org.partnershipscorecard.catalogue.Timing;
import org.partnershipscorecard.catalogue.Unit;
import org.partnershipscorecard.catalogue.Verdict;
import org.partnershipscorecard.measure.Outturn;

class DirectionOfTravelTest {

  @Test
  void whichComparisonsABasisHas() {
    assertThat(earlier("2016-17-Q3", Basis.QUARTER)).containsExactly("2016-17-Q2", "2015-16-Q3");
    assertThat(earlier("2016-17-Q1", Basis.SNAPSHOT)).containsExactly("2015-16-Q4", "2015-16-Q1");
    assertThat(earlier("2016-17-Q3", Basis.YTD)).containsExactly("none", "2015-16-Q3");
    assertThat(earlier("2016-17-Q3", Basis.ROLLING12)).containsExactly("none", "2015-16-Q3");
    assertThat(earlier("2016-17", Basis.YEAR)).containsExactly("none", "2015-16");
    assertThat(earlier("2016-17", Basis.POOLED3)).containsExactly("none", "none");
    assertThat(earlier("2016-17-Q4", Basis.POOLED5)).containsExactly("none", "none");
  }

  /** Exact at 95%: 0 to 3.69 of 0, 2.20 to 13.06 of 6, 4.12 to 17.08 of 9; Byar's beyond. */
  @ParameterizedTest
  @CsvSource({
    "2, 8, NOT_SIGNIFICANT, 6",
    "0, 6, NOT_SIGNIFICANT, 6",
    "0, 9, UP, 9",
    "9, 0, DOWN, -9",
    "5, 5, LEVEL, 0",
    "0, 0, LEVEL, 0",
    "354, 406, NOT_SIGNIFICANT, 52",
    "525, 354, DOWN, -171"
  })
  void countsOfEvents(double before, double now, Direction direction, double change) {
    Movement movement = counts(Timing.DURING, Basis.QUARTER, Polarity.HIGH, before, now);
    assertThat(movement.direction()).isEqualTo(direction);
    assertThat(movement.change()).isEqualTo(change);
  }

  @ParameterizedTest
  @CsvSource({"208, 209, UP", "209, 208, DOWN", "209, 209, LEVEL"})
  void stocksAreStatedUntested(double before, double now, Direction direction) {
    assertThat(counts(Timing.SNAPSHOT, Basis.SNAPSHOT, Polarity.NONE, before, now).direction())
        .isEqualTo(direction);
  }

  /** Wilson at 95%: 40/100 30.9 to 49.8; 50/100 40.4 to 59.6; 60/100 50.2 to 69.1. */
  @ParameterizedTest
  @CsvSource({"40, 50, NOT_SIGNIFICANT", "40, 60, UP", "60, 40, DOWN", "50, 50, LEVEL"})
  void sharesOfEventsByTheirIntervals(double before, double now, Direction direction) {
    assertThat(shares(Timing.DURING, before, 100, now, 100).direction()).isEqualTo(direction);
  }

  @Test
  void shareOfAStockIsNotTestedByIntervals() {
    Movement movement = shares(Timing.SNAPSHOT, 40, 100, 50, 100);
    assertThat(movement.direction()).isEqualTo(Direction.UP);
    assertThat(movement.change()).isCloseTo(10, within(1e-9));
  }

  @Test
  void lessThanHalfAUnitOrOneChildIsNoMove() {
    // 1,000 children: half a point is five children.
    assertThat(shares(Timing.SNAPSHOT, 400, 1000, 404, 1000).direction())
        .isEqualTo(Direction.NOT_SIGNIFICANT);
    assertThat(shares(Timing.SNAPSHOT, 400, 1000, 405, 1000).direction()).isEqualTo(Direction.UP);
    // 25 children: one of them is four points, and one of them is a move; 10/25 against 11/26 is
    // 2.3 points, less than one child.
    assertThat(shares(Timing.SNAPSHOT, 10, 25, 11, 25).direction()).isEqualTo(Direction.UP);
    assertThat(shares(Timing.SNAPSHOT, 10, 25, 11, 26).direction())
        .isEqualTo(Direction.NOT_SIGNIFICANT);
  }

  @Test
  void ratesOfAPopulation() {
    // Two more of 58,167 are 0.34 per 10,000; three more 0.52.
    assertThat(rates(Timing.SNAPSHOT, Basis.SNAPSHOT, 209, 211).direction())
        .isEqualTo(Direction.NOT_SIGNIFICANT);
    assertThat(rates(Timing.SNAPSHOT, Basis.SNAPSHOT, 209, 212).direction())
        .isEqualTo(Direction.UP);
    // As a flow the same change is well within both intervals.
    assertThat(rates(Timing.DURING, Basis.ROLLING12, 209, 212).direction())
        .isEqualTo(Direction.NOT_SIGNIFICANT);
    assertThat(rates(Timing.DURING, Basis.ROLLING12, 209, 309).direction()).isEqualTo(Direction.UP);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 9, HIGH, IMPROVING",
    "0, 9, LOW, WORSENING",
    "0, 9, NONE, NEUTRAL",
    "9, 0, HIGH, WORSENING",
    "9, 0, LOW, IMPROVING",
    "5, 5, HIGH, UNCHANGED",
    "2, 8, LOW, UNCHANGED",
    "2, 8, NONE, NEUTRAL"
  })
  void verdictByPolarity(double before, double now, Polarity polarity, Verdict verdict) {
    assertThat(counts(Timing.DURING, Basis.QUARTER, polarity, before, now).verdict())
        .isEqualTo(verdict);
  }

  @ParameterizedTest
  @EnumSource(Polarity.class)
  void withheldWithoutAValueAtEitherEnd(Polarity polarity) {
    MeasureLine line = SampleSeries.line("CP05", Timing.DURING, Unit.COUNT, polarity);
    FigureKey q2 = SampleSeries.key("CP05", "2016-17-Q2", Basis.QUARTER, Unit.COUNT);
    FigureKey q3 = SampleSeries.key("CP05", "2016-17-Q3", Basis.QUARTER, Unit.COUNT);
    Outturn seven = SampleSeries.outturn(q2, 7, null);
    assertThat(quarterMove(line, List.of(seven, SampleSeries.absent(q3))))
        .isEqualTo(Movement.WITHHELD);
    assertThat(
            quarterMove(line, List.of(SampleSeries.absent(q2), SampleSeries.outturn(q3, 7, null))))
        .isEqualTo(Movement.WITHHELD);
    assertThat(quarterMove(line, List.of(seven))).isEqualTo(Movement.WITHHELD);
  }

  @Test
  void aMeanIsStatedUntested() {
    MeasureLine line = SampleSeries.line("CD02", Timing.DURING, Unit.MEAN, Polarity.LOW);
    FigureKey key = SampleSeries.key("CD02", "2016-17-Q3", Basis.QUARTER, Unit.MEAN);
    FigureKey before = SampleSeries.key("CD02", "2016-17-Q2", Basis.QUARTER, Unit.MEAN);
    Movement movement =
        quarterMove(
            line,
            List.of(SampleSeries.outturn(before, 30, 10d), SampleSeries.outturn(key, 31, 10d)));
    assertThat(movement.direction()).isEqualTo(Direction.UP);
    assertThat(movement.verdict()).isEqualTo(Verdict.WORSENING);
  }

  private static List<String> earlier(String span, Basis basis) {
    FigureKey key = SampleSeries.key("X", span, basis, Unit.COUNT);
    List<String> earlier = new ArrayList<>();
    earlier.add(written(DirectionOfTravel.previousQuarter(key)));
    earlier.add(written(DirectionOfTravel.yearEarlier(key)));
    return earlier;
  }

  private static String written(@Nullable FigureKey key) {
    return key == null ? "none" : key.period().key();
  }

  private static Movement counts(
      Timing timing, Basis basis, Polarity polarity, double before, double now) {
    MeasureLine line = SampleSeries.line("CP05", timing, Unit.COUNT, polarity);
    return quarterMove(
        line,
        List.of(
            SampleSeries.count("CP05", "2016-17-Q2", basis, before),
            SampleSeries.count("CP05", "2016-17-Q3", basis, now)));
  }

  private static Movement shares(Timing timing, double x1, double n1, double x2, double n2) {
    Basis basis = timing == Timing.SNAPSHOT ? Basis.SNAPSHOT : Basis.QUARTER;
    MeasureLine line = SampleSeries.line("CP02", timing, Unit.PERCENT, Polarity.HIGH);
    FigureKey before = SampleSeries.key("CP02", "2016-17-Q2", basis, Unit.PERCENT);
    FigureKey now = SampleSeries.key("CP02", "2016-17-Q3", basis, Unit.PERCENT);
    return quarterMove(
        line, List.of(SampleSeries.outturn(before, x1, n1), SampleSeries.outturn(now, x2, n2)));
  }

  private static Movement rates(Timing timing, Basis basis, double before, double now) {
    MeasureLine line = SampleSeries.line("CP03", timing, Unit.PER_10000, Polarity.NONE);
    FigureKey earlier = SampleSeries.key("CP03", "2015-16-Q3", basis, Unit.PER_10000);
    FigureKey key = SampleSeries.key("CP03", "2016-17-Q3", basis, Unit.PER_10000);
    List<TrendedOutturn> assessed =
        assess(
            line,
            List.of(
                SampleSeries.outturn(earlier, before, 58_167d),
                SampleSeries.outturn(key, now, 58_167d)));
    return Objects.requireNonNull(assessed.getLast().year());
  }

  private static Movement quarterMove(MeasureLine line, List<Outturn> outturns) {
    return Objects.requireNonNull(assess(line, outturns).getLast().quarter());
  }

  private static List<TrendedOutturn> assess(MeasureLine line, List<Outturn> outturns) {
    return new TrendCalculator(SampleSeries.catalogue(line), List.of()).assess(outturns, List.of());
  }
}
