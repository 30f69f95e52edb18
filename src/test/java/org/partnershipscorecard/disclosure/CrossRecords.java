package org.partnershipscorecard.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.catalogue.Absence;
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

/**
 * Records of chance by sex, age band, lead and quarter, and lines that count them in ways that
 * cross: by one and by two of these, of some alone, as shares. Every line is held twice: as the
 * words of a definition, which the program reads, and as a test of a cell, which the attacker uses.
 */
final class CrossRecords {

  static final ReportingPeriod FIRST = ReportingPeriod.parse("2015-16-Q1");
  private static final Set<Basis> EVERY =
      new LinkedHashSet<>(List.of(Basis.QUARTER, Basis.YTD, Basis.ROLLING12, Basis.YEAR));

  /** One kind of record. */
  record Cell(String sex, String band, String lead, int quarter) {}

  /** A statistic, published or not, as a sum over cells. */
  record Counted(Predicate<Cell> numerator, @Nullable Predicate<Cell> denominator) {}

  private record Division(Breakdown breakdown, Function<Cell, String> code) {}

  final Map<Cell, Long> cells = new LinkedHashMap<>();
  final Map<FigureKey, Counted> counted = new LinkedHashMap<>();
  private final List<MeasureLine> lines = new ArrayList<>();
  private final List<Outturn> outturns = new ArrayList<>();
  private final List<Outturn> unprinted = new ArrayList<>();
  private final int quarters;
  private final Random chance;

  /** Always the same for a seed. */
  CrossRecords(long seed) {
    chance = new Random(seed);
    quarters = chance.nextBoolean() ? 4 : 6;
    List<String> bands = List.of("a", "b", "c", "d").subList(0, 2 + chance.nextInt(3));
    List<String> leads = List.of("X", "Y", "Z");
    for (int q = 0; q < quarters; q++) {
      for (String sex : List.of("1", "2")) {
        for (String band : bands) {
          leads.forEach(new Fill(sex, band, q)::fill);
        }
      }
    }
    int mean = 3 + chance.nextInt(40);
    List<Cell> kinds = new ArrayList<>(cells.keySet());
    for (int r = 0; r < mean * quarters; r++) {
      // Two draws, the earlier one: some kinds are common and some rare.
      Cell kind = kinds.get(Math.min(chance.nextInt(kinds.size()), chance.nextInt(kinds.size())));
      Cell spread = new Cell(kind.sex(), kind.band(), kind.lead(), chance.nextInt(quarters));
      cells.merge(spread, 1L, Long::sum);
    }
    lines(bands, leads);
  }

  private final class Fill {
    private final String sex;
    private final String band;
    private final int quarter;

    Fill(String sex, String band, int quarter) {
      this.sex = sex;
      this.band = band;
      this.quarter = quarter;
    }

    void fill(String lead) {
      cells.put(new Cell(sex, band, lead, quarter), 0L);
    }
  }

  private void lines(List<String> bands, List<String> leads) {
    Division sex = new Division(breakdown("sex", "sex", List.of("1", "2")), Cell::sex);
    Division band = new Division(breakdown("band", "band", bands), Cell::band);
    Division lead = new Division(breakdown("lead", "lead", leads), Cell::lead);
    List<String> pairs =
        List.of("1", "2").stream().flatMap(s -> bands.stream().map(b -> s + "-" + b)).toList();
    Division both =
        new Division(
            breakdown("sex_band", "sex || '-' || band", pairs), c -> c.sex() + "-" + c.band());
    line("AA01", null, c -> true, null, null, List.of(sex, band));
    switch (chance.nextInt(4)) {
      case 0 -> {
        line("AA02", "sex = '1'", c -> c.sex().equals("1"), null, null, List.of(band));
        line("AA03", "sex = '2'", c -> c.sex().equals("2"), null, null, List.of(band));
      }
      case 1 -> line("AA02", null, c -> true, null, null, List.of(both, lead));
      case 2 -> {
        line("AA02", "lead = 'X'", c -> c.lead().equals("X"), null, null, List.of(sex));
        line("AA03", "lead <> 'X'", c -> !c.lead().equals("X"), null, null, List.of(band));
      }
      default -> {
        line("AA02", "band = 'a'", c -> c.band().equals("a"), null, null, List.of(lead));
        line(
            "AA03",
            "coalesce(band, 'unknown') IN ('b')",
            c -> c.band().equals("b"),
            null,
            null,
            List.of(sex));
      }
    }
    line("AA04", null, c -> true, "lead = 'X'", c -> c.lead().equals("X"), List.of());
    line(
        "AA05",
        "sex = '1'",
        c -> c.sex().equals("1"),
        "band IN ('a', 'b')",
        c -> c.band().equals("a") || c.band().equals("b"),
        chance.nextBoolean() ? List.of() : List.of(lead));
  }

