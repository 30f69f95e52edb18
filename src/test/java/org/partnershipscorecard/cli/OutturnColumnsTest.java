package org.partnershipscorecard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.partnershipscorecard.catalogue.Absence;
import org.partnershipscorecard.catalogue.Assurance;
import org.partnershipscorecard.catalogue.Basis;
import org.partnershipscorecard.catalogue.Comparator;
import org.partnershipscorecard.catalogue.Comparison;
import org.partnershipscorecard.catalogue.Direction;
import org.partnershipscorecard.catalogue.FigureKey;
import org.partnershipscorecard.catalogue.IntervalMethod;
import org.partnershipscorecard.catalogue.Mark;
import org.partnershipscorecard.catalogue.Rag;
import org.partnershipscorecard.catalogue.RagReason;
import org.partnershipscorecard.catalogue.SpecialCause;
import org.partnershipscorecard.catalogue.Target;
import org.partnershipscorecard.catalogue.TrendVerdict;
import org.partnershipscorecard.catalogue.Unit;
import org.partnershipscorecard.catalogue.Variation;
import org.partnershipscorecard.catalogue.Verdict;
import org.partnershipscorecard.catalogue.Word;
import org.partnershipscorecard.measure.Outturn;
import org.partnershipscorecard.period.ReportingPeriod;
import org.partnershipscorecard.rating.RatedOutturn;
import org.partnershipscorecard.trend.TrendedOutturn;

/** The header and every word are a promise to those who read the file with a program. */
class OutturnColumnsTest {

  @Test
  void headerAsPromised() {
    assertThat(String.join(",", OutturnColumns.all(1).keySet()))
        .isEqualTo(
            "measure,breakdown,area,period,basis,unit,numerator,denominator,value,lower,upper,"
                + "interval_method,lower_998,upper_998,marks,absence,target,rag,rag_reason,change,"
                + "direction,verdict,change_year,direction_year,verdict_year,mean,lower_limit,"
                + "upper_limit,special_cause,variation,assurance,trend,england,england_period,"
                + "england_comparison,region,region_period,region_comparison,neighbours,"
                + "neighbours_period,neighbours_comparison,population_year,population_vintage,"
                + "as_at");
  }

  @Test
  void wordsAsPromised() {
    words(Basis.values(), "quarter snapshot ytd rolling12 year pooled3 pooled5");
    words(Unit.values(), "count percent per_10000 per_100000 days mean median value");
    words(
        Absence.values(),
        "not_received partial not_applicable break zero_denominator layout purged");
    words(Rag.values(), "green amber red not_rated");
    words(RagReason.values(), "no_polarity no_target small_denominator absent break");
    words(Direction.values(), "up down level not_significant withheld");
    words(Verdict.values(), "improving worsening unchanged neutral withheld");
    words(
        SpecialCause.values(),
        "none outside_high outside_low trend_high trend_low two_of_three_high two_of_three_low"
            + " run_high run_low");
    words(
        Variation.values(),
        "common_cause improvement_high improvement_low concern_high concern_low neutral_high"
            + " neutral_low");
    words(Assurance.values(), "pass fail hit_or_miss");
    words(
        TrendVerdict.values(), "increasing decreasing no_significant_change cannot_be_calculated");
    words(Comparison.values(), "better worse similar higher lower not_compared");
    words(IntervalMethod.values(), "exact_poisson byar wilson");
  }

  private static void words(Word[] words, String promised) {
    assertThat(Arrays.stream(words).map(Word::word)).containsExactlyInAnyOrder(promised.split(" "));
  }

  @Test
  void marksInTheirOrderAndNoneOfPrint() {
    assertThat(cell("marks", 1d, null, Set.of(Mark.values()))).isEqualTo("xzbprue");
    assertThat(cell("marks", null, Absence.PARTIAL, Set.of(Mark.P))).isEqualTo("xp");
    assertThat(cell("marks", null, Absence.NOT_APPLICABLE, Set.of())).isEqualTo("z");
    assertThat(cell("marks", null, Absence.NOT_RECEIVED, Set.of(Mark.C))).isEqualTo("x");
    assertThat(cell("marks", 1d, null, Set.of())).isEmpty();
  }

  @Test
  void numbersHaveEveryDigit() {
    assertThat(OutturnColumns.number(35.93102618323105)).isEqualTo("35.93102618323105");
    assertThat(OutturnColumns.number(209d)).isEqualTo("209");
    assertThat(OutturnColumns.number(0d)).isEqualTo("0");
    assertThat(OutturnColumns.number(null)).isEmpty();
    assertThat(Double.parseDouble(OutturnColumns.number(1.0 / 3))).isEqualTo(1.0 / 3);
  }

  @Test
  void theTargetIsTheThresholdOfGreenOrTheBand() {
    LocalDate from = LocalDate.of(2016, 4, 1);
    Target green = new Target("L", Unit.COUNT, from, null, 18.5, 22d, null, null, "");
    Target band = new Target("L", Unit.COUNT, from, null, null, null, 10d, 15d, "");
    assertThat(cell("target", rated(outturn(1d, null, Set.of()), green))).isEqualTo("18.5");
    assertThat(cell("target", rated(outturn(1d, null, Set.of()), band))).isEqualTo("10..15");
  }

  @Test
  void whatIsAbsentIsEmpty() {
    RatedOutturn absent = rated(outturn(null, Absence.NOT_RECEIVED, Set.of()), null);
    for (String column :
        List.of("numerator", "denominator", "value", "lower", "mean", "change", "england")) {
      assertThat(cell(column, absent)).as(column).isEmpty();
    }
    assertThat(cell("absence", absent)).isEqualTo("not_received");
  }

  @Test
  void aComparatorThatIsRefusedIsSaidToBe() {
    Outturn outturn = outturn(1d, null, Set.of());
    RatedOutturn refused =
        new RatedOutturn(
            trended(outturn),
            null,
            Rag.NOT_RATED,
            RagReason.NO_TARGET,
            Map.of(),
            Set.of(Comparator.WEST_MIDLANDS));
    assertThat(cell("region_comparison", refused)).isEqualTo("not_compared");
    assertThat(cell("region", refused)).isEmpty();
    assertThat(cell("england_comparison", refused)).isEmpty();
  }

  private static String cell(
      String column, @Nullable Double value, @Nullable Absence absence, Set<Mark> marks) {
    return cell(column, rated(outturn(value, absence, marks), null));
  }

  private static String cell(String column, RatedOutturn rated) {
    var cell = OutturnColumns.all(7).get(column);
    if (cell == null) {
      throw new AssertionError("no column " + column);
    }
    return cell.apply(rated);
  }

  private static RatedOutturn rated(Outturn outturn, @Nullable Target target) {
    return new RatedOutturn(
        trended(outturn), target, Rag.NOT_RATED, RagReason.NO_TARGET, Map.of(), Set.of());
  }

  private static TrendedOutturn trended(Outturn outturn) {
    return new TrendedOutturn(outturn, null, null, null, null, null, null, null, null);
  }

  private static Outturn outturn(
      @Nullable Double value, @Nullable Absence absence, Set<Mark> marks) {
    FigureKey key =
        new FigureKey(
            "L",
            FigureKey.TOTAL,
            "E08000031",
            ReportingPeriod.parse("2016-17-Q3"),
            Basis.QUARTER,
            Unit.COUNT);
    return new Outturn(key, value, null, value, marks, absence, List.of(), null, null);
  }
}
