package org.partnershipscorecard.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.catalogue.FigureKey;
import org.partnershipscorecard.disclosure.CountKey.Series;

/** Every count of an area with its true value, and the figures that show it. */
final class CountBook {

  private final Map<CountKey, Long> values = new LinkedHashMap<>();
  private final Map<FigureKey, Set<CountKey>> shownBy = new LinkedHashMap<>();
  private final Set<CountKey> known = new LinkedHashSet<>();
  private final Set<CountKey> noughts = new LinkedHashSet<>();
  private final Set<Series> noted = new LinkedHashSet<>();
  private Map<Series, Series> sameAs = Map.of();

  /** Notes a count; it shall be one and the same in every figure of its window. */
  void note(Map<CountKey, Long> counts) {
    counts.forEach(values::putIfAbsent);
    counts.keySet().forEach(key -> noted.add(key.series()));
  }

  /** Whether a count is noted with another value: two figures of a window that do not agree. */
  boolean contradicts(Map<CountKey, Long> counts) {
    return counts.entrySet().stream()
        .anyMatch(each -> {
          Long value = values.get(each.getKey());
          return value != null && !value.equals(each.getValue());
        });
  }

  /**
   * This book in an earlier state.
   *
   * @param then the values, by the names that series were noted under
   * @param whole whether these are all; else those that are not there were as they are
   */
  CountBook then(Map<CountKey, Long> then, boolean whole) {
    CountBook book = new CountBook();
    then.forEach((key, value) -> book.values.putIfAbsent(key.in(called(key.series())), value));
    if (!whole) {
      values.forEach(book.values::putIfAbsent);
    }
    book.shownBy.putAll(shownBy);
    book.known.addAll(known);
    book.noughts.addAll(noughts);
    book.noted.addAll(noted);
    book.sameAs = sameAs;
    return book;
  }

  /** Notes that a figure which is printed shows some counts. */
  void shows(FigureKey figure, Collection<CountKey> counts) {
    shownBy.computeIfAbsent(figure, f -> new LinkedHashSet<>()).addAll(counts);
  }

  /** Notes that the public knows a count already. */
  void known(CountKey count) {
    known.add(count);
  }

  /** Notes that the public is told of a nought by the mark of a share of nothing. */
  void nought(CountKey count) {
    note(Map.of(count, 0L));
    known.add(count);
    noughts.add(count);
  }

  boolean isNought(CountKey count) {
    return noughts.contains(count);
  }

  boolean isKnown(CountKey count) {
    return known.contains(count);
  }

  @Nullable Long value(CountKey count) {
    return values.get(count);
  }

  Map<FigureKey, Set<CountKey>> figures() {
    return shownBy;
  }

  /** The windows of a series that have a value. */
  List<CountKey> of(Series series) {
    return values.keySet().stream().filter(key -> key.series().equals(series)).toList();
  }

  /** Every series by the name that it was noted under, whatever it is called since. */
  Set<Series> noted() {
    return Collections.unmodifiableSet(noted);
  }

  /**
   * The counts that some figure shows, in the order noted; then those that are known, though none
   * may show them now.
   */
  Set<CountKey> shown() {
    Set<CountKey> shown = new LinkedHashSet<>();
    shownBy.values().forEach(shown::addAll);
    shown.addAll(noughts);
    shown.addAll(known);
    return shown;
  }

  /** Where the windows of some series begin or end: between these edges nothing is told apart. */
  static SortedSet<Integer> edges(Collection<CountKey> windows) {
    TreeSet<Integer> edges = new TreeSet<>();
    for (CountKey window : windows) {
      edges.add(window.first());
      edges.add(window.last() + 1);
    }
    return edges;
  }

  /** What a series is called in this book, after it was found to be the same as another. */
  Series called(Series series) {
    return sameAs.getOrDefault(series, series);
  }

  /**
   * Makes one series of those that count the same, unless a window says otherwise.
   *
   * @param same the first lends its name
   */
  void unite(List<Series> same) {
    Series first = called(same.getFirst());
    Map<Series, Series> names = new LinkedHashMap<>(sameAs);
    for (Series each : same.subList(1, same.size())) {
      Series other = called(each);
      if (!other.equals(first) && agree(first, other)) {
        names.put(other, first);
        names.replaceAll((from, to) -> to.equals(other) ? first : to);
      }
    }
    sameAs = names;
    rename();
  }

  private boolean agree(Series one, Series other) {
    int common = 0;
    for (CountKey key : of(one)) {
      Long value = values.get(key.in(other));
      if (value != null) {
        if (!value.equals(values.get(key))) {
          return false;
        }
        common++;
      }
    }
    return common > 0;
  }

  private void rename() {
    Map<CountKey, Long> before = new LinkedHashMap<>(values);
    values.clear();
    before.forEach((key, value) -> values.putIfAbsent(key.in(called(key.series())), value));
    shownBy.replaceAll((figure, counts) -> {
      Set<CountKey> renamed = new LinkedHashSet<>();
      counts.forEach(key -> renamed.add(key.in(called(key.series()))));
      return renamed;
    });
    List<CountKey> told = new ArrayList<>(known);
    known.clear();
    told.forEach(key -> known.add(key.in(called(key.series()))));
    List<CountKey> none = new ArrayList<>(noughts);
    noughts.clear();
    none.forEach(key -> noughts.add(key.in(called(key.series()))));
  }
}
