package org.partnershipscorecard.measure;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
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
   * @return null where the rows of a quarter are gone and its number was not kept
   */
  @Nullable Outturn sum(
      MeasureLine line,
      FigureKey key,
      Window window,
      Function<FigureKey, @Nullable Outturn> quarters) {
    List<@Nullable Outturn> whole = told(keys(line, total(key), window), quarters);
    List<@Nullable Outturn> part = told(keys(line, key, window), quarters);
    if (whole.stream().anyMatch(QuarterSums::isGone)) {
      return null;
    }
    int there = (int) whole.stream().filter(each -> hasNumber(line, each)).count();
    if (there < whole.size()) {
      return reckoning.outturn(
          key, line, window, Readiness.missing(there, there, whole.size()), null, null, false);
    }
    Sums sums = added(line, part);
    return part.stream().anyMatch(each -> each != null && !hasNumber(line, each))
        ? null
        : reckoning.outturn(
            key,
            line,
            window,
            new Readiness(null, sums.marks(), List.of(SUMMED)),
            sums,
            added(line, whole),
            false);
  }

  private static List<@Nullable Outturn> told(
      List<FigureKey> keys, Function<FigureKey, @Nullable Outturn> quarters) {
    List<@Nullable Outturn> told = new ArrayList<>();
    keys.forEach(key -> told.add(quarters.apply(key)));
    return told;
  }

  private static boolean isGone(@Nullable Outturn quarter) {
    return quarter != null && quarter.absence() == Absence.PURGED;
  }

  /** Nothing of nothing is a number of both: none. */
  private static boolean hasNumber(MeasureLine line, @Nullable Outturn quarter) {
    return quarter != null
        && (quarter.absence() == Absence.ZERO_DENOMINATOR
            || (quarter.numerator() != null
                && (line.kind() == Kind.COUNT || quarter.denominator() != null)));
  }

  /** A part that is not there in a quarter is one that nothing was counted in. */
  private static Sums added(MeasureLine line, List<@Nullable Outturn> quarters) {
    double numerator = 0;
    double denominator = 0;
    Set<Mark> marks = EnumSet.noneOf(Mark.class);
    for (Outturn quarter : quarters) {
      if (quarter != null) {
        numerator += Objects.requireNonNullElse(quarter.numerator(), 0.0);
        denominator += Objects.requireNonNullElse(quarter.denominator(), 0.0);
        marks.addAll(quarter.marks());
      }
    }
    marks.remove(Mark.U);
    return new Sums(numerator, line.kind() == Kind.COUNT ? null : denominator, null, marks, null);
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