  private static Breakdown breakdown(String dimension, String expression, List<String> codes) {
    Map<String, String> categories = new LinkedHashMap<>();
    codes.forEach(code -> categories.put(code, "category " + code));
    return new Breakdown(dimension, dimension, expression, categories);
  }

  private void line(
      String id,
      @Nullable String where,
      Predicate<Cell> base,
      @Nullable String part,
      @Nullable Predicate<Cell> of,
      List<Division> divisions) {
    Kind kind = of == null ? Kind.COUNT : Kind.PERCENTAGE;
    Unit unit = of == null ? Unit.COUNT : Unit.PERCENT;
    Set<Basis> bases = new LinkedHashSet<>(EVERY);
    switch (chance.nextInt(6)) {
      case 0 -> bases.remove(Basis.QUARTER);
      case 1 -> bases.retainAll(Set.of(Basis.ROLLING12, Basis.YEAR));
      case 2 -> bases.retainAll(Set.of(Basis.QUARTER, Basis.YTD));
      case 3 -> bases.retainAll(Set.of(Basis.YEAR));
      default -> {}
    }
    MeasureLine line =
        new MeasureLine(
            id,
            "name of " + id,
            "definition",
            "extract",
            kind,
            Timing.DURING,
            List.of("agency", "id"),
            "day",
            where,
            part,
            null,
            null,
            List.of(unit),
            Polarity.NONE,
            Counts.PEOPLE,
            of == null,
            bases,
            divisions.stream().map(Division::breakdown).toList(),
            1,
            20);
    lines.add(line);
    windows(line, FigureKey.TOTAL, base, of);
    for (Division division : divisions) {
      for (String code : division.breakdown().categories().keySet()) {
        windows(
            line,
            division.breakdown().key(code),
            base.and(cell -> division.code().apply(cell).equals(code)),
            of);
      }
    }
  }

  private void windows(
      MeasureLine line, String breakdown, Predicate<Cell> base, @Nullable Predicate<Cell> of) {
    for (int q = 0; q < quarters; q++) {
      ReportingPeriod period = FIRST.plus(q);
      add(line, breakdown, period, Basis.QUARTER, q, 1, base, of);
      int sinceApril = period.quarter();
      if (q + 1 >= sinceApril) {
        add(line, breakdown, period, Basis.YTD, q, sinceApril, base, of);
      }
      if (q >= 3) {
        add(line, breakdown, period, Basis.ROLLING12, q, 4, base, of);
        if (sinceApril == 4) {
          add(line, breakdown, period.year(), Basis.YEAR, q, 4, base, of);
        }
      }
    }
  }

  private void add(
      MeasureLine line,
      String breakdown,
      Span period,
      Basis basis,
      int last,
      int length,
      Predicate<Cell> base,
      @Nullable Predicate<Cell> of) {
    Unit unit = line.mainUnit();
    FigureKey key = new FigureKey(line.id(), breakdown, SampleCounts.AREA, period, basis, unit);
    Predicate<Cell> all =
        base.and(cell -> cell.quarter() <= last && cell.quarter() > last - length);
    Counted sums = new Counted(of == null ? all : all.and(of), of == null ? null : all);
    Predicate<Cell> below = sums.denominator();
    double numerator = sum(sums.numerator());
    Double denominator = below == null ? null : (double) sum(below);
    Double value =
        denominator == null
            ? Double.valueOf(numerator)
            : denominator == 0 ? null : Double.valueOf(numerator * 100 / denominator);
    Outturn outturn =
        new Outturn(
            key,
            numerator,
            denominator,
            value,
            Set.of(),
            value == null ? Absence.ZERO_DENOMINATOR : null,
            List.of(),
            null,
            null);
    counted.put(key, sums);
    if (line.bases().contains(basis)) {
      outturns.add(outturn);
    } else {
      unprinted.add(outturn);
    }
  }

  /** The true number of records in some cells. */
  long sum(Predicate<Cell> of) {
    return cells.entrySet().stream()
        .filter(cell -> of.test(cell.getKey()))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  int quarters() {
    return quarters;
  }

  Catalogue catalogue() {
    List<Measure> measures =
        lines.stream()
            .map(line ->
                new Measure(line.id(), "A", line.name(), "?", "owner", List.of(line), List.of()))
            .toList();
    return new Catalogue(List.of(new Theme("A", "Theme")), measures);
  }

  List<RatedOutturn> rated() {
    Catalogue catalogue = catalogue();
    return new RatingCalculator(catalogue, List.of(), List.of())
        .rate(new TrendCalculator(catalogue, List.of()).assess(outturns, List.of()));
  }

  List<Outturn> unprinted() {
    return unprinted;
  }
}
