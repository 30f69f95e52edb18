package org.partnershipscorecard.publication;

import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.catalogue.Basis;
import org.partnershipscorecard.catalogue.FigureKey;
import org.partnershipscorecard.catalogue.Unit;
import org.partnershipscorecard.disclosure.Printed;
import org.partnershipscorecard.disclosure.PublishedFigure;
import org.partnershipscorecard.period.Span;

/**
 * A figure as it was let out, kept unrounded in the store.
 *
 * @param period key of a quarter or year
 * @param value null where it was absent or withheld
 * @param printed as the pages have it: a number, {@code [c]}, or why there is none
 */
public record ReleasedFigure(
    String line,
    String breakdown,
    String area,
    String period,
    Basis basis,
    Unit unit,
    @Nullable Double value,
    @Nullable Double numerator,
    @Nullable Double denominator,
    String printed) {

  /**
   * Of a figure that was cleared.
   *
   * @param decimals that its line is printed with
   */
  public static ReleasedFigure of(PublishedFigure figure, int decimals) {
    FigureKey key = figure.key();
    return new ReleasedFigure(
        key.line(),
        key.breakdown(),
        key.area(),
        key.period().key(),
        key.basis(),
        key.unit(),
        figure.value(),
        figure.value() == null ? null : figure.numerator(),
        figure.value() == null ? null : figure.denominator(),
        Printed.cell(figure, decimals));
  }

  /** What it is a number of. */
  public FigureKey key() {
    return new FigureKey(line, breakdown, area, Span.parse(period), basis, unit);
  }
}
