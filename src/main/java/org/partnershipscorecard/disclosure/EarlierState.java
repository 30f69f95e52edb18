package org.partnershipscorecard.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.catalogue.Absence;
import org.partnershipscorecard.catalogue.Catalogue;
import org.partnershipscorecard.catalogue.FigureKey;
import org.partnershipscorecard.catalogue.Unit;
import org.partnershipscorecard.disclosure.EarlierReleases.Release;
import org.partnershipscorecard.disclosure.EarlierReleases.Released;
import org.partnershipscorecard.measure.Outturn;

/**
 * The counts as they were in a stretch of releases between which nothing was revised, and what was
 * told of them. What was printed together is known together.
 *
 * @param counts the true ones
 * @param whole whether these are all counts of the time, and not only those that were told
 * @param told the counts that were printed
 * @param rounded the counts that were printed rounded
 * @param withheld the counts behind withheld figures
 */
record EarlierState(
    Map<CountKey, Long> counts,
    boolean whole,
    Set<CountKey> told,
    Set<CountKey> rounded,
    Set<CountKey> withheld) {

  /** The states of some releases, the earliest first. */
  static List<EarlierState> of(
      List<Release> releases, Catalogue catalogue, CollapsedOutturns collapse) {
    List<EarlierState> states = new ArrayList<>();
    for (Release release : releases) {
      EarlierState next = of(release, catalogue, collapse);
      if (!states.isEmpty() && states.getLast().agrees(next)) {
        states.set(states.size() - 1, states.getLast().with(next));
      } else {
        states.add(next);
      }
    }
    return states;
  }

  private static EarlierState of(Release release, Catalogue catalogue, CollapsedOutturns collapse) {
    CountsShown shown = new CountsShown(catalogue);
    Map<CountKey, Long> counts = new LinkedHashMap<>();
    Set<CountKey> withheld = new LinkedHashSet<>();
    List<Outturn> counted =
        release.counted().stream().filter(outturn -> isKnown(outturn.key(), catalogue)).toList();
    for (Outturn outturn : collapse.ofUnrated(counted)) {
      if (outturn.value() != null) {
        Map<CountKey, Long> behind =
            shown.of(outturn.key(), outturn.numerator(), outturn.denominator());
        behind.forEach(counts::putIfAbsent);
        if (release.withheld().contains(outturn.key())) {
          withheld.addAll(behind.keySet());
        }
      } else if (outturn.absence() == Absence.ZERO_DENOMINATOR) {
        shown.of(outturn.key(), 0.0, 0.0).forEach(counts::putIfAbsent);
      }
    }
    boolean whole = !counts.isEmpty();
    Set<CountKey> told = new LinkedHashSet<>();
    Set<CountKey> rounded = new LinkedHashSet<>();
    for (Released figure : release.told()) {
      if (isKnown(figure.key(), catalogue)) {
        shown
            .of(figure.key(), count(figure), figure.denominator())
            .forEach((key, value) -> {
              Long exact = counts.putIfAbsent(key, value);
              (exact == null || exact.equals(value) ? told : rounded).add(key);
            });
      }
    }
    rounded.removeAll(told);
    return new EarlierState(counts, whole, told, rounded, withheld);
  }

  private static boolean isKnown(FigureKey key, Catalogue catalogue) {
    return catalogue.findLine(key.line()).isPresent();
  }

  private static @Nullable Double count(Released figure) {
    Double numerator = figure.numerator();
    return numerator == null && figure.key().unit() == Unit.COUNT
        ? Double.valueOf(figure.value())
        : numerator;
  }

  private boolean agrees(EarlierState next) {
    return whole == next.whole
        && next.counts.entrySet().stream()
            .allMatch(each -> {
              Long value = counts.get(each.getKey());
              return value == null || value.equals(each.getValue());
            });
  }

  private EarlierState with(EarlierState next) {
    Map<CountKey, Long> all = new LinkedHashMap<>(counts);
    all.putAll(next.counts);
    return new EarlierState(
        all,
        whole,
        union(told, next.told),
        union(rounded, next.rounded),
        union(withheld, next.withheld));
  }

  private static Set<CountKey> union(Set<CountKey> one, Set<CountKey> other) {
    Set<CountKey> all = new LinkedHashSet<>(one);
    all.addAll(other);
    return all;
  }
}
