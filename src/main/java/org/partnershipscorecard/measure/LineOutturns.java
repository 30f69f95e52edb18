package org.partnershipscorecard.measure;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.partnershipscorecard.catalogue.Basis;
import org.partnershipscorecard.catalogue.Breakdown;
import org.partnershipscorecard.catalogue.FigureKey;
import org.partnershipscorecard.catalogue.Kind;
import org.partnershipscorecard.catalogue.MeasureLine;
import org.partnershipscorecard.catalogue.ReferenceData;
import org.partnershipscorecard.catalogue.Timing;
import org.partnershipscorecard.catalogue.Unit;

/**
 * Every outturn of a line: from its records, or from numbers that an agency sent; a value where
 * everything that it needs has come, else the reason.
 */
final class LineOutturns {

  private final Reckoning reckoning;
  private final LineReadiness readiness;
  private final LineSums sums;

  LineOutturns(ReferenceData reference, LineReadiness readiness, LineSums sums) {
    this.reckoning = new Reckoning(reference);
    this.readiness = readiness;
    this.sums = sums;
  }

  /** Every outturn of a line in an area; none where the line does not concern the area. */
  List<Outturn> of(MeasureLine line, String area, List<Window> windows) {
    if (!readiness.concerns(line, area)) {
      return List.of();
    }
    List<Outturn> outturns = new ArrayList<>();
    for (Window window : windows) {
      if (!line.bases().contains(window.basis()) || !isValid(line, window)) {
        continue;
      }
      boolean figures = readiness.isFromFigures(line, area, window);
      List<String> keys = new ArrayList<>(List.of(FigureKey.TOTAL));
      keys.addAll(breakdowns(line, area, window, figures));
      Map<String, Readiness> ready = readiness.of(line, area, window, keys, figures);
      for (Unit unit : line.units()) {
        if (isGiven(line, unit, window)) {
          ready.forEach((key, here) ->
              outturns.add(
                  reckoning.outturn(
                      new FigureKey(line.id(), key, area, window.span(), window.basis(), unit),
                      line,
                      window,
                      here,
                      sums.of(line, area, window, key, figures),
                      sums.of(line, area, window, FigureKey.TOTAL, figures),
                      figures)));
        }
      }
    }
    return outturns;
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
    return line.kind() == Kind.RATE && LineNeeds.isSupplied(line);
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
      if (sums.of(line, area, window, unknown, figures) != null) {
        keys.add(unknown);
      }
    }
    return keys;
  }
}
