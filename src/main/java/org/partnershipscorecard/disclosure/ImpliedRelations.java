package org.partnershipscorecard.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.partnershipscorecard.catalogue.Catalogue;
import org.partnershipscorecard.catalogue.DisclosurePolicy;
import org.partnershipscorecard.catalogue.Overlap;
import org.partnershipscorecard.disclosure.CountKey.Series;

/**
 * The relations between series that follow from what the catalogue says they count: two that count
 * the same, one that counts some of another, several that divide another among them.
 */
final class ImpliedRelations {

  private final List<SeriesRelation> relations = new ArrayList<>();

  private ImpliedRelations() {}

  /** All that follow, in the order of the series. */
  static List<SeriesRelation> of(
      Collection<Series> series, Catalogue catalogue, DisclosurePolicy policy) {
    Map<String, List<CountedSet>> sources = new LinkedHashMap<>();
    for (CountedSet set : CountedSet.of(series, catalogue, policy)) {
      sources.computeIfAbsent(set.source(), s -> new ArrayList<>()).add(set);
    }
    ImpliedRelations implied = new ImpliedRelations();
    for (List<CountedSet> sets : sources.values()) {
      Map<List<String>, List<CountedSet>> byKey = new LinkedHashMap<>();
      sets.forEach(set -> byKey.computeIfAbsent(set.key(), k -> new ArrayList<>()).add(set));
      byKey.values().forEach(implied::addOfOneKey);
      implied.addCoarser(sets);
    }
    return List.copyOf(implied.relations);
  }

  /** What is counted by fewer columns is no more: a child with two plans is one child. */
  private void addCoarser(List<CountedSet> sets) {
    for (CountedSet finer : sets) {
      for (CountedSet coarser : sets) {
        if (coarser.isCoarser(finer)) {
          Overlap overlap = coarser.overlap(finer);
          if (overlap == Overlap.SAME) {
            relations.add(SeriesRelation.within(finer.series(), List.of(coarser.series())));
          }
        }
      }
    }
  }

  private void addOfOneKey(List<CountedSet> sets) {
    List<CountedSet> first = new ArrayList<>();
    for (CountedSet set : sets) {
      List<CountedSet> same =
          first.stream().filter(other -> set.overlap(other) == Overlap.SAME).toList();
      if (same.isEmpty()) {
        first.add(set);
      } else {
        relations.add(SeriesRelation.same(same.getFirst().series(), List.of(set.series())));
      }
    }
    // Every set by each of its names: a category may be the whole of another line.
    for (CountedSet whole : first) {
      List<CountedSet> within =
          sets.stream().filter(set -> set.overlap(whole) == Overlap.WITHIN).toList();
      if (!within.isEmpty()) {
        addDivisions(whole, within);
      }
    }
  }

  private void addDivisions(CountedSet whole, List<CountedSet> within) {
    Map<String, List<CountedSet>> divisions = new LinkedHashMap<>();
    Map<String, List<CountedSet>> alike = new LinkedHashMap<>();
    for (CountedSet part : within) {
      Series series = part.series();
      if (!series.dimension().isEmpty()) {
        String division = series.line() + " " + series.part() + " " + series.dimension();
        divisions.computeIfAbsent(division, d -> new ArrayList<>()).add(part);
      }
      alike.computeIfAbsent(series.breakdown(), b -> new ArrayList<>()).add(part);
    }
    Set<Set<Series>> added = new LinkedHashSet<>();
    divisions.values().forEach(parts -> add(whole, parts, within, added));
    for (List<CountedSet> parts : alike.values()) {
      for (CountedSet seed : parts) {
        add(whole, apart(seed, parts), within, added);
      }
    }
  }

  /** One set, and all after and before it that have nothing in common with it or another. */
  private static List<CountedSet> apart(CountedSet seed, List<CountedSet> from) {
    List<CountedSet> apart = new ArrayList<>(List.of(seed));
    for (CountedSet each : from) {
      boolean free =
          apart.stream().noneMatch(one -> one.equals(each) || one.overlap(each) != Overlap.APART);
      if (free) {
        apart.add(each);
      }
    }
    return apart;
  }

  /** Parts of a part follow from that part. */
  private void add(
      CountedSet whole, List<CountedSet> parts, List<CountedSet> within, Set<Set<Series>> added) {
    boolean ofAPart =
        within.stream()
            .anyMatch(
                part -> parts.stream().allMatch(each -> each.overlap(part) == Overlap.WITHIN));
    Set<Series> names = new LinkedHashSet<>();
    parts.forEach(part -> names.add(part.series()));
    boolean own =
        parts.stream()
            .allMatch(part ->
                part.series().line().equals(whole.series().line())
                    && part.series().part() == whole.series().part()
                    && part.series().total().equals(whole.series()));
    if (!ofAPart && !own && added.add(names)) {
      relations.add(SeriesRelation.within(whole.series(), List.copyOf(names)));
    }
  }
}
