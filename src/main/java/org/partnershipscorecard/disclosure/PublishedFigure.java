package org.partnershipscorecard.disclosure;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.catalogue.Absence;
import org.partnershipscorecard.catalogue.Comparator;
import org.partnershipscorecard.catalogue.ComparatorValue;
import org.partnershipscorecard.catalogue.Comparison;
import org.partnershipscorecard.catalogue.Direction;
import org.partnershipscorecard.catalogue.FigureKey;
import org.partnershipscorecard.catalogue.IntervalMethod;
import org.partnershipscorecard.catalogue.Mark;
import org.partnershipscorecard.catalogue.Rag;
import org.partnershipscorecard.catalogue.RagReason;
import org.partnershipscorecard.catalogue.SpecialCause;
import org.partnershipscorecard.catalogue.Target;
import org.partnershipscorecard.catalogue.Variation;
import org.partnershipscorecard.catalogue.Verdict;

/**
 * An outturn cleared for print, for an audience. Values are unrounded; {@link Printed} rounds them
 * once. Only {@link DisclosureControl} makes one.
 *
 * @param value null where absent or withheld
 * @param denominator null where there is none, or it is withheld
 * @param interval null where there is none, or it is withheld
 * @param quarter against the previous quarter; null where the basis has no such comparison
 * @param year against the same window a year earlier; null likewise
 * @param control the series' mean and limits; null where none
 * @param target null where none is in force
 * @param ragReason null where rated
 * @param notes sentences that belong below the figure
 */
public record PublishedFigure(
    FigureKey key,
    @Nullable Double value,
    @Nullable Double numerator,
    @Nullable Double denominator,
    @Nullable Range interval,
    Set<Mark> marks,
    @Nullable Absence absence,
    @Nullable Move quarter,
    @Nullable Move year,
    @Nullable Control control,
    @Nullable Target target,
    Rag rag,
    @Nullable RagReason ragReason,
    Map<Comparator, Beside> comparators,
    List<String> notes) {

  /** A 95% interval in the value's unit. */
  public record Range(double lower, double upper, IntervalMethod method) {}

  /**
   * A move since an earlier figure.
   *
   * @param change in the value's unit; null where withheld
   */
  public record Move(@Nullable Double change, Direction direction, Verdict verdict) {}

  /** Statistical process control of the series up to this figure. */
  public record Control(
      double mean,
      double lower,
      double upper,
      boolean trial,
      SpecialCause specialCause,
      Variation variation) {}

  /** A comparator's published value and how ours stands beside it. */
  public record Beside(ComparatorValue value, Comparison comparison) {}

  public boolean isPresent() {
    return value != null;
  }

  /** Whether there is a figure that the edition leaves out, be it nought or not. */
  public boolean isLeftOut() {
    return value == null && absence == null && !marks.contains(Mark.C);
  }
}
