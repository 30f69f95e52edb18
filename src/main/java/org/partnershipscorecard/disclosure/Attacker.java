package org.partnershipscorecard.disclosure;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * A reader who sees all that is printed, knows all equations, and works out by integer programming
 * how small and how large a withheld count may be.
 */
final class Attacker {

  private final CountSystem system;
  private final BitSet unseen;
  private final Clock clock;

  Attacker(CountSystem system, BitSet withheld, Clock clock) {
    this.system = system;
    this.unseen = system.unseen(withheld);
    this.clock = clock;
  }

  /** A table that agrees with everything printed: the counts that nobody sees, by number. */
  record Table(Map<Integer, Long> values) {}

  /**
   * A table in which a count is as large as may be, up to a limit.
   *
   * @return null where no table agrees at all
   */
  @Nullable Table largest(int count, long limit) {
    return solve(count, limit, true);
  }

  /** A table in which a count is as small as may be. */
  @Nullable Table smallest(int count) {
    return solve(count, Long.MAX_VALUE, false);
  }

  private @Nullable Table solve(int count, long limit, boolean largest) {
    ExpressionsBasedModel model = Solving.model(clock);
    Map<Integer, Variable> unknown = unknown(count, model);
    Variable sought = unknown.get(count);
    if (sought == null) {
      return new Table(Map.of());
    }
    sought.weight(1);
    if (limit != Long.MAX_VALUE) {
      sought.upper(limit);
    }
    Optimisation.Result result = largest ? model.maximise() : model.minimise();
    clock.check();
    if (!result.getState().isFeasible()) {
      return null;
    }
    Map<Integer, Long> values = new TreeMap<>();
    int at = 0;
    for (Integer each : unknown.keySet()) {
      values.put(each, Math.round(result.doubleValue(at++)));
    }
    return new Table(values);
  }

  /** What the count is bound to that nobody sees either, with the equations between them. */
  private Map<Integer, Variable> unknown(int count, ExpressionsBasedModel model) {
    Map<Integer, Variable> unknown = new LinkedHashMap<>();
    TreeSet<Integer> bound = new TreeSet<>();
    Deque<Integer> next = new ArrayDeque<>();
    if (isOpen(count)) {
      next.add(count);
      unknown.put(count, variable(model, count));
    }
    while (!next.isEmpty()) {
      for (int number : system.boundBy(next.remove())) {
        if (bound.add(number)) {
          for (int each : system.equation(number).factors().keySet()) {
            if (isOpen(each) && !unknown.containsKey(each)) {
              unknown.put(each, variable(model, each));
              next.add(each);
            }
          }
        }
      }
    }
    for (int number : bound) {
      Equation equation = system.equation(number);
      long known = 0;
      Expression expression = model.newExpression("e" + number);
      for (Map.Entry<Integer, Integer> term : equation.factors().entrySet()) {
        Variable variable = unknown.get(term.getKey());
        if (variable == null) {
          known += term.getValue() * system.count(term.getKey()).value();
        } else {
          expression.set(variable, term.getValue());
        }
      }
      if (equation.exact()) {
        expression.level(-known);
      } else {
        expression.lower(-known);
      }
    }
    return unknown;
  }

  /** Not seen at all, or seen rounded. */
  private boolean isOpen(int count) {
    Count c = system.count(count);
    return unseen.get(count) || (c.role() == Count.Role.PRINTED && c.isRounded());
  }

  private Variable variable(ExpressionsBasedModel model, int number) {
    Count count = system.count(number);
    Variable variable = model.newVariable("c" + number).integer();
    return unseen.get(number)
        ? variable.lower(count.floor())
        : variable.lower(count.least()).upper(count.most());
  }
}
