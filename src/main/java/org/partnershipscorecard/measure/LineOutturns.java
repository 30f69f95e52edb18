package org.partnershipscorecard.measure;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

/**
 * Every outturn of a line: from its records, or from numbers that an agency sent; a value where
 * everything that it needs has come, else the reason.
 */
final class LineOutturns {

  private final Reckoning reckoning;
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
    this.reckoning = new Reckoning(reference);
    this.sources = sources;
    this.queries = queries;
    this.recorded = recorded;
    this.supplied = supplied;
    this.explanations = explanations;
  }

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
      boolean figures = isFromFigures(line, area, window);
      List<String> keys = new ArrayList<>(List.of(FigureKey.TOTAL));
      keys.addAll(breakdowns(line, area, window, figures));
      Map<String, Readiness> ready = readiness(line, area, window, keys, figures);
      for (Unit unit : line.units()) {
        if (isGiven(line, unit, window)) {
          ready.forEach((key, readiness) ->
              outturns.add(
                  reckoning.outturn(
                      new FigureKey(line.id(), key, area, window.span(), window.basis(), unit),
                      line,
                      window,
                      readiness,
                      sums(line, area, window, key, figures),
                      sums(line, area, window, FigureKey.TOTAL, figures),
                      figures)));
        }
      }
    }
    return outturns;
  }

  private boolean concerns(MeasureLine line, String area) {
    return recordsConcern(line, area)
        || supplied.concerns(line, area)
        || sources.expectsLine(line.id(), area);
  }

  private boolean recordsConcern(MeasureLine line, String area) {
    return !OutturnCalculator.isSupplied(line)
        && queries.extractsOf(line).stream().allMatch(extract -> sources.concerns(extract, area));
  }

  /**
   * Whether a window's figures are those that an agency sent as numbers: always for a line of the
   * extract {@code figures}; for another only where no whole count of its records is to be had and
   * a number is. Where both are, the records are counted.
   */
  boolean isFromFigures(MeasureLine line, String area, Window window) {
    if (!recordsConcern(line, area)) {
      return true;
    }
    Sums counted = sums(line, area, window, FigureKey.TOTAL, false);
    Absence absence = recordedReadiness(line, area, window).absence();
    boolean whole = absence == null && (counted == null || counted.absence() == null);
    return !whole && supplied.of(line, area, window.countedBy(line), FigureKey.TOTAL) != null;
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
  private Set<String> breakdowns(MeasureLine line, String area, Window window, boolean figures) {
    Set<String> keys = new LinkedHashSet<>();
    for (Breakdown breakdown : line.breakdowns()) {
      breakdown.categories().keySet().forEach(code -> keys.add(breakdown.key(code)));
      String unknown = breakdown.key(Breakdown.UNKNOWN);
      if (sums(line, area, window, unknown, figures) != null) {
        keys.add(unknown);
      }
    }
    return keys;
  }

  /** By breakdown key. Records come for all parts of a line at once, numbers one by one. */
  private Map<String, Readiness> readiness(
      MeasureLine line, String area, Window window, List<String> keys, boolean figures) {
    Map<String, Readiness> ready = new LinkedHashMap<>();
    if (figures) {
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
    Window asked = window.countedBy(line);
    Sums sums = supplied.of(line, area, asked, breakdown);
    if (sums != null) {
      return new Readiness(
          sums.absence(),
          sums.marks(),
          explanations.of(line, Set.of(SuppliedSums.EXTRACT), area, window.quarters(), sources));
    }
    if (asked.basis() == Basis.SNAPSHOT) {
      return Readiness.missing(0, 0, 1);
    }
    int there = supplied.quarters(line, area, asked, breakdown);
    return there < window.quarters().size()
        ? Readiness.missing(there, there, window.quarters().size())
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
      for (String extract : queries.optionalExtractsOf(line)) {
        refused += sources.rowsRefused(extract, area, quarter, line.timing());
        if (sources.provisional(extract, area, quarter, line.timing())) {
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
          : Readiness.missing(some, whole, needed.size());
    }
    if (lacks) {
      return NOT_IN_THE_LAYOUT;
    }
    boolean lacksFigure =
        extracts.contains(SuppliedSums.EXTRACT)
            && sums(line, area, window, FigureKey.TOTAL, false) == null;
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
    if (disagrees(line, area, window)) {
      notes.add("a number was sent as well and differs from what the records give");
    }
    notes.addAll(explanations.of(line, extracts, area, needed, sources));
    return new Readiness(null, marks, List.copyOf(notes));
  }

  /** Whether a number that came beside the records is not what they give. */
  private boolean disagrees(MeasureLine line, String area, Window window) {
    Sums sent = supplied.of(line, area, window.countedBy(line), FigureKey.TOTAL);
    if (sent == null || sent.numerator() == null) {
      return false;
    }
    Sums counted =
        Objects.requireNonNullElse(sums(line, area, window, FigureKey.TOTAL, false), Sums.ZERO);
    return line.kind() != Kind.MEDIAN
        && (!sent.numerator().equals(counted.numerator())
            || (line.kind() == Kind.PERCENTAGE
                && !Objects.equals(sent.denominator(), counted.denominator())));
  }

  private @Nullable Sums sums(
      MeasureLine line, String area, Window window, String breakdown, boolean figures) {
    Window asked = window.countedBy(line);
    return figures
        ? supplied.of(line, area, asked, breakdown)
        : recorded.get(new SumKey(line.id(), area, asked.basis(), asked.span().key(), breakdown));
  }
}
