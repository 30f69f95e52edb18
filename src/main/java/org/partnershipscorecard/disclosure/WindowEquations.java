package org.partnershipscorecard.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;
import org.partnershipscorecard.catalogue.Kind;
import org.partnershipscorecard.catalogue.MeasureLine;
import org.partnershipscorecard.catalogue.Timing;
import org.partnershipscorecard.disclosure.CountKey.Part;
import org.partnershipscorecard.disclosure.CountKey.Series;

/**
 * Windows of a flow: each is the sum of the stretches between the edges of all that are printed.
 * Where a line counts a child once in each window, only that a longer window is no smaller holds.
 */
final class WindowEquations {

  private final CountNodes nodes;
  private final Clock clock;

  WindowEquations(CountNodes nodes, Clock clock) {
    this.nodes = nodes;
    this.clock = clock;
  }

  void add() {
    Map<String, List<CountKey>> families = new LinkedHashMap<>();
    for (CountKey key : nodes.keys()) {
      Series series = key.series();
      if (nodes.catalogue().line(series.line()).timing() == Timing.DURING) {
        families.computeIfAbsent(series.line() + series.part(), f -> new ArrayList<>()).add(key);
      }
    }
    families.values().forEach(this::addFamily);
  }

  private void addFamily(List<CountKey> windows) {
    SortedSet<Integer> edges = CountBook.edges(windows);
    Map<Series, List<CountKey>> bySeries = new LinkedHashMap<>();
    windows.forEach(w -> bySeries.computeIfAbsent(w.series(), s -> new ArrayList<>()).add(w));
    boolean adds = bySeries.keySet().stream().allMatch(series -> addsUp(nodes, series));
    for (Map.Entry<Series, List<CountKey>> each : bySeries.entrySet()) {
      List<CountKey> longer =
          each.getValue().stream().filter(w -> w.cutAt(edges).size() > 1).toList();
      Map<CountKey, Long> pieces = adds ? pieces(longer, edges) : null;
      if (pieces == null) {
        addNested(each.getValue());
      } else {
        addSums(longer, edges, pieces);
      }
    }
  }

  /**
   * Whether quarters add up: as the figures say where they can say it, else as the catalogue does.
   */
  static boolean addsUp(CountNodes nodes, Series series) {
    int tried = 0;
    for (CountKey window : nodes.book().of(series)) {
      long sum = 0;
      boolean whole = window.last() > window.first();
      for (int q = window.first(); q <= window.last(); q++) {
        Long value = nodes.book().value(series.at(q, q));
        whole &= value != null;
        sum += value == null ? 0 : value;
      }
      Long value = nodes.book().value(window);
      if (whole && value != null) {
        if (sum != value) {
          return false;
        }
        tried++;
      }
    }
    MeasureLine line = nodes.catalogue().line(series.line());
    boolean children = line.key().equals(List.of("child_ref"));
    boolean supplied = line.key().isEmpty() && line.sql() == null;
    return tried > 0 || line.additive() || (line.kind() != Kind.COUNT && !children && !supplied);
  }

  /** The values of all stretches, guessed where no figure says; null where none would add up. */
  private @Nullable Map<CountKey, Long> pieces(List<CountKey> windows, SortedSet<Integer> edges) {
    Map<CountKey, Long> known = new LinkedHashMap<>();
    Map<CountKey, Integer> unknown = new LinkedHashMap<>();
    ExpressionsBasedModel model = Solving.model(clock);
    List<Variable> variables = new ArrayList<>();
    for (CountKey window : windows) {
      for (CountKey piece : window.cutAt(edges)) {
        Long value = value(piece);
        if (value != null) {
          known.put(piece, value);
        } else if (!unknown.containsKey(piece)) {
          unknown.put(piece, variables.size());
          Variable variable =
              model.newVariable("p" + variables.size()).integer().lower(atLeast(piece));
          Long below = below(piece);
          if (below != null) {
            variable.upper(below);
          }
          variables.add(variable);
        }
      }
    }
    if (unknown.isEmpty()) {
      return known;
    }
    for (CountKey window : windows) {
      Long sum = nodes.book().value(window);
      Expression expression = model.newExpression("w" + window.first() + "-" + window.last());
      long rest = sum == null ? 0 : sum;
      for (CountKey piece : window.cutAt(edges)) {
        Integer at = unknown.get(piece);
        if (at == null) {
          rest -= known.getOrDefault(piece, 0L);
        } else {
          expression.set(variables.get(at), 1);
        }
      }
      expression.level(rest);
    }
    Optimisation.Result result = Solving.solve(model, false);
    clock.check();
    if (result == null || !result.getState().isFeasible()) {
      return null;
    }
    unknown.forEach((piece, at) -> known.put(piece, Math.round(result.doubleValue(at))));
    return known;
  }

