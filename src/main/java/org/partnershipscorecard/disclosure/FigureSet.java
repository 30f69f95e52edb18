package org.partnershipscorecard.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.partnershipscorecard.catalogue.Audience;
import org.partnershipscorecard.catalogue.Basis;
import org.partnershipscorecard.catalogue.FigureKey;
import org.partnershipscorecard.catalogue.Unit;
import org.partnershipscorecard.period.ReportingPeriod;
import org.partnershipscorecard.period.Span;

/**
 * All figures of one area cleared for one audience, at one event of the ledger: what every page is
 * made from.
 */
public final class FigureSet {

  private final Audience audience;
  private final String area;
  private final int asAt;
  private final Map<FigureKey, PublishedFigure> figures = new LinkedHashMap<>();

  FigureSet(Audience audience, String area, int asAt, Collection<PublishedFigure> figures) {
    this.audience = audience;
    this.area = area;
    this.asAt = asAt;
    figures.forEach(figure -> this.figures.put(figure.key(), figure));
  }

  public Audience audience() {
    return audience;
  }

  /** ONS code of the area that the report is about. */
  public String area() {
    return area;
  }

  /** The ledger's event up to which everything is counted. */
  public int asAt() {
    return asAt;
  }

  /** The figure of this set's area, or empty where the line has no such figure. */
  public Optional<PublishedFigure> figure(
      String line, String breakdown, Span period, Basis basis, Unit unit) {
    return Optional.ofNullable(
        figures.get(new FigureKey(line, breakdown, area, period, basis, unit)));
  }

  /**
   * The quarters of a line that end with {@code last}, earliest first; quarters before the first
   * known figure are left out, absent ones in between are kept.
   */
  public List<PublishedFigure> series(
      String line, String breakdown, Basis basis, Unit unit, ReportingPeriod last, int count) {
    List<PublishedFigure> series = new ArrayList<>();
    for (ReportingPeriod period : last.endingHere(count)) {
      figure(line, breakdown, period, basis, unit)
          .filter(figure -> !series.isEmpty() || figure.isPresent())
          .ifPresent(series::add);
    }
    return List.copyOf(series);
  }

  /** Every figure, in the order of their keys as written. */
  public List<PublishedFigure> all() {
    return figures.values().stream()
        .sorted(
            Comparator.comparing((PublishedFigure f) -> f.key().line())
                .thenComparing(f -> f.key().breakdown())
                .thenComparing(f -> f.key().period().key())
                .thenComparing(f -> f.key().basis())
                .thenComparing(f -> f.key().unit()))
        .toList();
  }
}
