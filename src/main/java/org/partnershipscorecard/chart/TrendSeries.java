package org.partnershipscorecard.chart;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.catalogue.Unit;
import org.partnershipscorecard.disclosure.Printed;
import org.partnershipscorecard.disclosure.PublishedFigure;
import org.partnershipscorecard.disclosure.PublishedFigure.Control;
import org.partnershipscorecard.period.ReportingPeriod;

/**
 * A line of a trend chart: quarterly figures of one statistic.
 *
 * @param name as written at the line's end
 * @param figures in order of time, each of a quarter; absent and withheld ones included
 * @param decimals printed
 */
public record TrendSeries(String name, List<PublishedFigure> figures, int decimals) {

  /**
   * @throws IllegalArgumentException when there is no figure, or one is not of a quarter
   */
  public TrendSeries {
    figures = List.copyOf(figures);
    if (figures.isEmpty()) {
      throw new IllegalArgumentException("a trend needs at least one figure");
    }
    figures.forEach(TrendSeries::quarter);
  }

  static ReportingPeriod quarter(PublishedFigure figure) {
    if (figure.key().period() instanceof ReportingPeriod quarter) {
      return quarter;
    }
    throw new IllegalArgumentException(
        figure.key().period().key() + " is not a quarter, and a trend is by quarter");
  }

  Unit unit() {
    return figures.getFirst().key().unit();
  }

  List<PublishedFigure> present() {
    return figures.stream().filter(PublishedFigure::isPresent).toList();
  }

  /**
   * The height at which a figure that is there is drawn: its printed number, so that a point can be
   * read no finer than the table beside it.
   */
  double drawn(PublishedFigure figure) {
    return Printed.rounded(Objects.requireNonNull(figure.value()), decimals).doubleValue();
  }

  Optional<PublishedFigure> lastPresent() {
    List<PublishedFigure> present = present();
    return present.isEmpty() ? Optional.empty() : Optional.of(present.getLast());
  }

  /** The mean and limits that hold at the end of the line; null where there are none. */
  @Nullable Control control() {
    return lastPresent().map(PublishedFigure::control).orElse(null);
  }
}
