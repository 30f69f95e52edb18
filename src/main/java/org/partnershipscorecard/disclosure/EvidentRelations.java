package org.partnershipscorecard.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.partnershipscorecard.catalogue.Catalogue;
import org.partnershipscorecard.catalogue.CountRelation;
import org.partnershipscorecard.catalogue.Overlap;
import org.partnershipscorecard.catalogue.Timing;
import org.partnershipscorecard.disclosure.CountKey.Series;

/**
 * Relations that definitions allow and every known count bears out: a query of its own that counts
 * what another line does, and what is open at the end of a quarter with what began and ended in it.
 */
final class EvidentRelations {

  /** Fewer windows prove nothing. */
  private static final int FEWEST = 3;

  private final CountBook book;
  private final Catalogue catalogue;
  private final Map<Series, Set<CountKey>> windows = new HashMap<>();

  private EvidentRelations(CountBook book, Catalogue catalogue) {
    this.book = book;
    this.catalogue = catalogue;
    for (Series series : book.noted()) {
      windows.put(series, new LinkedHashSet<>(book.of(series)));
    }
  }

  /**
   * All that are borne out.
   *
   * @param book whose series have the names that they were noted under
   */
  static List<SeriesRelation> of(CountBook book, Catalogue catalogue, List<CountedSet> sets) {
    EvidentRelations evident = new EvidentRelations(book, catalogue);
    List<SeriesRelation> relations = new ArrayList<>(evident.queries(sets));
    relations.addAll(evident.stocks(sets));
    return List.copyOf(relations);
  }

  private List<SeriesRelation> queries(List<CountedSet> sets) {
    List<SeriesRelation> same = new ArrayList<>();
    for (Series series : book.noted()) {
      if (catalogue.line(series.line()).sql() != null) {
        sets.stream()
            .map(CountedSet::series)
            .filter(other -> isOfOneExtract(series, other) && agree(series, other))
            .findFirst()
            .ifPresent(other -> same.add(SeriesRelation.same(other, List.of(series))));
      }
    }
    return same;
  }

  private boolean isOfOneExtract(Series one, Series other) {
    return catalogue.line(one.line()).extract().equals(catalogue.line(other.line()).extract());
  }

  private boolean agree(Series one, Series other) {
    Set<Long> values = new HashSet<>();
    int common = 0;
    for (CountKey key : windows.getOrDefault(one, Set.of())) {
      Long mine = book.value(key);
      Long theirs = book.value(key.in(other));
      if (mine != null && theirs != null) {
        if (!mine.equals(theirs)) {
          return false;
        }
        common++;
        values.add(mine);
      }
    }
    return common >= FEWEST && values.size() > 1;
  }

  private List<SeriesRelation> stocks(List<CountedSet> sets) {
    List<SeriesRelation> stocks = new ArrayList<>();
    for (CountedSet open : sets) {
      if (timing(open) == Timing.SNAPSHOT) {
        List<CountedSet> flows =
            sets.stream()
                .filter(each -> timing(each) == Timing.DURING)
                .filter(each -> isOfOneExtract(open.series(), each.series()))
                .filter(each -> each.key().equals(open.key()) && isAlike(open, each))
                .toList();
        addStock(open, flows, stocks);
      }
    }
    return stocks;
  }

  private void addStock(CountedSet open, List<CountedSet> flows, List<SeriesRelation> stocks) {
    for (CountedSet begun : flows) {
      for (CountedSet ended : flows) {
        if (!begun.source().equals(ended.source())
            && isBorneOut(open.series(), begun.series(), ended.series())) {
          stocks.add(
              new SeriesRelation(
                  CountRelation.Kind.STOCK,
                  open.series(),
                  List.of(begun.series()),
                  List.of(ended.series())));
          return;
        }
      }
    }
  }

  private Timing timing(CountedSet set) {
    return catalogue.line(set.series().line()).timing();
  }

  /** What is open may have to be more besides, as under 18 on the day. */
  private static boolean isAlike(CountedSet open, CountedSet flow) {
    if (!open.condition().speaksOf().containsAll(flow.condition().speaksOf())) {
      return false;
    }
    Overlap overlap = open.condition().overlap(flow.condition());
    return overlap == Overlap.SAME || overlap == Overlap.WITHIN;
  }

  private boolean isBorneOut(Series open, Series begun, Series ended) {
    int common = 0;
    boolean moved = false;
    for (CountKey key : windows.getOrDefault(open, Set.of())) {
      Long after = book.value(key);
      Long before = book.value(open.at(key.first() - 1, key.last() - 1));
      Long more = book.value(key.in(begun));
      Long less = book.value(key.in(ended));
      if (after != null && before != null && more != null && less != null) {
        if (after != before + more - less) {
          return false;
        }
        moved |= more > 0 && less > 0 && !more.equals(less);
        common++;
      }
    }
    return common >= FEWEST - 1 && moved;
  }
}
