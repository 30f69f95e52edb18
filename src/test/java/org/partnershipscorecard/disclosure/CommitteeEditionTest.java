package org.partnershipscorecard.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.partnershipscorecard.catalogue.Absence;
import org.partnershipscorecard.catalogue.Audience;
import org.partnershipscorecard.catalogue.Basis;
import org.partnershipscorecard.catalogue.Catalogue;
import org.partnershipscorecard.catalogue.Comparator;
import org.partnershipscorecard.catalogue.ComparatorValue;
import org.partnershipscorecard.catalogue.Comparison;
import org.partnershipscorecard.catalogue.Direction;
import org.partnershipscorecard.catalogue.FigureKey;
import org.partnershipscorecard.catalogue.IntervalMethod;
import org.partnershipscorecard.catalogue.Mark;
import org.partnershipscorecard.catalogue.Rag;
import org.partnershipscorecard.catalogue.RagReason;
import org.partnershipscorecard.catalogue.SpecialCause;
import org.partnershipscorecard.catalogue.Target;
import org.partnershipscorecard.catalogue.Unit;
import org.partnershipscorecard.catalogue.Variation;
import org.partnershipscorecard.catalogue.Verdict;
import org.partnershipscorecard.measure.Outturn;
import org.partnershipscorecard.period.ReportingPeriod;
import org.partnershipscorecard.rating.Compared;
import org.partnershipscorecard.rating.RatedOutturn;
import org.partnershipscorecard.trend.ControlLimits;
import org.partnershipscorecard.trend.Interval;
import org.partnershipscorecard.trend.Movement;
import org.partnershipscorecard.trend.TrendedOutturn;

class CommitteeEditionTest {

  private static final ReportingPeriod Q3 = ReportingPeriod.parse("2016-17-Q3");
  private static final Target TARGET =
      new Target("CP03", Unit.PER_10000, Q3.firstDay(), null, 40.0, 50.0, null, null, "");
  private static final ComparatorValue ENGLAND =
      new ComparatorValue(
          "CP03",
          Unit.PER_10000,
          Comparator.ENGLAND,
          LocalDate.of(2016, 3, 31),
          null,
          43.1,
          "first",
          "published");

  /** The committee sees everything as it is, small numbers too; nothing is rounded here. */
  @Test
  void theCommitteeSeesEveryFigureUnchanged() {
    PublishedFigure figure =
        clear(List.of(rated("E1", 1.0 / 3, true)), Audience.COMMITTEE, "E1", 7).all().getFirst();
    assertThat(figure)
        .isEqualTo(
            new PublishedFigure(
                key("E1", Q3),
                1.0 / 3,
                2.0,
                60_000.0,
                new PublishedFigure.Range(0.1, 1.2, IntervalMethod.EXACT_POISSON),
                Set.of(Mark.R),
                null,
                new PublishedFigure.Move(-1.0, Direction.DOWN, Verdict.IMPROVING),
                new PublishedFigure.Move(null, Direction.WITHHELD, Verdict.WITHHELD),
                new PublishedFigure.Control(
                    0.5, 0.1, 0.9, true, SpecialCause.NONE, Variation.COMMON_CAUSE),
                TARGET,
                Rag.GREEN,
                null,
                Map.of(Comparator.ENGLAND, new PublishedFigure.Beside(ENGLAND, Comparison.BETTER)),
                List.of("1 row was refused that could have counted here")));
  }

  @Test
  void limitsThatMeanNothingAreNotDrawn() {
    assertThat(
            clear(List.of(rated("E1", 1.0, false)), Audience.COMMITTEE, "E1", 7)
                .all()
                .getFirst()
                .control())
        .isNull();
  }

  @Test
  void aSetIsOfOneArea() {
    FigureSet figures =
        clear(List.of(rated("E1", 1.0, true), rated("E2", 2.0, true)), Audience.COMMITTEE, "E2", 7);
    assertThat(figures.all()).hasSize(1);
    assertThat(figures.area()).isEqualTo("E2");
    assertThat(figures.asAt()).isEqualTo(7);
    assertThat(figures.audience()).isEqualTo(Audience.COMMITTEE);
    assertThat(figures.figure("CP03", "total", Q3, Basis.SNAPSHOT, Unit.PER_10000)).isPresent();
    assertThat(figures.figure("CP03", "total", Q3.next(), Basis.SNAPSHOT, Unit.PER_10000))
        .isEmpty();
  }

  @Test
  void nothingIsClearedForThePublicWithoutAPolicy() {
    assertThatThrownBy(() -> clear(List.of(rated("E1", 1.0, true)), Audience.PUBLIC, "E1", 7))
        .isInstanceOf(DisclosureControl.NoPolicy.class);
    assertThatThrownBy(() -> clear(List.of(), Audience.PUBLIC, "E1", 7))
        .isInstanceOf(DisclosureControl.NoPolicy.class);
  }

  @Test
  void aSeriesBeginsWithItsFirstKnownFigureAndKeepsTheAbsentOnes() {
    FigureSet figures =
        clear(
            List.of(plain(Q3.previous(), 3.0), plain(Q3, null), plain(Q3.next(), 4.0)),
            Audience.COMMITTEE,
            "E1",
            7);
    assertThat(figures.series("CP03", "total", Basis.SNAPSHOT, Unit.PER_10000, Q3.next(), 12))
        .extracting(figure -> figure.key().period().key() + " " + figure.isPresent())
        .containsExactly("2016-17-Q2 true", "2016-17-Q3 false", "2016-17-Q4 true");
  }

  private static FigureSet clear(
      List<RatedOutturn> outturns, Audience audience, String area, int asAt) {
    return new DisclosureControl(new Catalogue(List.of(), List.of()), null)
        .clear(outturns, audience, area, asAt)
        .figures();
  }

  private static FigureKey key(String area, ReportingPeriod period) {
    return new FigureKey("CP03", "total", area, period, Basis.SNAPSHOT, Unit.PER_10000);
  }

  private static RatedOutturn rated(String area, double value, boolean meaningful) {
    return new RatedOutturn(
        new TrendedOutturn(
            new Outturn(
                key(area, Q3),
                2.0,
                60_000.0,
                value,
                Set.of(Mark.R),
                null,
                List.of("1 row was refused that could have counted here"),
                2015,
                "v"),
            new Interval(IntervalMethod.EXACT_POISSON, 0.1, 1.2, 0.05, 1.5),
            new Movement(-1.0, Direction.DOWN, Verdict.IMPROVING),
            Movement.WITHHELD,
            new ControlLimits(0.5, 0.1, 0.9, 12, meaningful),
            SpecialCause.NONE,
            Variation.COMMON_CAUSE,
            null,
            null),
        TARGET,
        Rag.GREEN,
        null,
        Map.of(Comparator.ENGLAND, new Compared(ENGLAND, Comparison.BETTER)));
  }

  private static RatedOutturn plain(ReportingPeriod period, @Nullable Double value) {
    return new RatedOutturn(
        new TrendedOutturn(
            new Outturn(
                key("E1", period),
                value,
                null,
                value,
                Set.of(),
                value == null ? Absence.NOT_RECEIVED : null,
                List.of(),
                null,
                null),
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null),
        null,
        Rag.NOT_RATED,
        RagReason.NO_TARGET,
        Map.of());
  }
}
