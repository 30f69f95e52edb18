package org.partnershipscorecard.edition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * A reader who works out, from numbers in print and what the lines mean, how small and how large
 * sums of unknown counts may be: by linear programming, to the whole numbers within. Knows nothing
 * of how they were withheld.
 */
final class FilesAttacker {

  private static final long FAR = 100_000;
  private static final double CLOSE = 1e-5;

  /** Counts with their factors, and between what their sum lies. */
  private record Fact(Map<String, Double> terms, double least, double most) {}

  /** The smallest and the largest value that agree with everything known. */
  record Range(long least, long most) {
    /** Whether it is certain that the count is from 1 to 5. */
    boolean isSmall() {
      return least >= 1 && most <= 5;
    }
  }

  private final List<Fact> facts = new ArrayList<>();
  private final Map<String, Double> known = new TreeMap<>();

  /** That a sum of counts lies between two numbers. */
  void note(Map<String, Double> terms, double least, double most) {
    facts.add(new Fact(Map.copyOf(terms), least, most));
  }

  /** A count, or a sum of quarters, that is printed. */
  void exactly(Map<String, Double> terms, double value) {
    note(terms, value, value);
  }

  /** The counts that follow one by one. */
  void settle() {
    boolean more = true;
    while (more) {
      more = false;
      for (Fact fact : facts) {
        List<String> open =
            fact.terms().keySet().stream().filter(t -> !known.containsKey(t)).toList();
        if (open.size() == 1 && fact.least() == fact.most()) {
          double factor = fact.terms().getOrDefault(open.getFirst(), 1.0);
          known.put(open.getFirst(), (fact.least() - sumOfKnown(fact)) / factor);
          more = true;
        }
      }
    }
  }

  private double sumOfKnown(Fact fact) {
    double sum = 0;
    for (Map.Entry<String, Double> term : fact.terms().entrySet()) {
      sum += term.getValue() * known.getOrDefault(term.getKey(), 0.0);
    }
    return sum;
  }

  /** The range of a sum; empty where nothing agrees with everything. */
  Optional<Range> range(Map<String, Double> sought) {
    List<Fact> about =
        known.keySet().containsAll(sought.keySet()) ? List.of() : about(sought.keySet());
    Optional<Long> least = solve(sought, about, false);
    Optional<Long> most = solve(sought, about, true);
    return least.flatMap(low -> most.map(high -> new Range(low, high)));
  }

  /** The facts that hang together with some counts through others that are not known. */
  private List<Fact> about(Set<String> counts) {
    Set<String> reached = new HashSet<>(counts);
    Set<Fact> about = new LinkedHashSet<>();
    boolean more = true;
    while (more) {
      more = false;
      for (Fact fact : facts) {
        boolean touches =
            fact.terms().keySet().stream()
                .anyMatch(t -> !known.containsKey(t) && reached.contains(t));
        if (touches && about.add(fact)) {
          reached.addAll(fact.terms().keySet());
          more = true;
        }
      }
    }
    return List.copyOf(about);
  }

  private Optional<Long> solve(Map<String, Double> sought, List<Fact> about, boolean largest) {
    ExpressionsBasedModel model = new ExpressionsBasedModel();
    Map<String, Variable> unknown = new LinkedHashMap<>();
    double base = 0;
    Expression wanted = model.newExpression("wanted").weight(1);
    for (Map.Entry<String, Double> term : sought.entrySet()) {
      Double value = known.get(term.getKey());
      if (value == null) {
        wanted.set(variable(model, unknown, term.getKey()), term.getValue());
      } else {
        base += term.getValue() * value;
      }
    }
    for (Fact fact : about) {
      double rest = sumOfKnown(fact);
      Expression sum = model.newExpression("f" + model.countExpressions());
      fact.terms()
          .forEach((count, factor) -> {
            if (!known.containsKey(count)) {
              sum.set(variable(model, unknown, count), factor);
            }
          });
      sum.lower(BigDecimal.valueOf(fact.least() - rest))
          .upper(BigDecimal.valueOf(fact.most() - rest));
    }
    if (unknown.isEmpty()) {
      return Optional.of(Math.round(base));
    }
    Optimisation.Result result = largest ? model.maximise() : model.minimise();
    if (!result.getState().isFeasible()) {
      return Optional.empty();
    }
    double value = base;
    int at = 0;
    for (String count : unknown.keySet()) {
      value += sought.getOrDefault(count, 0.0) * result.doubleValue(at++);
    }
    return Optional.of((long) (largest ? Math.floor(value + CLOSE) : Math.ceil(value - CLOSE)));
  }

  private static Variable variable(
      ExpressionsBasedModel model, Map<String, Variable> unknown, String count) {
    return unknown.computeIfAbsent(count, name -> model.newVariable(name).lower(0).upper(FAR));
  }
}
