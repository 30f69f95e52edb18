package org.partnershipscorecard.measure;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.catalogue.Absence;
import org.partnershipscorecard.catalogue.Basis;
import org.partnershipscorecard.catalogue.Breakdown;
import org.partnershipscorecard.catalogue.FigureKey;
import org.partnershipscorecard.catalogue.Kind;
import org.partnershipscorecard.catalogue.Mark;
import org.partnershipscorecard.catalogue.MeasureLine;
import org.partnershipscorecard.catalogue.Unit;

/** A longer window of an additive line from the outturns of its quarters, not from its rows. */
final class QuarterSums {

  private static final String SUMMED =
      "Added up from its quarters: rows of some of them are past their retention.";

  private final Reckoning reckoning;

  QuarterSums(Position position) {
    this.reckoning = new Reckoning(position.reference());
  }

  /**
   * The outturn of a window.
   *
   * @param quarters the outturn of a quarter; null where there is none
   * @return null where a quarter has no number
   */
  @Nullable Outturn sum(
      MeasureLine line, FigureKey key, Window window, Function<FigureKey, @Nullable Outturn> quarters) {
    FigureKey whole = total(key);
    Sums part = added(line, keys(line, key, window), keys(line, whole, window), quarters);
    Sums total =
        key.isTotal()
            ? part
            : added(line, keys(line, whole, window), keys(line, whole, window), quarters);
    if (part == null || total == null) {
      return null;
    }
    return reckoning.outturn(
        key, line, window, new Readiness(null, part.marks(), List.of(SUMMED)), part, total, false);
  }

  private static @Nullable Sums added(
      MeasureLine line,
      List<FigureKey> keys,
      List<FigureKey> totals,
      Function<FigureKey, @Nullable Outturn> quarters) {
    double numerator = 0;
    double denominator = 0;
    Set<Mark> marks = EnumSet.noneOf(Mark.class);
    for (int i = 0; i < keys.size(); i++) {
      Outturn quarter = quarters.apply(keys.get(i));
      boolean none = quarter == null && isUnknownPart(keys.get(i));
      Outturn told = none ? quarters.apply(totals.get(i)) : quarter;
      if (told == null) {
        return null;
      }
      Double n = told.numerator();
      Double d = told.denominator();
      boolean empty = told.absence() == Absence.ZERO_DENOMINATOR;
      if (!none && !empty) {
        if (n == null || (line.kind() != Kind.COUNT && d == null)) {
          return null;
        }
        numerator += n;
        denominator += d == null ? 0 : d;
        marks.addAll(told.marks());
      } else if (none && told.absence() != null && !empty) {
        return null;
      }
    }
    marks.remove(Mark.U);
    return new Sums(
        numerator, line.kind() == Kind.COUNT ? null : Double.valueOf(denominator), null, marks, null);
  }

  /** The quarters of a figure's window, in the unit that has what is added up. */
  static List<FigureKey> keys(MeasureLine line, FigureKey key, Window window) {
    Unit unit = line.kind() == Kind.COUNT ? Unit.COUNT : line.mainUnit();
    return window.quarters().stream()
        .map(quarter ->
            new FigureKey(key.line(), key.breakdown(), key.area(), quarter, Basis.QUARTER, unit))
        .toList();
  }

  /** Whether a figure is of what has no code, which is there only where there is such a row. */
  static boolean isUnknownPart(FigureKey key) {
    return key.breakdown().endsWith("=" + Breakdown.UNKNOWN);
  }

  private static FigureKey total(FigureKey key) {
    return new FigureKey(
        key.line(), FigureKey.TOTAL, key.area(), key.period(), key.basis(), key.unit());
  }
}
