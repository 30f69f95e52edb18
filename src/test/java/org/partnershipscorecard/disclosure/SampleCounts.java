package org.partnershipscorecard.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.catalogue.Basis;
import org.partnershipscorecard.catalogue.Breakdown;
import org.partnershipscorecard.catalogue.Catalogue;
import org.partnershipscorecard.catalogue.Counts;
import org.partnershipscorecard.catalogue.FigureKey;
import org.partnershipscorecard.catalogue.Kind;
import org.partnershipscorecard.catalogue.Measure;
import org.partnershipscorecard.catalogue.MeasureLine;
import org.partnershipscorecard.catalogue.Polarity;
import org.partnershipscorecard.catalogue.Theme;
import org.partnershipscorecard.catalogue.Timing;
import org.partnershipscorecard.catalogue.Unit;
import org.partnershipscorecard.measure.Outturn;
import org.partnershipscorecard.period.ReportingPeriod;
import org.partnershipscorecard.period.Span;
import org.partnershipscorecard.rating.RatedOutturn;
import org.partnershipscorecard.rating.RatingCalculator;
import org.partnershipscorecard.trend.TrendCalculator;

/** Lines with figures made by hand, set in their series and rated. */
final class SampleCounts {

  static final String AREA = "E08000031";

  private final List<MeasureLine> lines = new ArrayList<>();
  private final List<Outturn> outturns = new ArrayList<>();

  /** A line of children; its breakdowns as dimension to codes. */
  SampleCounts line(String id, Kind kind, Timing timing, Map<String, List<String>> breakdowns) {
    return line(id, kind, timing, null, breakdowns);
  }

  /** A line of what is dated by a column. */
  SampleCounts line(
      String id,
      Kind kind,
      Timing timing,
      @Nullable String event,
      Map<String, List<String>> breakdowns) {
    List<Breakdown> divided = new ArrayList<>();
    breakdowns.forEach((dimension, codes) -> {
      Map<String, String> categories = new LinkedHashMap<>();
      codes.forEach(code -> categories.put(code, "category " + code));
      divided.add(new Breakdown(dimension, dimension, dimension, categories));
    });
    lines.add(
        new MeasureLine(
            id,
            "name of " + id,
            "definition",
            "extract",
            kind,
            timing,
            List.of("agency", "id"),
            event,
            null,
            null,
            null,
            null,
            List.of(kind == Kind.COUNT ? Unit.COUNT : Unit.PERCENT),
            Polarity.NONE,
            Counts.PEOPLE,
            kind == Kind.COUNT && timing == Timing.DURING,
            new LinkedHashSet<>(Set.of(Basis.values())),
            divided,
            1,
            20));
    return this;
  }

  /** A line of children with a query of its own. */
  SampleCounts query(String id) {
    lines.add(
        new MeasureLine(
            id,
            "name of " + id,
            "definition",
            "extract",
            Kind.COUNT,
            Timing.DURING,
            List.of("agency", "id"),
            null,
            null,
            null,
            null,
            id,
            List.of(Unit.COUNT),
            Polarity.NONE,
            Counts.PEOPLE,
            true,
            new LinkedHashSet<>(Set.of(Basis.values())),
            List.of(),
            1,
            20));
    return this;
  }

  SampleCounts count(String line, String breakdown, Span period, Basis basis, long value) {
    return add(line, breakdown, period, basis, Unit.COUNT, value, null);
  }

  SampleCounts percent(String line, Span period, Basis basis, long part, long whole) {
    return add(line, FigureKey.TOTAL, period, basis, Unit.PERCENT, part, (double) whole);
  }

  private SampleCounts add(
      String line,
      String breakdown,
      Span period,
      Basis basis,
      Unit unit,
      long numerator,
      @Nullable Double denominator) {
    outturns.add(
        new Outturn(
            new FigureKey(line, breakdown, AREA, period, basis, unit),
            (double) numerator,
            denominator,
            denominator == null ? numerator : numerator * 100.0 / denominator,
            Set.of(),
            null,
            List.of(),
            null,
            null));
    return this;
  }

  /** The counts of each quarter from a first one, with every window that they fill. */
  SampleCounts windows(String line, String breakdown, ReportingPeriod first, long... quarters) {
    for (int q = 0; q < quarters.length; q++) {
      ReportingPeriod period = first.plus(q);
      count(line, breakdown, period, Basis.QUARTER, quarters[q]);
      int sinceApril = period.quarter();
      if (q + 1 >= sinceApril) {
        count(line, breakdown, period, Basis.YTD, sum(quarters, q, sinceApril));
      }
      if (q >= 3) {
        count(line, breakdown, period, Basis.ROLLING12, sum(quarters, q, 4));
        if (sinceApril == 4) {
          count(line, breakdown, period.year(), Basis.YEAR, sum(quarters, q, 4));
        }
      }
    }
    return this;
  }

  private static long sum(long[] quarters, int last, int count) {
    long sum = 0;
    for (int q = last - count + 1; q <= last; q++) {
      sum += quarters[q];
    }
    return sum;
  }

  Catalogue catalogue() {
    List<Measure> measures =
        lines.stream()
            .map(line ->
                new Measure(line.id(), "A", line.name(), "?", "owner", List.of(line), List.of()))
            .toList();
    Set<String> undeclared =
        lines.stream()
            .filter(line -> line.sql() != null)
            .map(MeasureLine::id)
            .collect(Collectors.toSet());
    return new Catalogue(
        List.of(new Theme("A", "Theme")), measures, Map.of(), List.of(), undeclared);
  }

  List<RatedOutturn> rated() {
    Catalogue catalogue = catalogue();
    return new RatingCalculator(catalogue, List.of(), List.of())
        .rate(new TrendCalculator(catalogue, List.of()).assess(outturns, List.of()));
  }

  List<Outturn> outturns() {
    return List.copyOf(outturns);
  }
}
