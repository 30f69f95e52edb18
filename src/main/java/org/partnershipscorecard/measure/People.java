package org.partnershipscorecard.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.catalogue.Population;
import org.partnershipscorecard.catalogue.ReferenceData;

/**
 * The children that a rate is on: those of the area on the window's last day; of several years
 * together, the sum of each year's, so that the rate stays one a year.
 *
 * @param estimateYear of the latest estimate; null where undated
 */
record People(double value, @Nullable Integer estimateYear, String vintage) {

  /** Empty where a year of the window has no estimate in use. */
  static Optional<People> of(ReferenceData reference, String area, Window window) {
    List<Population> estimates = new ArrayList<>();
    for (int i = window.quarters().size() - 1; i >= 0; i -= 4) {
      Optional<Population> estimate =
          reference.population(area, window.quarters().get(i).lastDay());
      if (estimate.isEmpty()) {
        return Optional.empty();
      }
      estimates.add(estimate.get());
    }
    Population latest = estimates.getFirst();
    boolean one = estimates.stream().allMatch(e -> Objects.equals(e.vintage(), latest.vintage()));
    return Optional.of(
        new People(
            estimates.stream().mapToDouble(e -> (double) e.value()).sum(),
            latest.estimateYear(),
            one ? latest.vintage() : "several"));
  }
}
