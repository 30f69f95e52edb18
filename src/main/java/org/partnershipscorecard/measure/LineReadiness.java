package org.partnershipscorecard.measure;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.partnershipscorecard.catalogue.Absence;
import org.partnershipscorecard.catalogue.Basis;
import org.partnershipscorecard.catalogue.Breakdown;
import org.partnershipscorecard.catalogue.FigureKey;
import org.partnershipscorecard.catalogue.Kind;
import org.partnershipscorecard.catalogue.Mark;
import org.partnershipscorecard.catalogue.MeasureLine;
import org.partnershipscorecard.catalogue.Timing;
import org.partnershipscorecard.period.ReportingPeriod;

/**
 * Whether everything has come that a line needs for a window, and if not, why there is no value;
 * and whether the window is counted from records or taken from numbers.
 */
final class LineReadiness {

  private static final Readiness NOT_IN_THE_LAYOUT =
      new Readiness(
          Absence.LAYOUT, Set.of(), List.of("the files that came do not carry what it is made of"));

  private final Sources sources;
  private final LineNeeds needs;
  private final LineSums sums;
  private final Explanations explanations;

  LineReadiness(Sources sources, LineNeeds needs, LineSums sums, Explanations explanations) {
    this.sources = sources;
    this.needs = needs;
    this.sums = sums;
    this.explanations = explanations;
  }

  /** Whether a line speaks of an area: by records, by numbers, or by what is expected. */
  boolean concerns(MeasureLine line, String area) {
    return recordsConcern(line, area)
        || sums.supplied().concerns(line, area)
        || sources.expectsLine(line.id(), area);
  }

  private boolean recordsConcern(MeasureLine line, String area) {
    return !LineNeeds.isSupplied(line)
        && needs.extractsOf(line).stream().allMatch(extract -> sources.concerns(extract, area));
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
    Sums counted = sums.counted(line, area, window, FigureKey.TOTAL);
    Absence absence = recordedReadiness(line, area, window).absence();
    boolean whole = absence == null && (counted == null || counted.absence() == null);
    return !whole && sums.sent(line, area, window, FigureKey.TOTAL) != null;
  }

  /** By breakdown key. Records come for all parts of a line at once, numbers one by one. */
  Map<String, Readiness> of(
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
            .anyMatch(lacking -> needs.areUnmet(breakdown, line, lacking));
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
    Sums sent = sums.sent(line, area, window, breakdown);
    if (sent != null) {
      return new Readiness(
          sent.absence(),
          sent.marks(),
          explanations.of(line, Set.of(SuppliedSums.EXTRACT), area, window.quarters(), sources));
    }
    if (asked.basis() == Basis.SNAPSHOT) {
      return Readiness.missing(0, 0, 1);
    }
    int there = sums.supplied().quarters(line, area, asked, breakdown);
    return there < window.quarters().size()
        ? Readiness.missing(there, there, window.quarters().size())
        : new Readiness(
            Absence.NOT_RECEIVED,
            Set.of(),
            List.of("its quarters do not add up, so it has to be supplied for the whole"));
  }

  private Readiness recordedReadiness(MeasureLine line, String area, Window window) {
    Set<String> extracts = needs.extractsOf(line);
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
          lacks |= needs.areUnmet(line, extract, sources.lacking(extract, area, quarter, timing));
        }
        refused += sources.rowsRefused(extract, area, quarter, timing);
        if (sources.provisional(extract, area, quarter, timing)) {
          marks.add(Mark.P);
        }
      }
      for (String extract : needs.optionalExtractsOf(line)) {
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
            && sums.counted(line, area, window, FigureKey.TOTAL) == null;
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
    Sums sent = sums.sent(line, area, window, FigureKey.TOTAL);
    if (sent == null || sent.numerator() == null) {
      return false;
    }
    Sums counted =
        Objects.requireNonNullElse(sums.counted(line, area, window, FigureKey.TOTAL), Sums.ZERO);
    return line.kind() != Kind.MEDIAN
        && (!sent.numerator().equals(counted.numerator())
            || (line.kind() == Kind.PERCENTAGE
                && !Objects.equals(sent.denominator(), counted.denominator())));
  }
}
