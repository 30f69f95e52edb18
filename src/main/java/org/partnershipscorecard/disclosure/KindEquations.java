package org.partnershipscorecard.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;
import org.partnershipscorecard.catalogue.Condition;
import org.partnershipscorecard.catalogue.Overlap;
import org.partnershipscorecard.disclosure.CountKey.Series;

/**
 * Where lines cross, boys in one and the young in another, what is printed of both binds them in
 * ways that parts and wholes do not tell. So each quarter's counts are taken as sums over the kinds
 * of records that the definitions tell apart. How many there are of a kind no figure states; some
 * numbers that agree with all figures stand for them.
 */
final class KindEquations {

  /** Kinds of one source in all quarters; beyond these only parts and wholes are used. */
  private static final int MOST = 600;

  private static final double WHOLE = 1e-6;

  private final CountNodes nodes;
  private final Clock clock;

  KindEquations(CountNodes nodes, Clock clock) {
    this.nodes = nodes;
    this.clock = clock;
  }

  void add(List<CountedSet> sets) {
    Map<String, List<CountedSet>> sources = new LinkedHashMap<>();
    for (CountedSet set : sets) {
      sources.computeIfAbsent(set.source() + set.key(), s -> new ArrayList<>()).add(set);
    }
    for (List<CountedSet> ofOne : sources.values()) {
      if (isCrossed(ofOne)) {
        addKinds(ofOne);
      }
    }
  }

  /**
   * Dividing one total in several ways crosses nothing, as long as no two of the ways have a column
   * in common: any totals of categories may go together.
   */
  private static boolean isCrossed(List<CountedSet> sets) {
    for (CountedSet one : sets) {
      for (CountedSet other : sets) {
        boolean beside = one.series().line().equals(other.series().line());
        if ((!beside || shareAColumn(one, other, sets))
            && one.overlap(other) == Overlap.ACROSS
            && one.condition().overlap(other.condition()) == Overlap.ACROSS) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Whether two divisions of one line have a column in common that the whole line does not have.
   */
  private static boolean shareAColumn(CountedSet one, CountedSet other, List<CountedSet> sets) {
    Set<String> common = new TreeSet<>(one.condition().speaksOf());
    common.retainAll(other.condition().speaksOf());
    for (CountedSet set : sets) {
      if (set.series().equals(one.series().total())) {
        common.removeAll(set.condition().speaksOf());
      }
    }
    return !one.series().dimension().equals(other.series().dimension()) && !common.isEmpty();
  }

  private void addKinds(List<CountedSet> sets) {
    Set<BitSet> kinds = Condition.kinds(sets.stream().map(CountedSet::condition).toList(), MOST);
    TreeSet<Integer> quarters = new TreeSet<>();
    for (CountKey key : nodes.keys()) {
      if (key.first() == key.last()) {
        quarters.add(key.first());
      }
    }
    if (kinds == null || kinds.size() * quarters.size() > MOST) {
      return;
    }
    for (int quarter : quarters) {
      addQuarter(sets, kinds, quarter);
    }
  }

  private void addQuarter(List<CountedSet> sets, Set<BitSet> kinds, int quarter) {
    Map<Integer, Integer> there = new LinkedHashMap<>();
    BitSet none = new BitSet();
    for (int i = 0; i < sets.size(); i++) {
      Series series = nodes.book().called(sets.get(i).series());
      Integer node = nodes.find(series.at(quarter, quarter));
      if (node != null && !there.containsValue(node)) {
        there.put(i, node);
        none.set(i, nodes.system().isPrintedNought(node));
      }
    }
    BitSet printed = new BitSet();
    there.keySet().forEach(printed::set);
    List<BitSet> here = new ArrayList<>();
    for (BitSet kind : kinds) {
      BitSet seen = (BitSet) kind.clone();
      seen.and(printed);
      if (!seen.isEmpty() && !seen.intersects(none) && !here.contains(seen)) {
        here.add(seen);
      }
    }
    there.keySet().removeIf(none::get);
    List<Long> numbers = numbers(there, here);
    if (numbers == null) {
      return;
    }
    List<Integer> added = new ArrayList<>();
    for (int k = 0; k < here.size(); k++) {
      String line = sets.get(here.get(k).nextSetBit(0)).series().line();
      added.add(nodes.derivedKind(line, numbers.get(k)));
    }
    there.forEach((set, node) -> {
      Equation.Terms sum = Equation.terms().plus(node);
      for (int k = 0; k < here.size(); k++) {
        if (here.get(k).get(set)) {
          sum.minus(added.get(k));
        }
      }
      nodes.add(sum.zero());
    });
  }

  /** Whole numbers of each kind that give the counts; null where none are found. */
  private @Nullable List<Long> numbers(Map<Integer, Integer> there, List<BitSet> kinds) {
    List<Long> plain = numbers(there, kinds, false);
    return plain != null ? plain : numbers(there, kinds, true);
  }

  private @Nullable List<Long> numbers(
      Map<Integer, Integer> there, List<BitSet> kinds, boolean whole) {
    ExpressionsBasedModel model = Solving.model(clock);
    List<Variable> variables = new ArrayList<>();
    for (int k = 0; k < kinds.size(); k++) {
      variables.add(model.newVariable("k" + k).lower(0).integer(whole));
    }
    there.forEach((set, node) -> {
      Expression sum = model.newExpression("s" + set).level(nodes.value(node));
      for (int k = 0; k < kinds.size(); k++) {
        if (kinds.get(k).get(set)) {
          sum.set(variables.get(k), 1);
        }
      }
    });
    Optimisation.Result result = model.minimise();
    if (!result.getState().isFeasible()) {
      return null;
    }
    List<Long> numbers = new ArrayList<>();
    for (int k = 0; k < kinds.size(); k++) {
      double value = result.doubleValue(k);
      if (Math.abs(value - Math.rint(value)) > WHOLE) {
        return null;
      }
      numbers.add(Math.round(value));
    }
    return numbers;
  }
}
