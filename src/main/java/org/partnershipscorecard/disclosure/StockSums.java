package org.partnershipscorecard.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.partnershipscorecard.disclosure.CountKey.Series;
import org.partnershipscorecard.disclosure.KindNumbers.Part;
import org.partnershipscorecard.disclosure.KindNumbers.Sum;
import org.partnershipscorecard.disclosure.KindSums.Counted;

/**
 * What the counts of those who began and of those who ended are made of, when each is of a kind
 * that it keeps. Those who began are told apart as their counts do it, those who ended by the
 * counts of both.
 */
final class StockSums {

  /** The stretch of those who were open before the first. */
  private static final int BEFORE = -1;

  private final List<Counted> all;
  private final int opened;
  private final int split;
  private final int place;
  private final CountNodes nodes;
  private final Map<BitSet, List<BitSet>> kinds = new LinkedHashMap<>();
  private final Map<Integer, Map<CountKey, List<Part>>> made = new LinkedHashMap<>();
  private final Map<BitSet, List<Part>> came = new LinkedHashMap<>();
  private final Map<BitSet, List<Part>> left = new LinkedHashMap<>();

  /**
   * For some sets and the kinds of records that they tell apart.
   *
   * @param all the sets of those who began, then of those who are open, then of those who ended
   * @param opened how many of them are of those who began
   * @param split how many are of these and of those who are open
   * @param place of the set of all who began
   * @param told each kind by the places of the sets that it is in
   */
  StockSums(
      List<Counted> all, int opened, int split, int place, Set<BitSet> told, CountNodes nodes) {
    this.all = all;
    this.opened = opened;
    this.split = split;
    this.place = place;
    this.nodes = nodes;
    for (BitSet kind : told) {
      List<BitSet> finer = kinds.computeIfAbsent(kind.get(0, split), b -> new ArrayList<>());
      if (kind.nextSetBit(split) >= 0) {
        finer.add(kind);
      }
    }
  }

  /** The sums; of a kind no more have left by the end of any stretch than had come. */
  List<Sum> of(Series stock) {
    List<Sum> sums = new ArrayList<>();
    List<Integer> edges =
        List.copyOf(
            CountBook.edges(all.stream().flatMap(c -> c.windows().keySet().stream()).toList()));
    boolean counting = false;
    int start = 0;
    for (int i = 0; i + 1 < edges.size(); i++) {
      int first = edges.get(i);
      int last = edges.get(i + 1) - 1;
      Integer open = nodes.find(stock.at(first - 1, first - 1));
      if (!counting && open != null) {
        counting = true;
        start = first;
        sums.add(new Sum(open, openBefore(), List.of(), true, first, last));
        addOpen(first - 1, start, sums);
      }
      addStretch(first, last, counting);
      if (counting) {
        addOpen(last, start, sums);
      }
      for (BitSet kind : kinds.keySet()) {
        List<Part> gone = left.getOrDefault(kind, List.of());
        if (kind.get(place) && !gone.isEmpty()) {
          List<Part> there = List.copyOf(came.getOrDefault(kind, List.of()));
          sums.add(new Sum(null, there, List.copyOf(gone), false, start, last));
        }
      }
    }
    for (int p = 0; p < all.size(); p++) {
      if (isOpen(p)) {
        continue;
      }
      Map<CountKey, List<Part>> parts = made.getOrDefault(p, Map.of());
      all.get(p)
          .windows()
          .forEach((key, node) -> {
            List<Part> of = parts.getOrDefault(key, List.of());
            sums.add(new Sum(node, of, List.of(), true, key.first(), key.last()));
          });
    }
    return sums;
  }

  private boolean isOpen(int place) {
    return place >= opened && place < split;
  }

  /** Of the kinds that are told of what is open, those who came and did not leave. */
  private void addOpen(int at, int start, List<Sum> sums) {
    for (int p = opened; p < split; p++) {
      CountKey key = all.get(p).set().series().at(at, at);
      Integer node = all.get(p).windows().get(key);
      if (node != null) {
        List<Part> there = new ArrayList<>();
        List<Part> gone = new ArrayList<>();
        for (BitSet kind : kinds.keySet()) {
          if (kind.get(place) && kind.get(p)) {
            there.addAll(came.getOrDefault(kind, List.of()));
            gone.addAll(left.getOrDefault(kind, List.of()));
          }
        }
        sums.add(new Sum(node, there, gone, true, start, Math.max(start, at)));
      }
    }
  }

  private List<Part> openBefore() {
    List<Part> open = new ArrayList<>();
    for (BitSet kind : kinds.keySet()) {
      if (kind.get(place)) {
        Part part = new Part(kind, BEFORE, BEFORE);
        open.add(part);
        came.computeIfAbsent(kind, k -> new ArrayList<>()).add(part);
      }
    }
    return open;
  }

  private void addStretch(int first, int last, boolean counting) {
    BitSet none = noughts(first, last);
    kinds.forEach((begun, finer) -> {
      if (!begun.isEmpty() && !begun.intersects(none)) {
        Part part = new Part(begun, first, last);
        note(part, 0, opened);
        if (counting) {
          came.computeIfAbsent(begun, k -> new ArrayList<>()).add(part);
        }
      }
      for (BitSet kind : finer) {
        BitSet ended = (BitSet) kind.clone();
        ended.clear(0, split);
        if (!ended.intersects(none)) {
          Part part = new Part(kind, first, last);
          note(part, split, all.size());
          if (counting) {
            left.computeIfAbsent(begun, k -> new ArrayList<>()).add(part);
          }
        }
      }
    });
  }

  /** The places of the sets that are known to hold nobody in a stretch. */
  private BitSet noughts(int first, int last) {
    BitSet none = new BitSet();
    for (int p = 0; p < all.size(); p++) {
      if (isOpen(p)) {
        continue;
      }
      for (Map.Entry<CountKey, Integer> window : all.get(p).windows().entrySet()) {
        CountKey key = window.getKey();
        if (key.first() <= first
            && last <= key.last()
            && nodes.system().isPrintedNought(window.getValue())) {
          none.set(p);
        }
      }
    }
    return none;
  }

  private void note(Part part, int from, int to) {
    for (int p = part.kind().nextSetBit(from);
        p >= 0 && p < to;
        p = part.kind().nextSetBit(p + 1)) {
      for (CountKey key : all.get(p).windows().keySet()) {
        if (key.first() <= part.first() && part.last() <= key.last()) {
          made.computeIfAbsent(p, m -> new LinkedHashMap<>())
              .computeIfAbsent(key, k -> new ArrayList<>())
              .add(part);
        }
      }
    }
  }
}
