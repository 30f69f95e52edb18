package org.partnershipscorecard.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * How many records there may be of each kind in each stretch, so that they give every count of one
 * source.
 */
final class KindNumbers {

  private static final double WHOLE = 1e-6;
  private static final double GUESS = 0.01;

  /** The records of a kind, by the places of the sets that it is in, in one stretch. */
  record Part(BitSet kind, int first, int last) {}

  /**
   * A count and the parts that it is made of; or that some parts are no fewer than others.
   *
   * @param node the count's number; null where there is none
   * @param beyond the number of a count that the parts come on top of; null where there is none
   * @param exact whether the parts make up the count; else they are no fewer
   */
  record Sum(
      @Nullable Integer node,
      @Nullable Integer beyond,
      List<Part> parts,
      List<Part> less,
      boolean exact,
      int first,
      int last) {

    Sum(
        @Nullable Integer node,
        List<Part> parts,
        List<Part> less,
        boolean exact,
        int first,
        int last) {
      this(node, null, parts, less, exact, first, last);
    }
  }

  private final List<Set<Sum>> groups;
  private final CountNodes nodes;
  private final Clock clock;
  private final Map<Part, Long> numbers = new LinkedHashMap<>();
  private final Set<Sum> contradicted = new HashSet<>();

  private KindNumbers(List<Sum> sums, CountNodes nodes, Clock clock) {
    this.groups = groups(sums).stream().filter(group -> isNews(group, nodes)).toList();
    this.nodes = nodes;
    this.clock = clock;
  }

  /**
   * Numbers that give the counts, of those that are not known already of another state.
   *
   * @return null where there are none
   */
  static @Nullable KindNumbers of(List<Sum> sums, CountNodes nodes, Clock clock) {
    return of(sums, nodes, clock, false);
  }

  /**
   * Numbers that give as many of the counts as can be given together: what the others say against
   * them, as where a return and the records do not agree, is no relation.
   *
   * @throws DisclosureFailure where none are found
   */
  static KindNumbers nearest(List<Sum> sums, CountNodes nodes, Clock clock) {
    KindNumbers found = of(sums, nodes, clock, true);
    if (found == null) {
      throw new DisclosureFailure("the audit found no kinds of records that give the counts");
    }
    return found;
  }

  private static @Nullable KindNumbers of(
      List<Sum> sums, CountNodes nodes, Clock clock, boolean nearest) {
    KindNumbers found = new KindNumbers(sums, nodes, clock);
    for (Set<Sum> group : found.groups) {
      if (!found.solve(group, false, nearest) && !found.solve(group, true, nearest)) {
        return null;
      }
    }
    return found;
  }

  /** Windows that have no stretch in common have nothing to do with each other. */
  private static List<Set<Sum>> groups(List<Sum> sums) {
    List<Set<Sum>> groups = new ArrayList<>();
    int end = Integer.MIN_VALUE;
    for (Sum sum : sums.stream().sorted(Comparator.comparingInt(Sum::first)).toList()) {
      if (sum.first() > end) {
        groups.add(new LinkedHashSet<>());
      }
      groups.getLast().add(sum);
      end = Math.max(end, sum.last());
    }
    return groups;
  }

  private static boolean isNews(Set<Sum> group, CountNodes nodes) {
    List<Integer> counts = new ArrayList<>();
    for (Sum sum : group) {
      Integer node = sum.node();
      if (node != null) {
        counts.add(node);
      }
    }
    return nodes.isNews(counts);
  }

  private long value(@Nullable Integer node) {
    return node == null ? 0 : nodes.value(node);
  }

  private boolean solve(Set<Sum> group, boolean whole, boolean nearest) {
    ExpressionsBasedModel model = Solving.model(clock);
    Map<Part, Variable> variables = new LinkedHashMap<>();
    Map<Sum, List<Variable>> apart = new LinkedHashMap<>();
    Set<Sum> against = new HashSet<>();
    int number = 0;
    for (Sum sum : group) {
      long value = value(sum.node()) - value(sum.beyond());
      if (sum.parts().isEmpty() && sum.less().isEmpty()) {
        boolean holds = sum.exact() ? value == 0 : value <= 0;
        if (!holds && !nearest) {
          return false;
        }
        if (!holds) {
          against.add(sum);
        }
        continue;
      }
      Expression expression = model.newExpression("s" + number++).lower(value);
      if (sum.exact()) {
        expression.upper(value);
      }
      if (nearest && sum.node() != null) {
        apart.put(sum, apart(sum, expression, model));
      }
      sum.parts().forEach(part -> expression.set(variable(part, model, variables, whole), 1));
      sum.less().forEach(part -> expression.set(variable(part, model, variables, whole), -1));
    }
    Optimisation.Result result = Solving.solve(model, false);
    clock.check();
    if (result == null || !result.getState().isFeasible()) {
      return false;
    }
    apart.forEach((sum, by) -> {
      if (by.stream().anyMatch(each -> result.doubleValue(model.indexOf(each)) > WHOLE)) {
        against.add(sum);
      }
    });
    for (Map.Entry<Part, Variable> each : variables.entrySet()) {
      Part part = each.getKey();
      double value = result.doubleValue(model.indexOf(each.getValue()));
      if (Math.abs(value - Math.rint(value)) > WHOLE) {
        return false;
      }
      numbers.put(part, Math.round(value));
    }
    contradicted.addAll(against);
    return true;
  }

  /** By how much a count is less or more than its parts; a guess is given up first. */
  private List<Variable> apart(Sum sum, Expression expression, ExpressionsBasedModel model) {
    Integer node = sum.node();
    boolean guessed = node != null && nodes.system().count(node).guessed();
    List<Variable> apart = new ArrayList<>();
    for (int sign : new int[] {1, -1}) {
      Variable by =
          model.newVariable("a" + model.countVariables()).lower(0).weight(guessed ? GUESS : 1);
      expression.set(by, sign);
      apart.add(by);
    }
    return apart;
  }

  private static Variable variable(
      Part part, ExpressionsBasedModel model, Map<Part, Variable> variables, boolean whole) {
    return variables.computeIfAbsent(
        part, p -> model.newVariable("k" + variables.size()).lower(0).integer(whole));
  }

  /**
   * Adds the numbers, and what they add up to.
   *
   * @param line that the parts are told of
   */
  void addTo(CountNodes system, String line) {
    Map<Part, Integer> added = new LinkedHashMap<>();
    for (Sum sum : groups.stream().flatMap(Set::stream).toList()) {
      if (contradicted.contains(sum)) {
        continue;
      }
      Equation.Terms terms = Equation.terms();
      Integer node = sum.node();
      if (node != null) {
        terms.minus(node);
      }
      Integer beyond = sum.beyond();
      if (beyond != null) {
        terms.plus(beyond);
      }
      sum.parts().forEach(part -> terms.plus(number(part, added, system, line)));
      sum.less().forEach(part -> terms.minus(number(part, added, system, line)));
      system.add(sum.exact() ? terms.zero() : terms.zeroOrMore());
    }
  }

  private int number(Part part, Map<Part, Integer> added, CountNodes system, String line) {
    return added.computeIfAbsent(part, p -> system.derivedKind(line, numbers.getOrDefault(p, 0L)));
  }
}
