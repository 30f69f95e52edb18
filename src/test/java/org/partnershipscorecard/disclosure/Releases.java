package org.partnershipscorecard.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.partnershipscorecard.catalogue.Basis;
import org.partnershipscorecard.catalogue.FigureKey;
import org.partnershipscorecard.catalogue.Mark;
import org.partnershipscorecard.catalogue.Unit;
import org.partnershipscorecard.period.Span;

/** Releases made by hand, and those that a clearing makes. */
final class Releases {

  private Releases() {}

  /** One of which only what it printed was kept. */
  static EarlierReleases told(EarlierReleases.Released... figures) {
    return area -> List.of(new EarlierReleases.Release(List.of(figures), Set.of(), List.of()));
  }

  /** A count of the line AA01 as it was printed. */
  static EarlierReleases.Released figure(String breakdown, Span period, double value) {
    return new EarlierReleases.Released(
        new FigureKey("AA01", breakdown, SampleCounts.AREA, period, Basis.SNAPSHOT, Unit.COUNT),
        value,
        value,
        null);
  }

  /** What is kept when some figures of these counts were printed. */
  static EarlierReleases.Release of(SampleCounts counts, FigureSet figures) {
    List<EarlierReleases.Released> told = new ArrayList<>();
    Set<FigureKey> withheld = new LinkedHashSet<>();
    for (PublishedFigure figure : figures.all()) {
      Double value = figure.value();
      if (value != null) {
        told.add(
            new EarlierReleases.Released(
                figure.key(), value, figure.numerator(), figure.denominator()));
      } else if (figure.marks().contains(Mark.C)) {
        withheld.add(figure.key());
      }
    }
    return new EarlierReleases.Release(
        told, withheld, counts.rated().stream().map(rated -> rated.trended().outturn()).toList());
  }
}
