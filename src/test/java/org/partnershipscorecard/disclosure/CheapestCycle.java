package org.partnershipscorecard.disclosure;

import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * The heuristic's step: among the tables in which one count is as large as wanted, one that costs
 * least by how far each count moves. Asked of the solver's library, not of the program's own
 * method.
 */
final class CheapestCycle {

  private static final double FREE = 1e-4;
  private static final double WHOLE = 1e-6;
  private static final int NEAR = 40;

  private final CountSystem system;
  private final BitSet unseen;
  private final Clock clock;
  private boolean feasible;

  CheapestCycle(CountSystem system, BitSet unseen, Clock clock) {
    this.system = system;
    this.unseen = unseen;
    this.clock = clock;
  }

  /**
   * Up and down from the true value.
   *
   * @param at the place of {@code up} among the model's variables; {@code down} is the next
   */
  private record Move(int at, Variable up, @Nullable Variable down) {}

  /**
   * The table.
   *
   * @param wanted the count is this or more where this is above its true value, else this or less
   * @return what differs from the true table, by number; null where there is none, whatever is
   *     withheld
   */
  @Nullable Map<Integer, Long> table(int count, long wanted) {
    Set<Integer> near = Set.of(count);
    int size = NEAR;
    while (true) {
      Set<Integer> wider = neighbours(near, size);
      Map<Integer, Long> table = solve(count, wanted, wider, false);
      if (table == null && feasible) {
        table = solve(count, wanted, wider, true);
      }
      if (table != null || wider.size() == near.size()) {
        return table;
      }
      near = wider;
      size = 4 * wider.size();
    }
  }

  /** The counts that few equations lead to, until there are enough of them. */
  private Set<Integer> neighbours(Set<Integer> from, int size) {
    Set<Integer> near = new LinkedHashSet<>(from);
    Set<Integer> ring = from;
    while (near.size() < size && !ring.isEmpty()) {
      Set<Integer> next = new TreeSet<>();
      for (int each : ring) {
        for (int number : system.boundBy(each)) {
          for (int other : system.equation(number).factors().keySet()) {
            if (mayMove(other) && !near.contains(other)) {
              next.add(other);
            }
          }
        }
      }
      near.addAll(next);
      ring = next;
    }
    return near;
  }

  private boolean mayMove(int number) {
    return unseen.get(number) || system.mayBeWithheld(number);
  }

  private @Nullable Map<Integer, Long> solve(
      int count, long wanted, Set<Integer> near, boolean whole) {
    ExpressionsBasedModel model = Solving.model(clock);
    Map<Integer, Move> moves = new TreeMap<>();
    TreeSet<Integer> bound = new TreeSet<>();
    for (int each : new TreeSet<>(near)) {
      moves.put(each, move(model, each, whole));
      bound.addAll(system.boundBy(each));
    }
    for (int number : bound) {
      bind(model, system.equation(number), moves, "e" + number);
    }
    long difference = wanted - system.count(count).value();
    Expression target = model.newExpression("wanted");
    if (difference > 0) {
      target.lower(difference);
    } else {
      target.upper(difference);
    }
    add(target, moves.get(count), 1);
    Optimisation.Result result = model.minimise();
    clock.check();
    feasible = result.getState().isFeasible();
    if (!feasible) {
      return null;
    }
    Map<Integer, Long> changed = new TreeMap<>();
    for (Map.Entry<Integer, Move> each : moves.entrySet()) {
      Move move = each.getValue();
      double change = result.doubleValue(move.at());
      change -= move.down() == null ? 0 : result.doubleValue(move.at() + 1);
      if (Math.abs(change - Math.rint(change)) > WHOLE) {
        return null;
      }
      if (Math.rint(change) != 0) {
        changed.put(each.getKey(), system.count(each.getKey()).value() + Math.round(change));
      }
    }
    return changed;
  }

  private Move move(ExpressionsBasedModel model, int number, boolean whole) {
    Count count = system.count(number);
    boolean rounded = count.isRounded() && !unseen.get(number);
    double cost = unseen.get(number) ? FREE : count.cost();
    int at = model.countVariables();
    Variable up = model.newVariable("u" + number).lower(0).weight(cost).integer(whole);
    long room = count.value() - count.floor();
    if (room <= 0 || (rounded && count.value() == count.least())) {
      return new Move(at, up, null);
    }
    Variable down =
        model.newVariable("d" + number).lower(0).upper(room).weight(cost).integer(whole);
    return new Move(at, up, down);
  }

  private void bind(
      ExpressionsBasedModel model, Equation equation, Map<Integer, Move> moves, String name) {
    Expression expression = model.newExpression(name);
    long sum = 0;
    for (Map.Entry<Integer, Integer> term : equation.factors().entrySet()) {
      sum += term.getValue() * system.count(term.getKey()).value();
      add(expression, moves.get(term.getKey()), term.getValue());
    }
    if (equation.exact()) {
      expression.level(-sum);
    } else {
      expression.lower(-sum);
    }
  }

  private static void add(Expression expression, @Nullable Move move, int factor) {
    if (move == null) {
      return;
    }
    expression.set(move.up(), factor);
    Variable down = move.down();
    if (down != null) {
      expression.set(down, -factor);
    }
  }
}
