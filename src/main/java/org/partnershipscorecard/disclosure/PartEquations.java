package org.partnershipscorecard.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.catalogue.Kind;
import org.partnershipscorecard.disclosure.CountKey.Part;
import org.partnershipscorecard.disclosure.CountKey.Series;

/**
 * Parts and their wholes: the categories of a breakdown, and a share with what it is a share of.
 */
final class PartEquations {

  private final CountNodes nodes;

  PartEquations(CountNodes nodes) {
    this.nodes = nodes;
  }

  /** By the names that the series were noted under: a category may be another line's whole. */
  void add() {
    Map<Series, List<CountKey>> windows = new LinkedHashMap<>();
    for (CountKey key : nodes.keys()) {
      windows.computeIfAbsent(key.series(), s -> new ArrayList<>()).add(key);
    }
    Map<String, List<CountKey>> divided = new LinkedHashMap<>();
    for (Series series : nodes.book().noted()) {
      for (CountKey window : windows.getOrDefault(nodes.book().called(series), List.of())) {
        CountKey key = window.in(series);
        if (!series.dimension().isEmpty()) {
          String group =
              String.join(
                  " ",
                  series.line(),
                  series.part().name(),
                  series.dimension(),
                  key.first() + "-" + key.last());
          divided.computeIfAbsent(group, g -> new ArrayList<>()).add(key);
        }
        if (series.part() == Part.NUMERATOR) {
          addShare(key);
        }
      }
    }
    divided.values().forEach(this::addBreakdown);
  }

  private @Nullable Integer find(CountKey key) {
    return nodes.find(key.in(nodes.book().called(key.series())));
  }

  /**
   * Categories add up to the total. What they leave over is a count too; where they hold more than
   * the total, something is counted twice and nothing follows.
   */
  private void addBreakdown(List<CountKey> parts) {
    CountKey first = parts.getFirst();
    Integer total = find(first.in(first.series().total()));
    if (total == null) {
      return;
    }
    long rest = nodes.value(total);
    List<Integer> of = new ArrayList<>(List.of(total));
    Equation.Terms sum = Equation.terms().plus(total);
    for (CountKey part : parts) {
      Integer node = find(part);
      if (node != null) {
        of.add(node);
        rest -= nodes.value(node);
        sum.minus(node);
      }
    }
    if (rest > 0 && nodes.isNews(of)) {
      sum.minus(nodes.derived(first.series().line(), rest, of));
    }
    if (rest >= 0) {
      nodes.add(sum.zero());
    }
  }

  /** Those of whom it does not hold are a count as well. */
  private void addShare(CountKey key) {
    Series series = key.series();
    if (nodes.catalogue().line(series.line()).kind() == Kind.COUNT) {
      return;
    }
    Integer part = find(key);
    Integer whole = find(key.in(series.of(Part.DENOMINATOR)));
    if (part == null
        || whole == null
        || !nodes.isNews(List.of(whole, part))
        || nodes.value(part) > nodes.value(whole)) {
      return;
    }
    int others =
        nodes.derived(series.line(), nodes.value(whole) - nodes.value(part), List.of(whole, part));
    nodes.add(Equation.terms().plus(whole).minus(part).minus(others).zero());
  }
}
