package org.partnershipscorecard.scorecard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.catalogue.Absence;
import org.partnershipscorecard.catalogue.Basis;
import org.partnershipscorecard.catalogue.Comparator;
import org.partnershipscorecard.catalogue.ComparatorValue;
import org.partnershipscorecard.catalogue.Comparison;
import org.partnershipscorecard.catalogue.Direction;
import org.partnershipscorecard.catalogue.FigureKey;
import org.partnershipscorecard.catalogue.Mark;
import org.partnershipscorecard.catalogue.Rag;
import org.partnershipscorecard.catalogue.RagReason;
import org.partnershipscorecard.catalogue.SpecialCause;
import org.partnershipscorecard.catalogue.Target;
import org.partnershipscorecard.catalogue.Unit;
import org.partnershipscorecard.catalogue.Variation;
import org.partnershipscorecard.catalogue.Verdict;
import org.partnershipscorecard.disclosure.PublishedFigure;
import org.partnershipscorecard.disclosure.PublishedFigure.Beside;
import org.partnershipscorecard.disclosure.PublishedFigure.Control;
import org.partnershipscorecard.disclosure.PublishedFigure.Move;
import org.partnershipscorecard.disclosure.SampleFigures;
import org.partnershipscorecard.period.ReportingPeriod;
import org.partnershipscorecard.period.ReportingYear;
import org.partnershipscorecard.period.Span;

/**
 * A line's quarters up to 2016-17 Q3.
 *
 * @param sign +1 where high is good, -1 where low is, 0 where neither
 * @param values the last is of Q3; null for one not received
 */
