package org.partnershipscorecard.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.catalogue.Condition;
import org.partnershipscorecard.catalogue.CountRelation;
import org.partnershipscorecard.disclosure.CountKey.Series;
import org.partnershipscorecard.disclosure.KindNumbers.Sum;
import org.partnershipscorecard.disclosure.KindSums.Counted;

/**
 * What ended was open before or has begun, and not in sum alone: of each kind that the definitions
 * tell apart no more can have ended than were there. So where six were begun by one organisation
 * and one of them ended this year, no more than five ended the year before.
 */
final class StockKinds {

  /** Kinds of one stock in all stretches; beyond these nothing is proved. */
  private static final int MOST = 4_000;

  /** Kinds of what is open in all stretches; beyond these it is looked at by fewer columns. */
  private static final int FEWER = 800;

  private final CountNodes nodes;
  private final Clock clock;
  private final KindEquations kinds;

  StockKinds(CountNodes nodes, Clock clock, KindEquations kinds) {
    this.nodes = nodes;
    this.clock = clock;
    this.kinds = kinds;
  }

  /**
   * Adds it for every stock whose flows are counted by one key, where the counts can be so: records
   * whose kind changes while they are open bind nothing.
   *
   * @throws DisclosureFailure where there are too many kinds to look at
   */
  void add(List<CountedSet> sets, List<SeriesRelation> relations) {
    Set<List<String>> done = new LinkedHashSet<>();
    for (SeriesRelation relation : relations) {
      if (relation.kind() == CountRelation.Kind.STOCK
          && relation.parts().size() == 1
          && relation.takes().size() == 1) {
        CountedSet begun = set(sets, relation.parts().getFirst());
        CountedSet ended = set(sets, relation.takes().getFirst());
        if (begun != null
            && ended != null
            && begun.key().equals(ended.key())
            && !begun.source().equals(ended.source())
            && done.add(List.of(begun.source(), ended.source()))) {
          CountedSet open = set(sets, relation.whole());
          add(
              relation.whole(),
              begun,
              alike(sets, begun),
              open == null ? List.of() : alike(sets, open),
              alike(sets, ended));
        }
      }
    }
  }

  private static @Nullable CountedSet set(List<CountedSet> sets, Series series) {
    return sets.stream().filter(each -> each.series().equals(series)).findFirst().orElse(null);
  }

  private List<Counted> alike(List<CountedSet> sets, CountedSet one) {
    return kinds.counted(
        sets.stream()
            .filter(each -> each.source().equals(one.source()) && each.key().equals(one.key()))
            .toList());
  }

  /** Where nothing of it is divided, the sum says it all. */
  private void add(
      Series stock,
      CountedSet whole,
      List<Counted> begun,
      List<Counted> open,
      List<Counted> ended) {
    int place = begun.stream().map(each -> each.set().series()).toList().indexOf(whole.series());
    boolean divided = (begun.size() > 1 && ended.size() > 1) || open.size() > 1;
    if (place < 0 || ended.isEmpty() || !divided || !isNews(begun, open, ended)) {
      return;
    }
    for (List<Counted> there : lessAndLess(open)) {
      KindNumbers best = best(stock, place, begun, there, ended);
      if (best != null) {
        best.addTo(nodes, stock.line());
        return;
      }
    }
  }

  private boolean isNews(List<Counted> begun, List<Counted> open, List<Counted> ended) {
    return nodes.isNews(
        Stream.of(begun, open, ended)
            .flatMap(List::stream)
            .flatMap(each -> each.windows().values().stream())
            .toList());
  }

  /**
   * What is open by all its kinds; without those of one column after the other, which may change
   * while a record is open; and not at all.
   */
  private static List<List<Counted>> lessAndLess(List<Counted> open) {
    Set<List<Counted>> less = new LinkedHashSet<>();
    Set<String> columns = new TreeSet<>();
    open.forEach(each -> columns.addAll(each.set().condition().speaksOf()));
    if (open.size() > 1) {
      less.add(open);
      for (String column : columns) {
        less.add(
            open.stream()
                .filter(each -> !each.set().condition().speaksOf().contains(column))
                .toList());
      }
    }
    less.add(List.of());
    return List.copyOf(less);
  }

  /** Null where the counts cannot be so, or where what is open tells too many kinds apart. */
  private @Nullable KindNumbers best(
      Series stock, int place, List<Counted> begun, List<Counted> open, List<Counted> ended) {
    List<Counted> all = Stream.of(begun, open, ended).flatMap(List::stream).toList();
    List<Condition> conditions = all.stream().map(each -> each.set().condition()).toList();
    List<Integer> tooMany = new ArrayList<>();
    KindNumbers best =
        KindEquations.best(
            conditions,
            named -> {
              Set<BitSet> told = Condition.kinds(conditions, named);
              if (told == null) {
                return null;
              }
              List<Sum> sums =
                  new StockSums(all, begun.size(), begun.size() + open.size(), place, told, nodes)
                      .of(nodes.book().called(stock));
              int parts = (int) sums.stream().flatMap(s -> s.parts().stream()).distinct().count();
              if (parts > (open.isEmpty() ? MOST : FEWER)) {
                tooMany.add(parts);
                return null;
              }
              return KindNumbers.of(sums, nodes, clock);
            });
    if (best == null && !tooMany.isEmpty() && open.isEmpty()) {
      throw new DisclosureFailure("the lines tell too many kinds of records apart");
    }
    return best;
  }
}
