package org.partnershipscorecard.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The cheapest other table in which a count is as large as protection wants: what differs in it
 * from the true table, and is printed, must be withheld too. A linear programme; where it gives no
 * whole numbers, they are asked for.
 */
final class Widening {

  private static final double FREE = 1e-4;
  private static final double WHOLE = 1e-6;
  private static final int NEAR = 60;

  /** Where a choice is only to be bettered: how far to look, and how hard. */
  private static final Reach TRIED = new Reach(600, 40);

  /** Where nothing is published if there is no table: among all counts, if need be. */
  private static final Reach NEEDED = new Reach(Integer.MAX_VALUE, 2000);

  /** Entries of a programme, which is worked on whole: a third of a gigabyte. */
  private static final long MOST = 40_000_000;

  private final CountSystem system;
  private final BitSet withheld;
  private final BitSet unseen;
  private final BitSet kept;
  private final Clock clock;
  private final Reach reach;
  private int nodes;

  /**
   * For a choice under way.
   *
   * @param kept what must be printed
   */
  Widening(CountSystem system, BitSet withheld, BitSet kept, Clock clock) {
    this.system = system;
    this.withheld = withheld;
    this.unseen = system.unseen(withheld);
    this.kept = kept;
    this.clock = clock;
    this.reach = kept.isEmpty() ? NEEDED : TRIED;
  }

  /**
   * How much is tried.
   *
   * @param counts at most, nearest first
   * @param nodes programmes solved for whole numbers
   */
  private record Reach(int counts, int nodes) {}

  /**
   * A way in which a count may differ from its true value.
   *
   * @param sign 1 for more, -1 for less
   * @param most by how much
   */
  private record Move(int count, int sign, double most, double cost) {}

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
      Map<Integer, Long> table = solve(count, wanted, wider);
      if (table != null || wider.size() == near.size() || wider.size() >= reach.counts()) {
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
    Count count = system.count(number);
    boolean rounded = count.role() == Count.Role.PRINTED && count.isRounded();
    return unseen.get(number) || rounded || (system.mayBeWithheld(number) && !kept.get(number));
  }

  private @Nullable Map<Integer, Long> solve(int count, long wanted, Set<Integer> near) {
    List<Move> moves = new ArrayList<>();
    TreeSet<Integer> bound = new TreeSet<>();
    for (int each : new TreeSet<>(near)) {
      addMoves(each, moves);
      bound.addAll(system.boundBy(each));
    }
    if (MOST < (long) moves.size() * (bound.size() + 1)) {
      return null;
    }
    nodes = reach.nodes();
    double[] solution = whole(moves, programme(moves, List.copyOf(bound), count, wanted));
    if (solution == null) {
      return null;
    }
    Map<Integer, Long> changed = new TreeMap<>();
    for (int m = 0; m < moves.size(); m++) {
      Move move = moves.get(m);
      if (Math.round(solution[m]) != 0) {
        long value = system.count(move.count()).value();
        changed.merge(
            move.count(), value + move.sign() * Math.round(solution[m]), (a, b) -> a + b - value);
      }
    }
    return changed;
  }

  /** Whole numbers, by trying more and less where the cheapest solution has others. */
  private double @Nullable [] whole(List<Move> moves, Programme programme) {
    double[] solution = nodes-- > 0 ? programme.minimise(clock) : null;
    if (solution == null) {
      return null;
    }
    for (int m = 0; m < moves.size(); m++) {
      if (Math.abs(solution[m] - Math.rint(solution[m])) > WHOLE) {
        double below = Math.floor(solution[m]);
        double[] more = whole(moves, programme.with(m, -1, -below - 1));
        return more != null ? more : whole(moves, programme.with(m, 1, below));
      }
    }
    return solution;
  }

  private void addMoves(int number, List<Move> moves) {
    Count count = system.count(number);
    double most = count.most() - count.value();
    double least = count.value() - count.least();
    double floor = count.value() - count.floor();
    if (unseen.get(number)) {
      moves.add(new Move(number, 1, Double.POSITIVE_INFINITY, FREE));
      moves.add(new Move(number, -1, floor, FREE));
      return;
    }
    if (count.isRounded()) {
      moves.add(new Move(number, 1, most, FREE));
      moves.add(new Move(number, -1, least, FREE));
    }
    if (system.mayBeWithheld(number) && !kept.get(number)) {
      double cost = system.lossMore(number, withheld);
      moves.add(new Move(number, 1, Double.POSITIVE_INFINITY, cost));
      moves.add(new Move(number, -1, floor, cost));
    }
  }

  private Programme programme(List<Move> moves, List<Integer> equations, int count, long wanted) {
    int rows = equations.size() + 1;
    double[][] matrix = new double[rows][moves.size()];
    boolean[] exact = new boolean[rows];
    double[] right = new double[rows];
    Map<Integer, List<Integer>> at = new HashMap<>();
    for (int m = 0; m < moves.size(); m++) {
      at.computeIfAbsent(moves.get(m).count(), c -> new ArrayList<>()).add(m);
    }
    for (int r = 0; r < equations.size(); r++) {
      Equation equation = system.equation(equations.get(r));
      exact[r] = equation.exact();
      for (Map.Entry<Integer, Integer> term : equation.factors().entrySet()) {
        right[r] += term.getValue() * system.count(term.getKey()).value();
        for (int m : at.getOrDefault(term.getKey(), List.of())) {
          matrix[r][m] = -term.getValue() * moves.get(m).sign();
        }
      }
    }
    long difference = wanted - system.count(count).value();
    for (int m : at.getOrDefault(count, List.of())) {
      matrix[rows - 1][m] = -moves.get(m).sign() * Long.signum(difference);
    }
    right[rows - 1] = -Math.abs(difference);
    return new Programme(
        matrix,
        exact,
        right,
        moves.stream().mapToDouble(Move::cost).toArray(),
        moves.stream().mapToDouble(Move::most).toArray());
  }
}
