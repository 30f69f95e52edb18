package org.partnershipscorecard.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * All counts of an area, the figures that show them and the equations between them. A quantity that
 * several tables show is one count.
 */
final class CountSystem {

  private final List<Count> counts = new ArrayList<>();
  private final List<List<Integer>> figures = new ArrayList<>();
  private final List<List<Integer>> shownBy = new ArrayList<>();
  private final List<Equation> equations = new ArrayList<>();
  private final List<List<Integer>> boundBy = new ArrayList<>();
  private final BitSet told = new BitSet();
  private final Map<Integer, Protection> settled = new HashMap<>();
  private boolean known;

  /** Adds a count and gives its number. */
  int add(Count count) {
    counts.add(count);
    shownBy.add(new ArrayList<>());
    boundBy.add(new ArrayList<>());
    return counts.size() - 1;
  }

  /** Adds a figure, which gives all of some counts away, and gives its number. */
  int figure(List<Integer> shown) {
    figures.add(List.copyOf(shown));
    shown.forEach(count -> shownBy.get(count).add(figures.size() - 1));
    return figures.size() - 1;
  }

  /** Whether some counts of people have been told by earlier releases. */
  boolean hasKnown() {
    return known;
  }

  /** Notes that earlier releases have told some counts. */
  void noteKnown() {
    known = true;
  }

  /** Notes that a count is known without this release. */
  void noteTold(int number) {
    told.set(number);
  }

  /** The counts that a reader did not know before this release. */
  BitSet untold() {
    BitSet untold = (BitSet) told.clone();
    untold.flip(0, size());
    return untold;
  }

  /** Notes how open a count can be left at most, where that is less than usual. */
  void settle(int number, Protection protection) {
    settled.put(number, protection);
  }

  /** How open a count has to be left. */
  Protection protection(int number, Protection usual) {
    return settled.getOrDefault(number, usual);
  }

  /** How many counts cannot be left as open as usual. */
  int settled() {
    return settled.size();
  }

  /** Says of a count that it may be learnt. */
  void free(int number) {
    counts.set(number, counts.get(number).asFree());
  }

  void add(Equation equation) {
    if (equation.factors().isEmpty()) {
      return;
    }
    equations.add(equation);
    equation.factors().keySet().forEach(count -> boundBy.get(count).add(equations.size() - 1));
  }

  int size() {
    return counts.size();
  }

  Count count(int number) {
    return counts.get(number);
  }

  Equation equation(int number) {
    return equations.get(number);
  }

  int equations() {
    return equations.size();
  }

  /** The equations that a count stands in. */
  List<Integer> boundBy(int count) {
    return boundBy.get(count);
  }

  /** Whether a nought is printed whatever is withheld: some figure shows it and nothing else. */
  boolean isPrintedNought(int count) {
    return count(count).value() == 0
        && (count(count).role() == Count.Role.FIXED || isShownAlone(count));
  }

  private boolean isShownAlone(int count) {
    return shownBy.get(count).stream().anyMatch(figure -> figures.get(figure).size() == 1);
  }

  /** How many figures show a count. */
  int timesShown(int count) {
    return shownBy.get(count).size();
  }

  /** Whether a figure may be printed when some counts are withheld. */
  boolean isOpen(int figure, BitSet withheld) {
    return figures.get(figure).stream().noneMatch(withheld::get);
  }

  /** The counts that a reader does not see when some are withheld: also those shown beside them. */
  BitSet unseen(BitSet withheld) {
    BitSet unseen = new BitSet(size());
    for (int i = 0; i < size(); i++) {
      unseen.set(
          i,
          switch (count(i).role()) {
            case FIXED -> false;
            case DERIVED -> true;
            case PRINTED -> shownBy.get(i).stream().noneMatch(figure -> isOpen(figure, withheld));
          });
    }
    return unseen;
  }

  /** The counts that are withheld whatever else is: every small one that would be printed. */
  BitSet primary() {
    BitSet primary = new BitSet(size());
    for (int i = 0; i < size(); i++) {
      primary.set(i, count(i).sensitive() && count(i).role() == Count.Role.PRINTED);
    }
    return primary;
  }

  boolean isPrimary(int count) {
    return count(count).sensitive() && count(count).role() == Count.Role.PRINTED;
  }

  /** How many figures are not printed when some counts are withheld. */
  int closed(BitSet withheld) {
    return (int) IntStream.range(0, figures.size()).filter(f -> !isOpen(f, withheld)).count();
  }

  /** What is lost when some counts are withheld: every figure that shows one of them. */
  double loss(BitSet withheld) {
    double loss = 0;
    for (int f = 0; f < figures.size(); f++) {
      loss += isOpen(f, withheld) ? 0 : loss(f);
    }
    return loss;
  }

  /** What is lost more when a count is withheld too. */
  double lossMore(int count, BitSet withheld) {
    double loss = 0;
    for (int figure : shownBy.get(count)) {
      loss += isOpen(figure, withheld) ? loss(figure) : 0;
    }
    return loss;
  }

  private double loss(int figure) {
    double loss = 0;
    for (int count : figures.get(figure)) {
      loss = Math.max(loss, count(count).cost() / timesShown(count));
    }
    return loss;
  }

  /** The counts that stand in an equation with one, or are shown by one figure with it. */
  Set<Integer> beside(int count) {
    Set<Integer> beside = new TreeSet<>();
    boundBy(count).forEach(e -> beside.addAll(equation(e).factors().keySet()));
    shownBy.get(count).forEach(f -> beside.addAll(figures.get(f)));
    return beside;
  }

  /** A nought is never withheld to protect another count, nor is what is known already. */
  boolean mayBeWithheld(int number) {
    Count count = count(number);
    return switch (count.role()) {
      case FIXED -> false;
      case DERIVED -> true;
      case PRINTED -> count.value() > 0;
    };
  }

  /** Whether the true values satisfy every equation. */
  boolean addsUp() {
    return equations.stream().allMatch(this::holds);
  }

  boolean holds(Equation equation) {
    return holds(equation, Map.of());
  }

  /**
   * Whether a table agrees with everything printed: what is seen has its value, nothing is below
   * its floor, and every equation holds.
   *
   * @param values those that differ from the true ones
   */
  boolean agrees(Map<Integer, Long> values, BitSet unseen) {
    Set<Integer> touched = new HashSet<>();
    for (Map.Entry<Integer, Long> each : values.entrySet()) {
      Count count = count(each.getKey());
      boolean rounded = count.role() == Count.Role.PRINTED && count.isRounded();
      boolean possible =
          unseen.get(each.getKey())
              ? each.getValue() >= count.floor()
              : rounded && each.getValue() >= count.least() && each.getValue() <= count.most();
      if (!possible) {
        return false;
      }
      touched.addAll(boundBy(each.getKey()));
    }
    return touched.stream().allMatch(number -> holds(equation(number), values));
  }

  private boolean holds(Equation equation, Map<Integer, Long> values) {
    long sum = 0;
    for (Map.Entry<Integer, Integer> term : equation.factors().entrySet()) {
      Long value = values.get(term.getKey());
      sum += term.getValue() * (value == null ? count(term.getKey()).value() : value);
    }
    return equation.exact() ? sum == 0 : sum >= 0;
  }
}
