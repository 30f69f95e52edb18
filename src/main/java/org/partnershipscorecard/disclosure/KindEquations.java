package org.partnershipscorecard.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.catalogue.Condition;
import org.partnershipscorecard.catalogue.Overlap;
import org.partnershipscorecard.disclosure.CountKey.Series;
import org.partnershipscorecard.disclosure.KindNumbers.Sum;
import org.partnershipscorecard.disclosure.KindSums.Counted;

/**
 * Where lines cross, boys in one and the young in another, what is printed of both binds them in
 * ways that parts and wholes do not tell. So the counts of one source are taken as sums over the
 * kinds of records that the definitions tell apart, in each of the stretches that their windows
 * tell apart. How many there are of a kind no figure states; some numbers that agree with all
 * figures stand for them.
 */
final class KindEquations {

  /** Kinds of one source in all stretches; beyond these nothing is proved. */
  private static final int MOST = 4_000;

  private final CountNodes nodes;
  private final Clock clock;

  KindEquations(CountNodes nodes, Clock clock) {
    this.nodes = nodes;
    this.clock = clock;
  }

  /**
   * Adds them for every source whose sets cross, or are printed over unlike windows.
   *
   * @throws DisclosureFailure where there are too many kinds to look at
   */
  void add(List<CountedSet> sets) {
    Map<String, Map<List<String>, List<CountedSet>>> sources = new LinkedHashMap<>();
    for (CountedSet set : sets) {
      sources
          .computeIfAbsent(set.source(), s -> new LinkedHashMap<>())
          .computeIfAbsent(set.key(), k -> new ArrayList<>())
          .add(set);
    }
    for (Map<List<String>, List<CountedSet>> byKey : sources.values()) {
      List<List<Counted>> all = byKey.values().stream().map(this::counted).toList();
      for (List<Counted> counted : all) {
        List<Counted> together = new ArrayList<>(counted);
        all.forEach(other -> together.addAll(coarser(other, counted)));
        boolean alone = together.size() == counted.size();
        if (together.size() > 1
            && isNews(together)
            && (!alone || isCrossed(sets(counted)) || hasUnlikeWindows(counted))) {
          addKinds(together);
        }
      }
    }
  }

  private boolean isNews(List<Counted> counted) {
    return nodes.isNews(
        counted.stream().flatMap(each -> each.windows().values().stream()).toList());
  }

  /** Those that count the same things by fewer columns. */
  private static List<Counted> coarser(List<Counted> others, List<Counted> finer) {
    return finer.isEmpty()
        ? List.of()
        : others.stream()
            .filter(each -> each.set().isCoarser(finer.getFirst().set()))
            .map(each -> new Counted(each.set(), each.windows(), true))
            .toList();
  }

  private static List<CountedSet> sets(List<Counted> counted) {
    return counted.stream().map(Counted::set).toList();
  }

  /** Each count once, by the first of its names. */
  List<Counted> counted(List<CountedSet> sets) {
    Map<Series, List<CountKey>> keys = new LinkedHashMap<>();
    nodes.keys().forEach(k -> keys.computeIfAbsent(k.series(), s -> new ArrayList<>()).add(k));
    Set<Series> taken = new HashSet<>();
    List<Counted> counted = new ArrayList<>();
    for (CountedSet set : sets) {
      Series called = nodes.book().called(set.series());
      List<CountKey> own = keys.getOrDefault(called, List.of());
      if (!own.isEmpty() && taken.add(called)) {
        Map<CountKey, Integer> windows = new LinkedHashMap<>();
        boolean adds = WindowEquations.addsUp(nodes, called);
        SortedSet<Integer> edges = CountBook.edges(own);
        for (CountKey key : own) {
          List<CountKey> pieces = key.cutAt(edges);
          Integer node = nodes.find(key);
          if (node != null && (!adds || pieces.size() == 1 || !own.containsAll(pieces))) {
            windows.put(key.in(set.series()), node);
          }
        }
        counted.add(new Counted(set, windows, false));
      }
    }
    SortedSet<Integer> edges =
        CountBook.edges(counted.stream().flatMap(c -> c.windows().keySet().stream()).toList());
    counted.forEach(each -> addQuarters(each, edges));
    return counted;
  }

