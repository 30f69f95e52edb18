package org.partnershipscorecard.measure;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.catalogue.Absence;
import org.partnershipscorecard.catalogue.Basis;
import org.partnershipscorecard.catalogue.Breakdown;
import org.partnershipscorecard.catalogue.FigureKey;
import org.partnershipscorecard.catalogue.Mark;
import org.partnershipscorecard.catalogue.MeasureLine;
import org.partnershipscorecard.catalogue.Population;
import org.partnershipscorecard.catalogue.ReferenceData;
import org.partnershipscorecard.catalogue.Timing;
import org.partnershipscorecard.catalogue.Unit;
import org.partnershipscorecard.period.ReportingPeriod;

/** Turns sums into outturns: a value where everything that it needs has come, else the reason. */
final class LineOutturns {

  private final ReferenceData reference;
  private final Sources sources;
  private final ContributionQuery queries;
  private final Map<SumKey, Sums> recorded;
  private final SuppliedSums supplied;
  private final Explanations explanations;

  LineOutturns(
      ReferenceData reference,
      Sources sources,
      ContributionQuery queries,
      Map<SumKey, Sums> recorded,
      SuppliedSums supplied,
      Explanations explanations) {
    this.reference = reference;
    this.sources = sources;
    this.queries = queries;
    this.recorded = recorded;
    this.supplied = supplied;
    this.explanations = explanations;
  }

  /** What a window has of what it needs. */
  private record Readiness(@Nullable Absence absence, Set<Mark> marks, List<String> notes) {}

  /** Every outturn of a line in an area; none where the line does not concern the area. */
  List<Outturn> of(MeasureLine line, String area, List<Window> windows) {
    if (!concerns(line, area)) {
      return List.of();
    }
    List<Outturn> outturns = new ArrayList<>();
    for (Window window : windows) {
      if (!line.bases().contains(window.basis())) {
        continue;
      }
      Readiness ready = readiness(line, area, window);
      for (Unit unit : line.units()) {
        if (isGiven(line, unit, window.basis())) {
          outturns.add(outturn(line, area, window, FigureKey.TOTAL, unit, ready));
          for (String breakdown : breakdowns(line, area, window)) {
            outturns.add(outturn(line, area, window, breakdown, unit, ready));
          }
        }
      }
    }
    return outturns;
  }

  private boolean concerns(MeasureLine line, String area) {
    return OutturnCalculator.isSupplied(line)
        ? supplied.concerns(line, area) || sources.concerns(line.extract(), area)
        : queries.extractsOf(line).stream().allMatch(extract -> sources.concerns(extract, area));
  }

  /** A rate of what happened is given for twelve months only: a quarter is never multiplied. */
  private static boolean isGiven(MeasureLine line, Unit unit, Basis basis) {
    return !unit.isRate()
        || line.timing() == Timing.SNAPSHOT
        || basis == Basis.ROLLING12
        || basis == Basis.YEAR;
  }

  /** The catalogue's categories, zero or not, and unknown where there is one. */
  private Set<String> breakdowns(MeasureLine line, String area, Window window) {
    Set<String> keys = new LinkedHashSet<>();
    for (Breakdown breakdown : line.breakdowns()) {
      breakdown.categories().keySet().forEach(code -> keys.add(breakdown.key(code)));
      String unknown = breakdown.key(Breakdown.UNKNOWN);
      if (sums(line, area, window, unknown) != null) {
        keys.add(unknown);
      }
    }
    return keys;
  }

  private Readiness readiness(MeasureLine line, String area, Window window) {
    return OutturnCalculator.isSupplied(line)
        ? suppliedReadiness(line, area, window)
        : recordedReadiness(line, area, window);
  }

  private Readiness suppliedReadiness(MeasureLine line, String area, Window window) {
    Sums sums = supplied.of(line, area, asSnapshot(line, window), FigureKey.TOTAL);
    if (sums != null) {
      return new Readiness(
          sums.absence(),
          sums.marks(),
          explanations.of(
              line, Set.of(SuppliedSums.EXTRACT), area, window.quarters(), sources));
    }
    int there = window.basis() == Basis.SNAPSHOT ? 0 : supplied.quarters(line, area, window);
    return missing(there, window.quarters().size());
  }