record SampleSeries(
    String line,
    Basis basis,
    Unit unit,
    int sign,
    @Nullable Target target,
    Rag rag,
    Variation variation,
    SpecialCause cause,
    Map<Comparator, Beside> comparators,
    List<@Nullable Double> values) {

  static List<SampleSeries> all() {
    return List.of(
        flow("EH01", 480, 512, 455, 530, 498, 471, 520, 505, 525, 354, 406),
        flow("EH02", 450, 470, 520, 498, 476, 455, 512, 530, 213, 116, 1724),
        stock("EH03", 2010, 2052, 1987, 2019, 2041, 2057, 2065, 2040, 2180, 2492, 2730, 1412),
        rate(
            "EH03", 345.6, 352.8, 341.6, 347.1, 350.9, 353.6, 355, 350.7, 374.8, 428.4, 469.3,
            242.7),
        share("FD02", Basis.ROLLING12, -1, 18, 22, Rag.AMBER)
            .beside(Unit.PERCENT, 21.9, Comparison.SIMILAR, "2015-16")
            .with(24.1, 23.8, 23.2, 22.9, 22.4, 22.0, 21.6, 21.1, 20.4, 19.9, 19.6, 19.2),
        share("FD03", Basis.QUARTER, 1, 85, 75, Rag.GREEN)
            .signal(Variation.IMPROVEMENT_HIGH, SpecialCause.RUN_HIGH)
            .with(74.2, 76.8, 75.1, 78.4, 77.9, 80.2, 81.5, 83.0, 84.1, 86.3, 87.0, 88.2),
        stock("CP03", 290, 281, 266, 240, 212, 190, 171, 159, 151, 178, 209, 214),
        rate("CP03", 49.9, 48.3, 45.7, 41.3, 36.4, 32.7, 29.4, 27.3, 26, 30.6, 35.9, 36.8)
            .beside(Unit.PER_10000, 43.1, Comparison.LOWER, null),
        share("CP06", Basis.ROLLING12, -1, 15, 20, Rag.GREEN)
            .beside(Unit.PERCENT, 17.9, Comparison.BETTER, "2015-16")
            .with(17.2, 16.9, 16.4, 16.0, 15.8, 15.2, 14.9, 14.1, 13.8, 14.2, 13.9, 13.5),
        share("CP08", Basis.SNAPSHOT, 1, 95, 90, Rag.RED)
            .beside(Unit.PERCENT, 93.7, Comparison.WORSE, null)
            .signal(Variation.CONCERN_LOW, SpecialCause.OUTSIDE_LOW)
            .with(96.1, 95.4, 97.0, 96.2, 95.8, 96.6, 95.1, 96.0, 95.5, 94.9, 94.1, 87.6),
        stock("LA01", 778, 770, 752, 744, 731, 715, 690, 668, 653, 641, 626, 631)
            .signal(Variation.NEUTRAL_LOW, SpecialCause.RUN_LOW),
        rate(
                "LA01", 133.8, 132.4, 129.3, 127.9, 125.7, 122.9, 118.6, 114.8, 112.3, 110.2, 107.6,
                108.5)
            .beside(Unit.PER_10000, 60.3, Comparison.HIGHER, null),
        share("LA04", Basis.SNAPSHOT, -1, 10, 13, Rag.AMBER)
            .with(9.8, 10.4, 10.1, 11.0, 10.6, 10.9, 11.4, 10.8, 11.2, 11.9, 11.1, 12.3),
        share("LA06", Basis.QUARTER, 1, 95, 90, Rag.GREEN)
            .with(94.4, 95.0, 95.8, 96.1, 94.9, 95.2, 96.0, 95.7, 96.4, 95.9, null, 96.2),
        stock("CS01", 31, 34, 29, 38, 42, 40, 37, 41, 44, 46, 43, 47),
        flow("CD01", 7, 5, 8, 6, 5, 9, 6, 7, 8, 6, 5),
        share("WF01", Basis.QUARTER, 1, 80, 70, Rag.NOT_RATED)
            .with(81.0, 76.2, 78.9, 80.0, 82.4, 79.3, 77.8, 81.1, 80.2, 78.6, null));
  }

  private static SampleSeries flow(String line, double... values) {
    return new SampleSeries(
            line,
            Basis.QUARTER,
            Unit.COUNT,
            0,
            null,
            Rag.NOT_RATED,
            Variation.COMMON_CAUSE,
            SpecialCause.NONE,
            Map.of(),
            List.of())
        .with(Arrays.stream(values).boxed().toArray(Double[]::new));
  }

  private static SampleSeries stock(String line, double... values) {
    SampleSeries f = flow(line, values);
    return new SampleSeries(
        line, Basis.SNAPSHOT, Unit.COUNT, 0, null, f.rag, f.variation, f.cause, Map.of(), f.values);
  }

  private static SampleSeries rate(String line, double... values) {
    SampleSeries f = flow(line, values);
    return new SampleSeries(
        line,
        Basis.SNAPSHOT,
        Unit.PER_10000,
        0,
        null,
        f.rag,
        f.variation,
        f.cause,
        Map.of(),
        f.values);
  }

  private static SampleSeries share(
      String line, Basis basis, int sign, double green, double red, Rag rag) {
    Target target =
        new Target(
            line,
            Unit.PERCENT,
            LocalDate.of(2014, 4, 1),
            null,
            green,
            red,
            null,
            null,
            "illustrative");
    return new SampleSeries(
        line,
        basis,
        Unit.PERCENT,
        sign,
        target,
        rag,
        Variation.COMMON_CAUSE,
        SpecialCause.NONE,
        Map.of(),
        List.of());
  }

  private SampleSeries signal(Variation variation, SpecialCause cause) {
    return new SampleSeries(
        line, basis, unit, sign, target, rag, variation, cause, comparators, values);
  }

  private SampleSeries with(@Nullable Double... values) {
    return new SampleSeries(
        line,
        basis,
        unit,
        sign,
        target,
        rag,
        variation,
        cause,
        comparators,
        new ArrayList<@Nullable Double>(Arrays.asList(values)));
  }

  private SampleSeries beside(
      Unit unit, double england, Comparison comparison, @Nullable String year) {
    Map<Comparator, Beside> beside = new EnumMap<>(Comparator.class);
    double higher = 1;
    for (Comparator comparator : Comparator.values()) {
      ComparatorValue value =
          new ComparatorValue(
              line,
              unit,
              comparator,
              year == null ? LocalDate.of(2016, 3, 31) : null,
              year == null ? null : ReportingYear.parse(year),
              england * higher,
              "2016",
              "published statistics");
      beside.put(comparator, new Beside(value, comparison));
      higher += 0.02;
    }
    return new SampleSeries(
        line, basis, this.unit, sign, target, rag, variation, cause, beside, values);
  }

  void addTo(SampleFigures all) {
    int count = values.size();
    List<ReportingPeriod> quarters = SampleScorecard.Q3.endingHere(count);
    double toDate = 0;
    for (int i = 0; i < count; i++) {
      ReportingPeriod quarter = quarters.get(i);
      Double value = values.get(i);
      Double before = i == 0 ? null : values.get(i - 1);
      boolean last = i == count - 1;
      all.add(figure(quarter, basis, value, move(quarter, value, before), last));
      if (basis == Basis.QUARTER) {
        toDate = quarter.quarter() == 1 ? 0 : toDate;
        double added = value == null ? 0 : value;
        toDate = unit == Unit.COUNT ? toDate + added : added;
        Double sum = value == null ? null : toDate;
        all.add(figure(quarter, Basis.YTD, sum, null, false));
      }
      if (quarter.quarter() == 4) {
        all.add(
            figure(
                quarter.year(),
                Basis.YEAR,
                basis == Basis.QUARTER ? Double.valueOf(toDate) : value,
                null,
                false));
      }
    }
  }

  private PublishedFigure figure(
      Span period, Basis basis, @Nullable Double value, @Nullable Move move, boolean last) {
    boolean broken = line.startsWith("EH") && period.equals(SampleScorecard.Q3);
    boolean charted = value != null && basis != Basis.ROLLING12 && basis == this.basis && !broken;
    return new PublishedFigure(
        new FigureKey(line, FigureKey.TOTAL, SampleFigures.AREA, period, basis, unit),
        value,
        numerator(value),
        denominator(),
        null,
        broken ? Set.of(Mark.B, Mark.P) : last ? Set.of(Mark.P) : Set.of(),
        value == null ? Absence.NOT_RECEIVED : null,
        basis == Basis.ROLLING12 ? null : move,
        basis == Basis.ROLLING12 ? move : null,
        charted ? control(last) : null,
        target,
        last && value != null ? rag : target == null || value == null ? Rag.NOT_RATED : Rag.GREEN,
        target == null ? RagReason.NO_POLARITY : null,
        last || basis == Basis.YTD ? comparators : Map.of(),
        broken ? List.of(SampleScorecard.earlyHelpBreak().footnote()) : List.of());
  }

  private @Nullable Move move(
      ReportingPeriod quarter, @Nullable Double value, @Nullable Double before) {
    if (value == null) {
      return null;
    }
    boolean broken = line.startsWith("EH") && quarter.equals(SampleScorecard.Q3);
    if (before == null || broken) {
      return new Move(null, Direction.WITHHELD, Verdict.WITHHELD);
    }
    double change = value - before;
    Direction direction =
        Math.abs(change) < 0.5
            ? Direction.NOT_SIGNIFICANT
            : change > 0 ? Direction.UP : Direction.DOWN;
    Verdict verdict =
        direction == Direction.NOT_SIGNIFICANT
            ? Verdict.UNCHANGED
            : sign == 0
                ? Verdict.NEUTRAL
                : change * sign > 0 ? Verdict.IMPROVING : Verdict.WORSENING;
    return new Move(change, direction, verdict);
  }

  private @Nullable Double numerator(@Nullable Double value) {
    return value == null || unit != Unit.PERCENT ? value : Double.valueOf(Math.rint(value * 1.7));
  }

  private @Nullable Double denominator() {
    if (unit == Unit.COUNT) {
      return null;
    }
    return unit == Unit.PERCENT ? 170.0 : 58167.0;
  }

  private Control control(boolean last) {
    List<Double> known = new ArrayList<>();
    for (Double value : values) {
      if (value != null) {
        known.add(value);
      }
    }
    double mean = known.stream().mapToDouble(v -> v).average().orElse(0);
    double range = 0;
    for (int i = 1; i < known.size(); i++) {
      range += Math.abs(known.get(i) - known.get(i - 1)) / (known.size() - 1);
    }
    return new Control(
        mean,
        Math.max(0, mean - 2.66 * range),
        mean + 2.66 * range,
        true,
        last ? cause : SpecialCause.NONE,
        last ? variation : Variation.COMMON_CAUSE);
  }
}
