package org.partnershipscorecard.disclosure;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.catalogue.Catalogue;
import org.partnershipscorecard.catalogue.CountRelation;
import org.partnershipscorecard.catalogue.Counts;
import org.partnershipscorecard.catalogue.DisclosurePolicy;
import org.partnershipscorecard.catalogue.FigureKey;
import org.partnershipscorecard.disclosure.CountKey.Part;
import org.partnershipscorecard.disclosure.CountKey.Series;

/** The counts of a book in a system: what is printed, and what is derived as it is needed. */
final class CountNodes {

  private static final double GIVES_WAY = 0.02;

  private final CountBook book;
  private final Catalogue catalogue;
  private final DisclosurePolicy policy;
  private final CountSystem system;
  private final Map<CountKey, Integer> nodes = new LinkedHashMap<>();
  private final Map<FigureKey, Integer> figures = new LinkedHashMap<>();
  private final @Nullable CountNodes now;
  private final Set<Integer> others = new HashSet<>();
  private final Map<Integer, CountKey> names = new HashMap<>();
  private final Map<Left, Integer> lefts = new HashMap<>();

  /** What some counts leave over, or hold twice. */
  private record Left(String line, List<@Nullable CountKey> of) {}

  CountNodes(CountBook book, Catalogue catalogue, DisclosurePolicy policy) {
    this.book = book;
    this.catalogue = catalogue;
    this.policy = policy;
    this.system = new CountSystem();
    this.now = null;
    Map<CountKey, Integer> times = new HashMap<>();
    book.figures()
        .values()
        .forEach(shown -> shown.forEach(key -> times.merge(key, 1, Integer::sum)));
    Map<CountKey, Integer> multiples = multiples();
    for (CountKey key : book.shown()) {
      Long value = book.value(key);
      if (value != null) {
        Rounding rounding = new Rounding(multiples.getOrDefault(key, 1), policy.suppressTo());
        int node = system.add(printed(key, value, times.getOrDefault(key, 1), rounding));
        put(key, node);
        if (system.count(node).role() == Count.Role.FIXED && !book.isNought(key)) {
          system.noteTold(node);
        }
      }
    }
    for (Map.Entry<FigureKey, Set<CountKey>> figure : book.figures().entrySet()) {
      List<Integer> shown =
          figure.getValue().stream().map(nodes::get).filter(n -> n != null).toList();
      figures.put(figure.getKey(), system.figure(shown));
    }
  }

  /**
   * The same counts in an earlier state.
   *
   * @param book the counts of then
   * @param nodes the numbers of the counts: what has not changed is one count then and now
   * @param others the numbers of those that had another value
   */
  CountNodes(CountNodes now, CountBook book, Map<CountKey, Integer> nodes, Set<Integer> others) {
    this.book = book;
    this.catalogue = now.catalogue;
    this.policy = now.policy;
    this.system = now.system;
    this.now = now;
    nodes.forEach(this::put);
    this.others.addAll(others);
  }

  /**
   * Adds an equation if the counts bear it out. In an earlier state only what speaks of a count
   * that was another then says anything new.
   */
  void add(Equation equation) {
    if (isNews(equation.factors().keySet()) && system.holds(equation)) {
      system.add(equation);
    }
  }

  /** Whether what binds some counts is not known already of another state. */
  boolean isNews(Collection<Integer> counts) {
    return now == null || counts.stream().anyMatch(others::contains);
  }

  /** Whether a figure shows a small count, be it known already. */
  boolean showsSmall(FigureKey figure) {
    return book.figures().getOrDefault(figure, Set.of()).stream()
        .anyMatch(key -> {
          Long value = book.value(key);
          return value != null && isControlled(key.series().line()) && policy.isSmall(value);
        });
  }

  /**
   * What counts are rounded to. One that lines share is rounded only if every one of them rounds it
   * alike; what a share is taken of is printed as it is.
   */
  private Map<CountKey, Integer> multiples() {
    Map<CountKey, Integer> multiples = new HashMap<>();
    book.figures()
        .forEach((figure, shown) -> {
          Series above = book.called(new Series(figure.line(), figure.breakdown(), Part.NUMERATOR));
          int own =
              CommitteeFigures.isCounted(catalogue.line(figure.line()))
                  ? policy.roundedTo(figure.line())
                  : 1;
          for (CountKey key : shown) {
            int multiple = key.series().equals(above) ? own : 1;
            multiples.merge(key, multiple, (one, other) -> one.equals(other) ? one : 1);
          }
        });
    return multiples;
  }

