package org.partnershipscorecard.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import org.partnershipscorecard.disclosure.KindNumbers.Part;
import org.partnershipscorecard.disclosure.KindNumbers.Sum;

/** What the counts of one source are made of, when its records are of some kinds. */
final class KindSums {

  /**
   * A set and its windows that are not the sum of others.
   *
   * @param windows the numbers of the counts
   * @param coarser whether it counts by fewer columns than the records here, so that of these there
   *     are as many or more
   */
  record Counted(CountedSet set, Map<CountKey, Integer> windows, boolean coarser) {}

  private final List<Counted> counted;
  private final Set<BitSet> kinds;
  private final CountNodes nodes;
  private final int most;
  private int parts;

  /**
   * For some sets and the kinds of records that they tell apart.
   *
   * @param kinds each by the places of the sets that it is in
   * @param most parts that are looked at
   */
  KindSums(List<Counted> counted, Set<BitSet> kinds, CountNodes nodes, int most) {
    this.counted = counted;
    this.kinds = kinds;
    this.nodes = nodes;
    this.most = most;
  }

  /** A window of a set. */
  private record Over(int place, CountKey window) {}

  /**
   * Of things that happen once: in each stretch between edges, kinds that no count tells apart are
   * one, and what a nought holds is none.
   *
   * @throws DisclosureFailure where there are too many
   */
  List<Sum> ofEvents() {
    Map<CountKey, List<Part>> sums = new LinkedHashMap<>();
    all().forEach(over -> sums.put(over.window(), new ArrayList<>()));
    SortedSet<Integer> edges = CountBook.edges(sums.keySet());
    List<Integer> inOrder = List.copyOf(edges);
    for (int i = 0; i + 1 < inOrder.size(); i++) {
      int first = inOrder.get(i);
      List<Over> over =
          all().stream()
              .filter(each -> each.window().first() <= first && first <= each.window().last())
              .toList();
      for (BitSet kind : seen(over)) {
        Part part = new Part(kind, first, inOrder.get(i + 1) - 1);
        over.stream()
            .filter(each -> kind.get(each.place()))
            .forEach(each -> sums.getOrDefault(each.window(), new ArrayList<>()).add(part));
      }
    }
    List<Sum> made = sums(sums);
    counted.stream().filter(Counted::coarser).forEach(each -> addMore(each, sums, made));
    return made;
  }

  /** Children who are there in a longer window only are no more than what happened in its rest. */
  private static void addMore(Counted coarser, Map<CountKey, List<Part>> parts, List<Sum> made) {
    coarser
        .windows()
        .forEach((longer, node) ->
            coarser
                .windows()
                .forEach((shorter, within) -> {
                  boolean inside =
                      shorter.first() >= longer.first() && shorter.last() <= longer.last();
                  if (inside && !shorter.equals(longer)) {
                    List<Part> rest =
                        parts.getOrDefault(longer, List.of()).stream()
                            .filter(part ->
                                part.first() < shorter.first() || part.last() > shorter.last())
                            .toList();
                    made.add(
                        new Sum(
                            node, within, rest, List.of(), false, longer.first(), longer.last()));
                  }
                }));
  }

  /**
   * Of children who are counted once in each window: of a kind there are no fewer in a longer
   * window, and no more than in the windows that it is made of together.
   *
   * @throws DisclosureFailure where there are too many
   */
  List<Sum> ofChildren() {
    Map<String, List<Over>> windows = new TreeMap<>();
    for (Over over : all()) {
      windows
          .computeIfAbsent(
              over.window().first() + "-" + over.window().last(), w -> new ArrayList<>())
          .add(over);
    }
    Map<CountKey, List<Part>> sums = new LinkedHashMap<>();
    Map<List<Integer>, Set<BitSet>> there = new LinkedHashMap<>();
    for (List<Over> over : windows.values()) {
      CountKey window = over.getFirst().window();
      Set<BitSet> whole = new LinkedHashSet<>();
      Set<BitSet> some = seen(over);
      for (BitSet kind : kinds) {
        BitSet met = (BitSet) kind.clone();
        met.and(places(over));
        if (some.contains(met)) {
          whole.add(kind);
        }
      }
      parts += whole.size() - some.size();
      there.put(List.of(window.first(), window.last()), whole);
      for (Over each : over) {
        sums.put(
            each.window(),
            whole.stream()
                .filter(kind -> kind.get(each.place()))
                .map(kind -> new Part(kind, window.first(), window.last()))
                .toList());
      }
    }
    List<Sum> all = sums(sums);
    there.forEach((longer, kindsHere) -> addNested(longer, kindsHere, there, all));
    return all;
  }

  private static void addNested(
      List<Integer> longer,
      Set<BitSet> kindsHere,
      Map<List<Integer>, Set<BitSet>> there,
      List<Sum> all) {
    int first = longer.getFirst();
    int last = longer.getLast();
    there.forEach((shorter, some) -> {
      boolean inside = shorter.getFirst() >= first && shorter.getLast() <= last;
      if (inside && !shorter.equals(longer)) {
        for (BitSet kind : some) {
          List<Part> more =
              kindsHere.contains(kind) ? List.of(new Part(kind, first, last)) : List.of();
          Part less = new Part(kind, shorter.getFirst(), shorter.getLast());
          all.add(new Sum(null, more, List.of(less), false, first, last));
        }
      }
    });
    boolean byQuarter = last > first;
    for (int q = first; q <= last; q++) {
      byQuarter &= there.containsKey(List.of(q, q));
    }
    if (byQuarter) {
      for (BitSet kind : kindsHere) {
        List<Part> quarters = new ArrayList<>();
        for (int q = first; q <= last; q++) {
          if (there.getOrDefault(List.of(q, q), Set.of()).contains(kind)) {
            quarters.add(new Part(kind, q, q));
          }
        }
        Part year = new Part(kind, first, last);
        all.add(new Sum(null, quarters, List.of(year), false, first, last));
      }
    }
  }

  private List<Over> all() {
    List<Over> all = new ArrayList<>();
    for (int i = 0; i < counted.size(); i++) {
      for (CountKey window : counted.get(i).windows().keySet()) {
        all.add(new Over(i, window));
      }
    }
    return all;
  }

  private static BitSet places(List<Over> over) {
    BitSet places = new BitSet();
    over.forEach(each -> places.set(each.place()));
    return places;
  }

  /** The kinds as some windows tell them apart, without those that a nought holds. */
  private Set<BitSet> seen(List<Over> over) {
    BitSet there = places(over);
    BitSet none = new BitSet();
    for (Over each : over) {
      Integer node = counted.get(each.place()).windows().get(each.window());
      if (node != null && nodes.system().isPrintedNought(node)) {
        none.set(each.place());
      }
    }
    Set<BitSet> seen = new LinkedHashSet<>();
    for (BitSet kind : kinds) {
      BitSet met = (BitSet) kind.clone();
      met.and(there);
      if (!met.isEmpty() && !met.intersects(none)) {
        seen.add(met);
      }
    }
    parts += seen.size();
    if (parts > most) {
      throw new DisclosureFailure("the lines tell too many kinds of records apart");
    }
    return seen;
  }

  private List<Sum> sums(Map<CountKey, List<Part>> made) {
    List<Sum> sums = new ArrayList<>();
    for (Counted each : counted) {
      each.windows()
          .forEach((window, node) ->
              sums.add(
                  new Sum(
                      node,
                      List.copyOf(made.getOrDefault(window, List.of())),
                      List.of(),
                      !each.coarser(),
                      window.first(),
                      window.last())));
    }
    return sums;
  }
}
