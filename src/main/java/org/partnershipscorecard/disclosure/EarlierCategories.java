package org.partnershipscorecard.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.partnershipscorecard.catalogue.Breakdown;
import org.partnershipscorecard.catalogue.Catalogue;
import org.partnershipscorecard.catalogue.DisclosurePolicy;
import org.partnershipscorecard.disclosure.CountKey.Series;

/** Categories that were printed one by one, and that the policy draws together since. */
final class EarlierCategories {

  private final Catalogue catalogue;
  private final DisclosurePolicy policy;
  private final Map<Series, Set<Series>> together = new LinkedHashMap<>();

  private EarlierCategories(Catalogue catalogue, DisclosurePolicy policy) {
    this.catalogue = catalogue;
    this.policy = policy;
  }

  /**
   * How what was told of them lies to what is printed now.
   *
   * @throws DisclosureFailure where it cannot be told: categories were printed together that the
   *     policy does not draw together so any more
   */
  static List<SeriesRelation> of(
      List<EarlierState> states, Catalogue catalogue, DisclosurePolicy policy) {
    EarlierCategories categories = new EarlierCategories(catalogue, policy);
    for (EarlierState state : states) {
      state.told().forEach(key -> categories.add(key.series()));
      state.rounded().forEach(key -> categories.add(key.series()));
    }
    List<SeriesRelation> relations = new ArrayList<>();
    categories.together.forEach(
        (group, parts) -> relations.add(SeriesRelation.within(group, List.copyOf(parts))));
    return relations;
  }

  private void add(Series told) {
    Optional<Breakdown> breakdown = catalogue.line(told.line()).breakdown(told.dimension());
    if (breakdown.isEmpty()) {
      return;
    }
    String code = told.breakdown().substring(told.dimension().length() + 1);
    boolean counted =
        code.equals(Breakdown.UNKNOWN) || breakdown.get().categories().containsKey(code);
    String now = policy.printedUnder(told.line(), told.breakdown());
    if (counted && !now.equals(told.breakdown())) {
      together
          .computeIfAbsent(
              new Series(told.line(), now, told.part()), group -> new LinkedHashSet<>())
          .add(told);
    } else if (!counted && !policy.hasGroup(told.line(), told.dimension(), code)) {
      throw new DisclosureFailure(
          ("earlier releases printed categories of %s together as '%s', which the policy does not"
                  + " have any more; draw them together so again (reference/disclosure.yaml)")
              .formatted(told.line(), told.breakdown()));
    }
  }
}
