package org.partnershipscorecard.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.catalogue.CountRelation;
import org.partnershipscorecard.catalogue.DisclosurePolicy;
import org.partnershipscorecard.catalogue.FigureKey;
import org.partnershipscorecard.disclosure.CountKey.Part;
import org.partnershipscorecard.disclosure.CountKey.Series;

/**
 * What the policy declares between lines, window by window, wherever the true counts bear it out.
 */
final class LineEquations {

  private static final String DENOMINATOR = ".denominator";

  private final CountNodes nodes;
  private final DisclosurePolicy policy;

  LineEquations(CountNodes nodes, DisclosurePolicy policy) {
    this.nodes = nodes;
    this.policy = policy;
  }

  /** Gives counts that are declared the same one name. */
  static void unite(CountBook book, DisclosurePolicy policy) {
    for (CountRelation relation : policy.relations()) {
      if (relation.kind() == CountRelation.Kind.SAME) {
        book.unite(
            Stream.concat(Stream.of(relation.whole()), relation.parts().stream())
                .map(term -> series(term, policy))
                .toList());
      }
    }
  }

  void add() {
    for (CountRelation relation : policy.relations()) {
      Series whole = nodes.book().called(series(relation.whole(), policy));
      for (CountKey key : nodes.keys()) {
        if (key.series().equals(whole)) {
          add(relation, key);
        }
      }
    }
  }

  private void add(CountRelation relation, CountKey key) {
    Integer whole = nodes.find(key);
    List<Integer> parts = terms(relation.parts(), key);
    List<Integer> takes = terms(relation.takes(), key);
    if (whole == null || parts == null || takes == null) {
      return;
    }
    String line = key.series().line();
    Equation.Terms terms = Equation.terms().plus(whole);
    parts.forEach(terms::minus);
    takes.forEach(terms::plus);
    long sum = nodes.value(whole) - sum(parts) + sum(takes);
    switch (relation.kind()) {
      case SAME -> {
        // One series where every window agrees; else the windows that do.
        for (int part : parts) {
          addIfTrue(Equation.terms().plus(whole).minus(part).zero());
        }
      }
      case SUM -> addIfTrue(terms.zero());
      case WITHIN -> {
        if (sum >= 0) {
          addIfTrue(terms.minus(nodes.derived(line, sum)).zero());
        }
      }
      case OVERLAP -> {
        if (sum <= 0) {
          int twice = nodes.derived(line, -sum);
          addIfTrue(terms.plus(twice).zero());
          for (int part : parts) {
            addIfTrue(Equation.terms().plus(part).minus(twice).zeroOrMore());
          }
        }
      }
      case STOCK -> {
        Integer before = nodes.find(key.series().at(key.first() - 1, key.last() - 1));
        if (before != null) {
          addIfTrue(terms.minus(before).zero());
        }
      }
    }
  }

  private @Nullable List<Integer> terms(List<String> names, CountKey key) {
    List<Integer> found = new ArrayList<>();
    for (String name : names) {
      Integer node = nodes.find(key.in(nodes.book().called(series(name, policy))));
      if (node == null) {
        return null;
      }
      found.add(node);
    }
    return found;
  }

  private long sum(List<Integer> counts) {
    return counts.stream().mapToLong(nodes::value).sum();
  }

  private void addIfTrue(Equation equation) {
    if (nodes.system().holds(equation)) {
      nodes.system().add(equation);
    }
  }

  private static Series series(String term, DisclosurePolicy policy) {
    boolean below = term.endsWith(DENOMINATOR);
    String name = below ? term.substring(0, term.length() - DENOMINATOR.length()) : term;
    int at = name.indexOf('[');
    String line = at < 0 ? name : name.substring(0, at);
    String breakdown =
        at < 0
            ? FigureKey.TOTAL
            : policy.printedUnder(line, name.substring(at + 1, name.length() - 1));
    return new Series(line, breakdown, below ? Part.DENOMINATOR : Part.NUMERATOR);
  }
}
