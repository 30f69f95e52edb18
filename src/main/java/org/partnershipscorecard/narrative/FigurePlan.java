package org.partnershipscorecard.narrative;

import org.jspecify.annotations.Nullable;

/**
 * Part of what names a figure, as written in an outline. A table's, a row's and a column's parts
 * together name the figure of a cell.
 *
 * @param part {@code numerator} or {@code denominator}; null for the value itself
 */
public record FigurePlan(
    @Nullable String line,
    @Nullable String breakdown,
    @Nullable String period,
    @Nullable String basis,
    @Nullable String unit,
    @Nullable String part) {

  /** Names nothing yet. */
  public static final FigurePlan NOTHING = new FigurePlan(null, null, null, null, null, null);

  /** This with every part that {@code over} names taken from it. */
  public FigurePlan with(@Nullable FigurePlan over) {
    return over == null
        ? this
        : new FigurePlan(
            over.line != null ? over.line : line,
            over.breakdown != null ? over.breakdown : breakdown,
            over.period != null ? over.period : period,
            over.basis != null ? over.basis : basis,
            over.unit != null ? over.unit : unit,
            over.part != null ? over.part : part);
  }
}
