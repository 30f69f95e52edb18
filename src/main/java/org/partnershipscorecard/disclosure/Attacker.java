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
 *
 * <p>A table that agrees with everything printed proves that a value is possible. So the search
 * begins among the unseen counts nearest to the one sought, the others as they truly are, and goes
 * on to all of them only while nothing is found.
 */
final class Attacker {

  /** How many unseen counts to look among: all of them. */
  static final int EVERYWHERE = Integer.MAX_VALUE;

  private static final int FIRST = 24;
  private static final double WHOLE = 1e-6;

  private final CountSystem system;
  private final BitSet unseen;
  private final Clock clock;

  Attacker(CountSystem system, BitSet withheld, Clock clock) {
    this(system, clock, system.unseen(withheld));
  }

  private Attacker(CountSystem system, Clock clock, BitSet unseen) {
    this.system = system;
    this.clock = clock;
    this.unseen = unseen;
  }

  /** A reader of earlier releases alone. */
  static Attacker before(CountSystem system, Clock clock) {
    return new Attacker(system, clock, system.untold());
  }

  /**
   * A table that agrees with everything printed.
   *
   * @param values those that differ from the true ones, by the count's number
   */
  record Table(Map<Integer, Long> values) {

    long value(int count, CountSystem system) {
      Long value = values.get(count);
      return value == null ? system.count(count).value() : value;
    }
  }

  /**
   * A table in which a count is as large as may be, up to a limit.
   *
   * @param reach how many unseen counts to look among
   * @return null where no table agrees at all
   */
  @Nullable Table largest(int count, long limit, int reach) {
    return search(count, limit, reach, true);
  }

  /** A table in which a count is as small as may be. */
  @Nullable Table smallest(int count, int reach) {
    return search(count, system.count(count).floor(), reach, false);
  }

  private @Nullable Table search(int count, long limit, int reach, boolean largest) {
    int size = Math.min(FIRST, reach);
    while (true) {
      Nearby nearby = nearby(count, size);
      Table table = solve(count, limit, largest, nearby);
      boolean reached = table != null && table.value(count, system) == limit;
      if (reached || nearby.all() || size >= reach) {
        return table;
      }
      size = size > reach / 4 ? reach : size * 4;
    }
  }

  /** The unseen counts around one, and whether these are all that it hangs together with. */
  private record Nearby(TreeSet<Integer> counts, TreeSet<Integer> equations, boolean all) {}

  private Nearby nearby(int count, int size) {
    TreeSet<Integer> counts = new TreeSet<>();
    TreeSet<Integer> equations = new TreeSet<>();
    Deque<Integer> next = new ArrayDeque<>();
    if (isOpen(count)) {
      counts.add(count);
      next.add(count);
    }
    boolean all = true;
    while (!next.isEmpty()) {
      for (int number : system.boundBy(next.remove())) {
        equations.add(number);
        for (int each : system.equation(number).factors().keySet()) {
          if (isOpen(each) && !counts.contains(each)) {
            if (counts.size() < size) {
              counts.add(each);
              next.add(each);
            } else {
              all = false;
            }
          }
        }
      }
    }
    return new Nearby(counts, equations, all);
  }

  private @Nullable Table solve(int count, long limit, boolean largest, Nearby nearby) {
    if (nearby.counts().isEmpty()) {
      return new Table(Map.of());
    }
    Table table = solve(count, limit, largest, nearby, false);
    return table != null ? table : solve(count, limit, largest, nearby, true);
  }

  /** Null where there is none, or where it is not one of whole numbers. */
  private @Nullable Table solve(
      int count, long limit, boolean largest, Nearby nearby, boolean whole) {
    ExpressionsBasedModel model = Solving.model(clock);
    Map<Integer, Variable> unknown = new LinkedHashMap<>();
    for (int each : nearby.counts()) {
      unknown.put(each, variable(model, each).integer(whole));
    }
    Variable sought = unknown.get(count);
    if (sought == null) {
      return null;
    }
    sought.weight(1);
    if (largest) {
      sought.upper(limit);
    }
    for (int number : nearby.equations()) {
      bind(model, number, unknown);
    }
    Optimisation.Result result = Solving.solve(model, largest);
    clock.check();
    if (result == null || !result.getState().isFeasible()) {
      return null;
    }
    Map<Integer, Long> values = new TreeMap<>();
    int at = 0;
    for (Integer each : unknown.keySet()) {
      double value = result.doubleValue(at++);
      if (Math.abs(value - Math.rint(value)) > WHOLE) {
        return null;
      }
      if (Math.round(value) != system.count(each).value()) {
        values.put(each, Math.round(value));
      }
    }
    return system.agrees(values, unseen) ? new Table(values) : null;
  }

  private void bind(ExpressionsBasedModel model, int number, Map<Integer, Variable> unknown) {
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

  /** Not seen at all, or seen rounded. */
  private boolean isOpen(int count) {
    Count c = system.count(count);
    return unseen.get(count) || (c.role() == Count.Role.PRINTED && c.isRounded());
  }

  private Variable variable(ExpressionsBasedModel model, int number) {
    Count count = system.count(number);
    Variable variable = model.newVariable("c" + number);
    return unseen.get(number)
        ? variable.lower(count.floor())
        : variable.lower(count.least()).upper(count.most());
  }
}
