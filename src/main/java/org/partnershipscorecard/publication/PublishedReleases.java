package org.partnershipscorecard.publication;

import java.util.ArrayList;
import java.util.List;
import org.partnershipscorecard.disclosure.EarlierReleases;
import org.partnershipscorecard.store.ContentStore;

/**
 * What the public has been told, read from what was kept of each release. A release that was
 * withdrawn or corrected counts as well: its readers have it.
 *
 * @param hashes of the figures of each release in the content store, the earliest first
 */
public record PublishedReleases(List<String> hashes, ContentStore contents)
    implements EarlierReleases {

  public PublishedReleases {
    hashes = List.copyOf(hashes);
  }

  @Override
  public List<Released> of(String area) {
    List<Released> released = new ArrayList<>();
    for (String hash : hashes) {
      for (ReleasedFigure figure : ReleasedFigures.read(contents.text(hash))) {
        Double value = figure.value();
        if (value != null && figure.area().equals(area)) {
          released.add(new Released(figure.key(), value, figure.numerator(), figure.denominator()));
        }
      }
    }
    return List.copyOf(released);
  }
}
