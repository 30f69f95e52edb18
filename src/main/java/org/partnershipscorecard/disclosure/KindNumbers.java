package org.partnershipscorecard.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;
import org.partnershipscorecard.disclosure.KindEquations.Counted;

/**
 * How many records there may be of each kind in each stretch, so that they give every count of one
 * source.
 */
final class KindNumbers {

  private static final double WHOLE = 1e-6;

  /** The records of a kind, by the places of the sets that it is in, in one stretch. */
  private record Part(BitSet kind, int first) {}

  private final List<Counted> counted;
  private final Map<CountKey, List<Part>> sums = new LinkedHashMap<>();
  private final Map<Part, Long> numbers = new LinkedHashMap<>();

  private KindNumbers(List<Counted> counted) {
    this.counted = counted;
  }

  /**
   * Numbers that give the counts.
   *
   * @param kinds each by the places of the sets that it is in
   * @param most parts that are looked at
   * @return null where there are none
   * @throws DisclosureFailure where there are more parts
   */
  static @Nullable KindNumbers of(
      List<Counted> counted, Set<BitSet> kinds, CountNodes nodes, Clock clock, int most) {
    KindNumbers found = new KindNumbers(counted);
    found.divide(kinds, nodes, most);
    for (Set<CountKey> group : found.groups()) {
      if (!found.solve(group, nodes, clock)) {
        return null;
      }
    }
    return found;
  }

  /** In each stretch, kinds that no count tells apart are one, and what a nought holds is none. */
  private void divide(Set<BitSet> kinds, CountNodes nodes, int most) {
    List<CountKey> all = counted.stream().flatMap(c -> c.windows().keySet().stream()).toList();
    all.forEach(key -> sums.put(key, new ArrayList<>()));
    SortedSet<Integer> edges = CountBook.edges(all);
    int parts = 0;
    for (int first : edges.headSet(edges.last())) {
      List<Map.Entry<Integer, CountKey>> over = new ArrayList<>();
      BitSet there = new BitSet();
      BitSet none = new BitSet();
      for (int i = 0; i < counted.size(); i++) {
        for (Map.Entry<CountKey, Integer> window : counted.get(i).windows().entrySet()) {
          if (window.getKey().first() <= first && first <= window.getKey().last()) {
            over.add(Map.entry(i, window.getKey()));
            there.set(i);
            if (nodes.system().isPrintedNought(window.getValue())) {
              none.set(i);
            }
          }
        }
      }
      Set<BitSet> here = new LinkedHashSet<>();
      for (BitSet kind : kinds) {
        BitSet seen = (BitSet) kind.clone();
        seen.and(there);
        if (!seen.isEmpty() && !seen.intersects(none)) {
          here.add(seen);
        }
      }
      parts += here.size();
      if (parts > most) {
        throw new DisclosureFailure("the lines tell too many kinds of records apart");
      }
      for (BitSet kind : here) {
        Part part = new Part(kind, first);
        for (Map.Entry<Integer, CountKey> each : over) {
          if (kind.get(each.getKey())) {
            sums.computeIfAbsent(each.getValue(), k -> new ArrayList<>()).add(part);
          }
        }
      }
    }
  }

  /** Windows that have no stretch in common have nothing to do with each other. */
  private List<Set<CountKey>> groups() {
    List<Set<CountKey>> groups = new ArrayList<>();
    List<CountKey> inOrder = new ArrayList<>(sums.keySet());
    inOrder.sort((a, b) -> Integer.compare(a.first(), b.first()));
    int end = Integer.MIN_VALUE;
    for (CountKey key : inOrder) {
      if (key.first() > end) {
        groups.add(new LinkedHashSet<>());
      }
      groups.getLast().add(key);
      end = Math.max(end, key.last());
    }
    return groups;
  }

  private boolean solve(Set<CountKey> group, CountNodes nodes, Clock clock) {
    return solve(group, nodes, clock, false) || solve(group, nodes, clock, true);
  }

  private boolean solve(Set<CountKey> group, CountNodes nodes, Clock clock, boolean whole) {
    ExpressionsBasedModel model = Solving.model(clock);
    Map<Part, Integer> places = new LinkedHashMap<>();
    List<Variable> variables = new ArrayList<>();
    for (Counted each : counted) {
      for (Map.Entry<CountKey, Integer> window : each.windows().entrySet()) {
        if (group.contains(window.getKey())) {
          Expression sum =
              model.newExpression("s" + window.getValue()).level(nodes.value(window.getValue()));
          for (Part part : sums.getOrDefault(window.getKey(), List.of())) {
            Integer place = places.get(part);
            if (place == null) {
              place = variables.size();
              places.put(part, place);
              variables.add(model.newVariable("k" + place).lower(0).integer(whole));
            }
            sum.set(variables.get(place), 1);
          }
          if (sums.getOrDefault(window.getKey(), List.of()).isEmpty()
              && nodes.value(window.getValue()) != 0) {
            return false;
          }
        }
      }
    }
    Optimisation.Result result = model.minimise();
    clock.check();
    if (!result.getState().isFeasible()) {
      return false;
    }
    for (Map.Entry<Part, Integer> each : places.entrySet()) {
      double value = result.doubleValue(each.getValue());
      if (Math.abs(value - Math.rint(value)) > WHOLE) {
        return false;
      }
      numbers.put(each.getKey(), Math.round(value));
    }
    return true;
  }

  /** Adds the numbers, and what they add up to. */
  void addTo(CountNodes nodes) {
    Map<Part, Integer> added = new LinkedHashMap<>();
    for (Counted each : counted) {
      for (Map.Entry<CountKey, Integer> window : each.windows().entrySet()) {
        Equation.Terms sum = Equation.terms().plus(window.getValue());
        for (Part part : sums.getOrDefault(window.getKey(), List.of())) {
          Integer node = added.get(part);
          if (node == null) {
            node = nodes.derivedKind(each.set().series().line(), numbers.getOrDefault(part, 0L));
            added.put(part, node);
          }
          sum.minus(node);
        }
        nodes.add(sum.zero());
      }
    }
  }
}
