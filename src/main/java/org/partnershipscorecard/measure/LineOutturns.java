package org.partnershipscorecard.measure;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
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
import org.partnershipscorecard.catalogue.Kind;
import org.partnershipscorecard.catalogue.Mark;
import org.partnershipscorecard.catalogue.MeasureLine;
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

  private static final Readiness NOT_IN_THE_LAYOUT =
      new Readiness(
          Absence.LAYOUT, Set.of(), List.of("the files that came do not carry what it is made of"));

  /** Every outturn of a line in an area; none where the line does not concern the area. */
  List<Outturn> of(MeasureLine line, String area, List<Window> windows) {
    if (!concerns(line, area)) {
      return List.of();
    }
    List<Outturn> outturns = new ArrayList<>();
    for (Window window : windows) {
      if (!line.bases().contains(window.basis()) || !isValid(line, window)) {
        continue;
      }
      List<String> keys = new ArrayList<>(List.of(FigureKey.TOTAL));
      keys.addAll(breakdowns(line, area, window));
      Map<String, Readiness> ready = readiness(line, area, window, keys);
      for (Unit unit : line.units()) {
        if (isGiven(line, unit, window)) {
          ready.forEach(
              (key, readiness) -> outturns.add(outturn(line, area, window, key, unit, readiness)));
        }
      }
    }
    return outturns;
  }

  private boolean concerns(MeasureLine line, String area) {
    return OutturnCalculator.isSupplied(line)
        ? supplied.concerns(line, area) || sources.expectsLine(line.id(), area)
        : queries.extractsOf(line).stream().allMatch(extract -> sources.concerns(extract, area));
  }

  /**
   * A rate of what happened is given for twelve months and more only, and a quarter is never
   * multiplied; a line that is supplied as a rate has the bases that it names.
   */
  private static boolean isGiven(MeasureLine line, Unit unit, Window window) {
    return !unit.isRate()
        || line.timing() == Timing.SNAPSHOT
        || isSuppliedRate(line)
        || (window.basis() != Basis.YTD && window.isWholeYears());
  }

  private static boolean isSuppliedRate(MeasureLine line) {
    return line.kind() == Kind.RATE && OutturnCalculator.isSupplied(line);
  }

  /** A version of a definition speaks of the windows that it is valid for, and of no other. */
  private static boolean isValid(MeasureLine line, Window window) {
    return line.timing() == Timing.SNAPSHOT
        ? line.validFor(window.lastDay(), window.lastDay())
        : line.validFor(window.firstDay(), window.lastDay());
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

  /** By breakdown key. Records come for all parts of a line at once, numbers one by one. */
  private Map<String, Readiness> readiness(
      MeasureLine line, String area, Window window, List<String> keys) {
    Map<String, Readiness> ready = new LinkedHashMap<>();
    if (OutturnCalculator.isSupplied(line)) {
      keys.forEach(key -> ready.put(key, suppliedReadiness(line, area, window, key)));
    } else {
      Readiness all = recordedReadiness(line, area, window);
      keys.forEach(key ->
          ready.put(key, all.absence() == null ? divided(line, area, window, key, all) : all));
    }
    return ready;
  }

  /** A part is not known where the files do not carry what the line is divided by. */
  private Readiness divided(
      MeasureLine line, String area, Window window, String key, Readiness whole) {
    if (key.equals(FigureKey.TOTAL)) {
      return whole;
    }
    Breakdown breakdown = line.breakdown(key.substring(0, key.indexOf('='))).orElseThrow();
    boolean lacks =
        quartersOf(line, window).stream()
            .map(quarter -> sources.lacking(line.extract(), area, quarter, line.timing()))
            .anyMatch(lacking -> queries.needs(breakdown, line, lacking));
    return lacks ? NOT_IN_THE_LAYOUT : whole;
  }

  private static List<ReportingPeriod> quartersOf(MeasureLine line, Window window) {
    return line.timing() == Timing.SNAPSHOT
        ? List.of(window.quarters().getLast())
        : window.quarters();
  }

  private Readiness suppliedReadiness(
      MeasureLine line, String area, Window window, String breakdown) {
    Window asked = asSnapshot(line, window);
    Sums sums = supplied.of(line, area, asked, breakdown);
    if (sums != null) {
      return new Readiness(
          sums.absence(),
          sums.marks(),
          explanations.of(line, Set.of(SuppliedSums.EXTRACT), area, window.quarters(), sources));
    }
    if (asked.basis() == Basis.SNAPSHOT) {
      return missing(0, 0, 1);
    }
    int there = supplied.quarters(line, area, asked, breakdown);
    return there < window.quarters().size()
        ? missing(there, there, window.quarters().size())
        : new Readiness(
            Absence.NOT_RECEIVED,
            Set.of(),
            List.of("its quarters do not add up, so it has to be supplied for the whole"));
  }

  private Readiness recordedReadiness(MeasureLine line, String area, Window window) {
    Set<String> extracts = queries.extractsOf(line);
    List<ReportingPeriod> needed = quartersOf(line, window);
    int whole = 0;
    int some = 0;
    int refused = 0;
    boolean lacks = false;
    Set<Mark> marks = EnumSet.noneOf(Mark.class);
    for (ReportingPeriod quarter : needed) {
      boolean every = true;
      boolean any = false;
      for (String extract : extracts) {
        // A supplied figure is of the day that its row says, whenever its file was taken, and
        // only whether the row is there matters: see below.
        boolean supplies = extract.equals(SuppliedSums.EXTRACT);
        Timing timing = supplies ? Timing.DURING : line.timing();
        if (!supplies) {
          Sources.Received received = sources.received(extract, area, quarter, timing);
          every &= received == Sources.Received.ALL;
          any |= received != Sources.Received.NONE;
          lacks |= queries.needs(line, extract, sources.lacking(extract, area, quarter, timing));
        }
        refused += sources.rowsRefused(extract, area, quarter, timing);
        if (sources.provisional(extract, area, quarter, timing)) {
          marks.add(Mark.P);
        }
      }
      whole += every ? 1 : 0;
      some += any ? 1 : 0;
    }
    if (whole < needed.size()) {
      return needed.size() == 1
          ? new Readiness(
              some == 0 || extracts.size() > 1 ? Absence.NOT_RECEIVED : Absence.PARTIAL,
              Set.of(),
              List.of())
          : missing(some, whole, needed.size());
    }
    if (lacks) {
      return NOT_IN_THE_LAYOUT;
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
  private static Readiness missing(int some, int there, int needed) {
    return some == 0
        ? new Readiness(Absence.NOT_RECEIVED, Set.of(), List.of())
        : new Readiness(Absence.PARTIAL, Set.of(), List.of(there + " of " + needed + " quarters"));
  }

  /** The year of a snapshot is its fourth quarter's. */
  private static Window asSnapshot(MeasureLine line, Window window) {
    return line.timing() == Timing.SNAPSHOT && window.basis() == Basis.YEAR
        ? new Window(
            Basis.SNAPSHOT, window.quarters().getLast(), List.of(window.quarters().getLast()))
        : window;
  }

  private @Nullable Sums sums(MeasureLine line, String area, Window window, String breakdown) {
    Window asked = asSnapshot(line, window);
    return OutturnCalculator.isSupplied(line)
        ? supplied.of(line, area, asked, breakdown)
        : recorded.get(new SumKey(line.id(), area, asked.basis(), asked.span().key(), breakdown));
  }

  private Outturn outturn(
      MeasureLine line, String area, Window window, String breakdown, Unit unit, Readiness ready) {
    FigureKey key = new FigureKey(line.id(), breakdown, area, window.span(), window.basis(), unit);
    Absence absence = ready.absence();
    if (absence != null) {
      return absent(key, absence, ready);
    }
    Sums counted = sums(line, area, window, breakdown);
    if (counted == null && OutturnCalculator.isSupplied(line)) {
      // What nobody counted is none; what nobody sent is not known.
      return absent(
          key, Absence.NOT_RECEIVED, new Readiness(Absence.NOT_RECEIVED, Set.of(), List.of()));
    }
    Sums sums = Optional.ofNullable(counted).orElse(Sums.ZERO);
    Absence given = sums.absence();
    if (given != null) {
      return absent(key, given, new Readiness(given, sums.marks(), List.of()));
    }
    boolean ownDenominator = hasOwnDenominator(line, sums);
    People people =
        unit.isRate() && !ownDenominator
            ? People.of(reference, area, asSnapshot(line, window)).orElse(null)
            : null;
    if (unit.isRate() && people == null && !ownDenominator) {
      return absent(
          key,
          Absence.NOT_APPLICABLE,
          new Readiness(null, Set.of(), List.of("no population is given for " + window.lastDay())));
    }
    Sums total = sums(line, area, window, FigureKey.TOTAL);
    Statistic statistic =
        Statistic.of(line.kind(), unit, sums, total, people == null ? null : people.value());
    Double value = statistic.value();
    if (value == null) {
      return absent(
          key, statistic.absence(), new Readiness(null, ready.marks(), reasons(statistic, ready)));
    }
    return new Outturn(
        key,
        statistic.numerator(),
        statistic.denominator(),
        value,
        ready.marks(),
        null,
        notes(line, unit, window, ready),
        people == null ? null : people.estimateYear(),
        people == null ? null : people.vintage());
  }

  private static List<String> reasons(Statistic statistic, Readiness ready) {
    if (statistic.absence() != Absence.NOT_APPLICABLE) {
      return ready.notes();
    }
    List<String> notes = new ArrayList<>(ready.notes());
    notes.add("the part is greater than its whole, so there is no percentage");
    return List.copyOf(notes);
  }

  /** A rate's own denominator goes before the population. */
  private static boolean hasOwnDenominator(MeasureLine line, Sums sums) {
    Double denominator = sums.denominator();
    return switch (line.kind()) {
      case COUNT -> OutturnCalculator.isSupplied(line) && denominator != null;
      case RATE -> denominator != null;
      case PERCENTAGE, MEAN, MEDIAN, VALUE -> false;
    };
  }

  private static List<String> notes(MeasureLine line, Unit unit, Window window, Readiness ready) {
    if (!unit.isRate() || line.timing() == Timing.SNAPSHOT || window.isWholeYears()) {
      return ready.notes();
    }
    List<String> notes = new ArrayList<>(ready.notes());
    notes.add("The rate is of part of a year and is not annualised.");
    return List.copyOf(notes);
  }

  private static Outturn absent(FigureKey key, Absence absence, Readiness ready) {
    return new Outturn(key, null, null, null, ready.marks(), absence, ready.notes(), null, null);
  }
}