  private Readiness recordedReadiness(MeasureLine line, String area, Window window) {
    Set<String> extracts = queries.extractsOf(line);
    List<ReportingPeriod> needed =
        line.timing() == Timing.SNAPSHOT
            ? List.of(window.quarters().getLast())
            : window.quarters();
    int whole = 0;
    int some = 0;
    int refused = 0;
    Set<Mark> marks = EnumSet.noneOf(Mark.class);
    for (ReportingPeriod quarter : needed) {
      boolean all = true;
      boolean any = false;
      for (String extract : extracts) {
        Sources.Received received = sources.received(extract, area, quarter);
        all &= received == Sources.Received.ALL;
        any |= received != Sources.Received.NONE;
        refused += sources.rowsRefused(extract, quarter);
        if (sources.provisional(extract, quarter)) {
          marks.add(Mark.P);
        }
      }
      whole += all ? 1 : 0;
      some += any ? 1 : 0;
    }
    if (whole < needed.size()) {
      return needed.size() == 1
          ? new Readiness(some == 0 || extracts.size() > 1
              ? Absence.NOT_RECEIVED
              : Absence.PARTIAL, Set.of(), List.of())
          : missing(whole, needed.size());
    }
    boolean lacksFigure =
        extracts.contains(SuppliedSums.EXTRACT)
            && sums(line, area, window, FigureKey.TOTAL) == null;
    if (lacksFigure) {
      return new Readiness(Absence.NOT_RECEIVED, Set.of(), List.of());
    }
    List<String> notes = new ArrayList<>();
    if (refused > 0) {
      notes.add(
          refused == 1
              ? "1 row was refused that could have counted here"
              : refused + " rows were refused that could have counted here");
    }
    notes.addAll(explanations.of(line, extracts, area, needed, sources));
    return new Readiness(null, marks, List.copyOf(notes));
  }

  /** Never a partial sum (rule R6). */
  private static Readiness missing(int there, int needed) {
    return there == 0
        ? new Readiness(Absence.NOT_RECEIVED, Set.of(), List.of())
        : new Readiness(
            Absence.PARTIAL, Set.of(), List.of(there + " of " + needed + " quarters"));
  }

  /** The year of a snapshot is its fourth quarter's. */
  private static Window asSnapshot(MeasureLine line, Window window) {
    return line.timing() == Timing.SNAPSHOT && window.basis() == Basis.YEAR
        ? new Window(
            Basis.SNAPSHOT,
            window.quarters().getLast(),
            List.of(window.quarters().getLast()))
        : window;
  }

  private @Nullable Sums sums(MeasureLine line, String area, Window window, String breakdown) {
    Window asked = asSnapshot(line, window);
    return OutturnCalculator.isSupplied(line)
        ? supplied.of(line, area, asked, breakdown)
        : recorded.get(
            new SumKey(line.id(), area, asked.basis(), asked.span().key(), breakdown));
  }

  private Outturn outturn(
      MeasureLine line,
      String area,
      Window window,
      String breakdown,
      Unit unit,
      Readiness ready) {
    FigureKey key =
        new FigureKey(line.id(), breakdown, area, window.span(), window.basis(), unit);
    Absence absence = ready.absence();
    if (absence != null) {
      return absent(key, absence, ready);
    }
    Sums sums = Optional.ofNullable(sums(line, area, window, breakdown)).orElse(Sums.ZERO);
    Absence given = sums.absence();
    if (given != null) {
      return absent(key, given, new Readiness(given, sums.marks(), List.of()));
    }
    Population population =
        unit.isRate()
            ? reference.population(area, window.lastDay()).orElse(null)
            : null;
    if (unit.isRate() && population == null && sums.denominator() == null) {
      return absent(
          key,
          Absence.NOT_APPLICABLE,
          new Readiness(
              null, Set.of(), List.of("no population is given for " + window.lastDay())));
    }
    Sums total = sums(line, area, window, FigureKey.TOTAL);
    Statistic statistic = Statistic.of(line.kind(), unit, sums, total, population);
    Double value = statistic.value();
    if (value == null) {
      return absent(
          key,
          Absence.ZERO_DENOMINATOR,
          new Readiness(null, ready.marks(), ready.notes()));
    }
    return new Outturn(
        key,
        statistic.numerator(),
        statistic.denominator(),
        value,
        ready.marks(),
        null,
        ready.notes(),
        population == null ? null : population.estimateYear(),
        population == null ? null : population.vintage());
  }

  private static Outturn absent(FigureKey key, Absence absence, Readiness ready) {
    return new Outturn(
        key, null, null, null, ready.marks(), absence, ready.notes(), null, null);
  }
}