  /** The value of a stretch, by its quarters where it is none of a window; null where unknown. */
  private @Nullable Long value(CountKey piece) {
    Long value = nodes.book().value(piece);
    if (value != null) {
      return value;
    }
    for (int q = piece.first(); q <= piece.last(); q++) {
      if (nodes.book().value(piece.series().at(q, q)) == null) {
        return null;
      }
    }
    return atLeast(piece);
  }

  /** What is known of its quarters, together. */
  private long atLeast(CountKey piece) {
    long sum = 0;
    for (int q = piece.first(); q <= piece.last(); q++) {
      Long value = nodes.book().value(piece.series().at(q, q));
      sum += value == null ? 0 : value;
    }
    return sum;
  }

  /** What a part is taken of, in the same stretch. */
  private @Nullable Long below(CountKey piece) {
    if (piece.series().part() == Part.DENOMINATOR) {
      return null;
    }
    return nodes.book().value(denominator(piece));
  }

  private CountKey denominator(CountKey piece) {
    return piece.in(nodes.book().called(piece.series().of(Part.DENOMINATOR)));
  }

  private void addSums(
      List<CountKey> windows, SortedSet<Integer> edges, Map<CountKey, Long> pieces) {
    for (CountKey window : windows) {
      Integer node = nodes.find(window);
      if (node == null) {
        continue;
      }
      Equation.Terms sum = Equation.terms().minus(node);
      for (CountKey piece : window.cutAt(edges)) {
        int part = nodes.derived(piece, pieces.getOrDefault(piece, 0L), value(piece) == null);
        sum.plus(part);
        Integer below = nodes.find(denominator(piece));
        if (piece.series().part() == Part.NUMERATOR && below != null) {
          nodes.add(Equation.terms().plus(below).minus(part).zeroOrMore());
        }
      }
      nodes.add(sum.zero());
    }
  }

  /** A window that begins with another is no smaller; what it has more is a count. */
  private void addNested(List<CountKey> windows) {
    for (CountKey window : windows) {
      CountKey within = null;
      for (CountKey other : windows) {
        boolean prefix = other.first() == window.first() && other.last() < window.last();
        if (prefix && (within == null || other.last() > within.last())) {
          within = other;
        }
        boolean inside =
            other.first() >= window.first()
                && other.last() <= window.last()
                && !other.equals(window);
        if (inside && !prefix) {
          compare(window, other);
        }
      }
      if (within != null) {
        addMore(window, within);
      }
    }
  }

  private void compare(CountKey window, CountKey inside) {
    Integer more = nodes.find(window);
    Integer less = nodes.find(inside);
    if (more != null && less != null) {
      nodes.add(Equation.terms().plus(more).minus(less).zeroOrMore());
    }
  }

  private void addMore(CountKey window, CountKey within) {
    Integer more = nodes.find(window);
    Integer less = nodes.find(within);
    if (more == null || less == null || !nodes.isNews(List.of(more, less))) {
      return;
    }
    if (nodes.value(more) >= nodes.value(less)) {
      int rest =
          nodes.derived(
              window.series().line(), nodes.value(more) - nodes.value(less), List.of(more, less));
      nodes.add(Equation.terms().plus(more).minus(less).minus(rest).zero());
    }
  }
}
