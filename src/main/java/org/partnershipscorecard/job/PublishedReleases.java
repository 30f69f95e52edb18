package org.partnershipscorecard.job;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.partnershipscorecard.catalogue.FigureKey;
import org.partnershipscorecard.disclosure.EarlierReleases;
import org.partnershipscorecard.measure.FrozenOutturns;
import org.partnershipscorecard.measure.Outturn;
import org.partnershipscorecard.publication.EarlierRelease;
import org.partnershipscorecard.publication.ReleasedFigure;
import org.partnershipscorecard.publication.ReleasedFigures;
import org.partnershipscorecard.store.ContentStore;

/**
 * What the public has been told, read from what was kept of each release. A release that was
 * withdrawn or corrected counts as well: its readers have it.
 *
 * @param releases the earliest first
 */
record PublishedReleases(List<EarlierRelease> releases, ContentStore contents)
    implements EarlierReleases {

  private static final String WITHHELD = "[c]";

  /** A share of nothing tells that there was nothing. */
  private static final String OF_NONE = "[z]";

  PublishedReleases {
    releases = List.copyOf(releases);
  }

  @Override
  public List<Release> of(String area) {
    return releases.stream().map(release -> of(area, release)).toList();
  }

  private Release of(String area, EarlierRelease release) {
    List<Released> told = new ArrayList<>();
    Set<FigureKey> withheld = new LinkedHashSet<>();
    for (ReleasedFigure figure : ReleasedFigures.read(contents.text(release.figures()))) {
      Double value = figure.value();
      if (figure.area().equals(area) && value != null) {
        told.add(new Released(figure.key(), value, figure.numerator(), figure.denominator()));
      } else if (figure.area().equals(area) && figure.printed().equals(WITHHELD)) {
        withheld.add(figure.key());
      } else if (figure.area().equals(area) && figure.printed().equals(OF_NONE)) {
        told.add(new Released(figure.key(), 0, 0.0, 0.0));
      }
    }
    return new Release(told, withheld, counted(area, release));
  }

  private List<Outturn> counted(String area, EarlierRelease release) {
    String outturns = release.outturns();
    return outturns == null
        ? List.of()
        : FrozenOutturns.read(contents.text(outturns)).stream()
            .filter(outturn -> outturn.key().area().equals(area))
            .toList();
  }
}