  /** A quarter that a line does not print may follow from what others print of it. */
  private void addQuarters(Counted counted, SortedSet<Integer> edges) {
    Series called = nodes.book().called(counted.set().series());
    for (CountKey window : List.copyOf(counted.windows().keySet())) {
      for (CountKey piece : window.cutAt(edges)) {
        Long value = nodes.book().value(piece.in(called));
        if (piece.first() == piece.last() && value != null) {
          counted.windows().put(piece, nodes.derived(piece.in(called), value, false));
        }
      }
    }
  }

  /** A part and its whole are compared window by window, which says nothing of unlike ones. */
  private static boolean hasUnlikeWindows(List<Counted> counted) {
    return counted.stream().map(KindEquations::stretches).distinct().count() > 1;
  }

  private static Set<String> stretches(Counted counted) {
    Set<String> stretches = new HashSet<>();
    counted.windows().keySet().forEach(key -> stretches.add(key.first() + "-" + key.last()));
    return stretches;
  }

  /**
   * Dividing one total in several ways crosses nothing, as long as no two of the ways have a column
   * in common: any totals of categories may go together.
   */
  private static boolean isCrossed(List<CountedSet> sets) {
    for (CountedSet one : sets) {
      for (CountedSet other : sets) {
        boolean beside = one.series().line().equals(other.series().line());
        if ((!beside || shareAColumn(one, other, sets))
            && one.overlap(other) == Overlap.ACROSS
            && one.condition().overlap(other.condition()) == Overlap.ACROSS) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Whether two divisions of one line have a column in common that the whole line does not have.
   */
  private static boolean shareAColumn(CountedSet one, CountedSet other, List<CountedSet> sets) {
    Set<String> common = new TreeSet<>(one.condition().speaksOf());
    common.retainAll(other.condition().speaksOf());
    for (CountedSet set : sets) {
      if (set.series().equals(one.series().total())) {
        common.removeAll(set.condition().speaksOf());
      }
    }
    return !one.series().dimension().equals(other.series().dimension()) && !common.isEmpty();
  }

  private void addKinds(List<Counted> counted) {
    List<Condition> conditions = counted.stream().map(each -> each.set().condition()).toList();
    KindNumbers best =
        best(conditions, named -> KindNumbers.of(sums(counted, conditions, named), nodes, clock));
    if (best == null) {
      best = KindNumbers.nearest(sums(counted, conditions, Set.of()), nodes, clock);
    }
    best.addTo(nodes, counted.getFirst().set().series().line());
  }

  /**
   * Takes it that no record holds a value that no definition speaks of, column by column, for as
   * long as the counts can be so: a reader may know it, and it leaves the fewest kinds.
   *
   * @param numbers for the columns that hold no other value; null where the counts cannot be so
   */
  static @Nullable KindNumbers best(
      List<Condition> conditions, Function<Set<String>, @Nullable KindNumbers> numbers) {
    Set<String> named = new LinkedHashSet<>();
    Set<String> columns = new TreeSet<>();
    conditions.forEach(condition -> columns.addAll(condition.speaksOf()));
    KindNumbers best = numbers.apply(columns);
    if (best == null) {
      best = numbers.apply(named);
      for (String column : columns) {
        Set<String> more = new LinkedHashSet<>(named);
        more.add(column);
        KindNumbers narrower = numbers.apply(more);
        if (narrower != null) {
          named = more;
          best = narrower;
        }
      }
    }
    return best;
  }

  private List<Sum> sums(List<Counted> counted, List<Condition> conditions, Set<String> named) {
    Set<BitSet> kinds = Condition.kinds(conditions, named);
    if (kinds == null) {
      throw new DisclosureFailure(
          "it cannot be told how the records of "
              + counted.getFirst().set().series().line()
              + " lie to those of other lines");
    }
    KindSums sums = new KindSums(counted, kinds, nodes, MOST);
    boolean events =
        counted.stream()
            .filter(each -> !each.coarser())
            .allMatch(
                each -> WindowEquations.addsUp(nodes, nodes.book().called(each.set().series())));
    return events ? sums.ofEvents() : sums.ofChildren();
  }
}
