package org.partnershipscorecard.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.catalogue.CountRelation;
import org.partnershipscorecard.disclosure.CountKey.Series;

/**
 * What is declared or implied between series, window by window, wherever the true counts bear it
 * out.
 */
final class LineEquations {

  private final CountNodes nodes;
  private final List<SeriesRelation> relations;

  LineEquations(CountNodes nodes, List<SeriesRelation> relations) {
    this.nodes = nodes;
    this.relations = relations;
  }

  /** Gives counts that are the same one name. */
  static void unite(CountBook book, List<SeriesRelation> relations) {
    for (SeriesRelation relation : relations) {
      if (relation.kind() == CountRelation.Kind.SAME) {
        book.unite(relation.all());
      }
    }
  }

  void add() {
    Map<Series, List<CountKey>> windows = new LinkedHashMap<>();
    for (CountKey key : nodes.keys()) {
      windows.computeIfAbsent(key.series(), s -> new ArrayList<>()).add(key);
    }
    for (SeriesRelation relation : relations) {
      Series whole = nodes.book().called(relation.whole());
      windows.getOrDefault(whole, List.of()).forEach(key -> add(relation, key));
    }
  }

  private void add(SeriesRelation relation, CountKey key) {
    Integer whole = nodes.find(key);
    boolean follows = relation.kind() == CountRelation.Kind.WITHIN_BEFORE;
    if (follows && key.first() < key.last()) {
      return;
    }
    List<Integer> parts = found(relation.parts(), follows ? after(key) : key);
    List<Integer> takes = found(relation.takes(), key);
    boolean complete =
        parts.size() == relation.parts().size() && takes.size() == relation.takes().size();
    if (whole == null || parts.isEmpty()) {
      return;
    }
    String line = key.series().line();
    Equation.Terms terms = Equation.terms().plus(whole);
    parts.forEach(terms::minus);
    takes.forEach(terms::plus);
    List<Integer> all = Stream.of(List.of(whole), parts, takes).flatMap(List::stream).toList();
    long sum = nodes.value(whole) - sum(parts) + sum(takes);
    switch (relation.kind()) {
      case SAME -> {
        // One series where every window agrees; else the windows that do.
        for (int part : parts) {
          nodes.add(Equation.terms().plus(whole).minus(part).zero());
        }
      }
      case SUM -> {
        if (complete) {
          nodes.add(terms.zero());
        }
      }
      case WITHIN, WITHIN_BEFORE -> {
        // What is not printed is left over; where nothing is, a reader may know that.
        if (sum > 0 && nodes.isNews(all)) {
          terms.minus(nodes.derived(line, sum, all));
        }
        nodes.add(terms.zero());
      }
      case OVERLAP -> {
        if (complete && sum <= 0 && nodes.isNews(all)) {
          int twice = nodes.derived(line, -sum, all);
          nodes.add(terms.plus(twice).zero());
          for (int part : parts) {
            nodes.add(Equation.terms().plus(part).minus(twice).zeroOrMore());
          }
        }
      }
      case STOCK -> {
        // Without those who leave, what was there before does not follow.
        boolean closed = !relation.takes().isEmpty();
        Integer before = closed && complete ? openedWith(key, sum, all) : nodes.find(before(key));
        if (complete && before != null) {
          List<Integer> of = Stream.concat(all.stream(), Stream.of(before)).toList();
          addStock(terms.minus(before), nodes.value(before) - sum, line, of);
        }
      }
    }
  }

  /** Who left, or came, in a way that no line counts are a count too: those who turned 18. */
  private void addStock(Equation.Terms terms, long left, String line, List<Integer> of) {
    if (left == 0) {
      nodes.add(terms.zero());
    } else if (nodes.isNews(of)) {
      int otherwise = nodes.derived(line, Math.abs(left), of);
      nodes.add((left > 0 ? terms.plus(otherwise) : terms.minus(otherwise)).zero());
    }
  }

  /** Those of some series that are there in a window. */
  private List<Integer> found(List<Series> series, CountKey key) {
    List<Integer> found = new ArrayList<>();
    for (Series each : series) {
      Integer node = nodes.find(key.in(nodes.book().called(each)));
      if (node != null) {
        found.add(node);
      }
    }
    return found;
  }

  /**
   * The stock that a window opened with. Where no figure states it, it is a count all the same: an
   * earlier release may have given it away.
   *
   * @param sum what it must have been
   * @param of the counts that it follows from
   * @return null where it cannot have been that
   */
  private @Nullable Integer openedWith(CountKey key, long sum, List<Integer> of) {
    CountKey before = before(key);
    Integer stated = nodes.find(before);
    boolean unstated = stated == null && nodes.book().value(before) == null;
    return unstated && sum >= 0 && nodes.isNews(of)
        ? Integer.valueOf(nodes.derived(before, sum, false))
        : stated;
  }

  private static CountKey before(CountKey key) {
    return key.series().at(key.first() - 1, key.last() - 1);
  }

  private static CountKey after(CountKey key) {
    return key.series().at(key.first() + 1, key.last() + 1);
  }

  private long sum(List<Integer> counts) {
    return counts.stream().mapToLong(nodes::value).sum();
  }
}