  private Count printed(CountKey key, long value, int times, Rounding rounding) {
    String line = key.series().line();
    boolean controlled = isControlled(line);
    boolean fixed = !controlled || book.isKnown(key);
    Count.Role role = fixed ? Count.Role.FIXED : Count.Role.PRINTED;
    boolean small = controlled && !book.isKnown(key) && policy.isSmall(value);
    double cost = cost(line, value, times);
    long floor = Math.min(1, value);
    return fixed || rounding.isExact()
        ? Count.exact(line, value, role, small, cost, floor)
        : new Count(
            line,
            value,
            role,
            small,
            cost,
            floor,
            rounding.least(value),
            rounding.most(value),
            false);
  }

  /** The figures lost, and a little more for a larger count. */
  private double cost(String line, long value, int times) {
    boolean first =
        Stream.of(catalogue.relations(), policy.relations())
            .flatMap(List::stream)
            .map(CountRelation::givesWay)
            .anyMatch(givesWay -> line.equals(givesWay));
    return times * (1 + 0.2 * Math.log10(1.0 + value)) * (first ? GIVES_WAY : 1);
  }

  boolean isControlled(String line) {
    return catalogue.line(line).counts() != Counts.ORGANISATIONAL;
  }

  CountSystem system() {
    return system;
  }

  CountBook book() {
    return book;
  }

  Catalogue catalogue() {
    return catalogue;
  }

  /** The number of each figure that is printed unless withheld. */
  Map<FigureKey, Integer> figures() {
    return figures;
  }

  /** The windows in the system, in the order in which they came. */
  List<CountKey> keys() {
    return List.copyOf(nodes.keySet());
  }

  /** The number of a count; null where it is not in the system. */
  @Nullable Integer find(CountKey key) {
    return nodes.get(key);
  }

  /** The true value of a count that is in the system. */
  long value(int node) {
    return system.count(node).value();
  }

  /**
   * The number of a count that nobody prints but that others add up to.
   *
   * @param guessed whether no figure states its value
   */
  int derived(CountKey key, long value, boolean guessed) {
    Integer known = nodes.get(key);
    if (known != null) {
      return known;
    }
    Integer same = guessed || now == null ? null : same(now.nodes.get(key), value);
    int node = same != null ? same : derived(key.series().line(), value, guessed);
    put(key, node);
    return node;
  }

  /**
   * A count without a key of its own: what is left over, or counted twice.
   *
   * @param of the counts that it follows from
   */
  int derived(String line, long value, Collection<Integer> of) {
    Left left = new Left(line, of.stream().<@Nullable CountKey>map(names::get).toList());
    boolean guessed = of.stream().anyMatch(node -> system.count(node).guessed());
    Integer same = guessed || now == null ? null : same(now.lefts.get(left), value);
    int node = same != null ? same : derived(line, value, guessed);
    lefts.put(left, node);
    return node;
  }

  /** What has the same value now and then is one count. */
  private @Nullable Integer same(@Nullable Integer node, long value) {
    return node != null && value(node) == value && !system.count(node).guessed() ? node : null;
  }

  private void put(CountKey key, int node) {
    nodes.put(key, node);
    names.put(node, key);
  }

  /** The number of a count of a kind of records that no line is about; it is not looked after. */
  int derivedKind(String line, long value) {
    return added(Count.exact(line, value, Count.Role.DERIVED, false, 0, 0).asGuess());
  }

  private int derived(String line, long value, boolean guessed) {
    boolean sensitive = isControlled(line) && policy.isSmall(value);
    Count count = Count.exact(line, value, Count.Role.DERIVED, sensitive, 0, 0);
    return added(guessed ? count.asGuess() : count);
  }

  private int added(Count count) {
    int node = system.add(count);
    if (now != null) {
      others.add(node);
    }
    return node;
  }
}
