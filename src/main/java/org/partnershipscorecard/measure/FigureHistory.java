package org.partnershipscorecard.measure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.catalogue.FigureKey;
import org.partnershipscorecard.catalogue.MeasureLine;
import org.partnershipscorecard.period.ReportingPeriod;
import org.partnershipscorecard.store.LedgerEntry;

/**
 * What figures were before: counted again at each occasion of the ledger, from one opening of the
 * records. A figure is first reported at the first occasion at which it has a value.
 */
final class FigureHistory {

  /** Counts the windows that close with some quarters, of some lines, as at an event. */
  interface Counting {
    List<Outturn> at(int entry, Set<ReportingPeriod> closing, Set<String> lines);
  }

  private final Position position;
  private final List<Occasion> occasions;
  private final Counting counting;

  FigureHistory(Position position, List<Occasion> occasions, Counting counting) {
    this.position = position;
    this.occasions = List.copyOf(occasions);
    this.counting = counting;
  }

  /**
   * Some figures as they were first reported.
   *
   * @return key to the first outturn with a value
   */
  Map<FigureKey, Outturn> first(Set<FigureKey> asked) {
    Set<FigureKey> pending = new HashSet<>(asked);
    Map<FigureKey, Outturn> first = new HashMap<>();
    for (Occasion occasion : occasions) {
      if (pending.isEmpty()) {
        break;
      }
      for (Outturn outturn : at(occasion, pending)) {
        if (outturn.value() != null && pending.remove(outturn.key())) {
          first.put(outturn.key(), outturn);
        }
      }
    }
    return first;
  }

  /**
   * How some figures came to differ from what they were when first reported, in the order given;
   * those that are again what they were, or never had a value, are left out.
   *
   * @param fedBy the extracts that a line is counted from
   */
  List<Revision> revisions(List<FigureKey> revised, Feeding fedBy) {
    Set<FigureKey> keys = new LinkedHashSet<>(revised);
    Map<FigureKey, Outturn> first = new HashMap<>();
    Map<FigureKey, Outturn> last = new HashMap<>();
    Map<FigureKey, List<LedgerEntry>> causes = new HashMap<>();
    for (Occasion occasion : occasions) {
      for (Outturn outturn : at(occasion, keys)) {
        FigureKey key = outturn.key();
        if (!keys.contains(key) || (outturn.value() == null && !first.containsKey(key))) {
          continue;
        }
        first.putIfAbsent(key, outturn);
        @Nullable Outturn before = last.put(key, outturn);
        if (before != null && Revised.differ(before, outturn)) {
          causes
              .computeIfAbsent(key, k -> new ArrayList<>())
              .addAll(feeding(occasion, fedBy.of(line(key))));
        }
      }
    }
    List<Revision> revisions = new ArrayList<>();
    for (FigureKey key : keys) {
      Outturn was = first.get(key);
      Outturn now = last.get(key);
      if (was != null && now != null) {
        revisions.add(new Revision(was, now, causes.getOrDefault(key, List.of())));
      }
    }
    return revisions;
  }

  /** Which extracts feed a line. */
  interface Feeding {
    Set<String> of(MeasureLine line);
  }

  /** Of the events that came together those that the line can have felt; else all of them. */
  private static List<LedgerEntry> feeding(Occasion occasion, Set<String> extracts) {
    List<LedgerEntry> felt =
        occasion.entries().stream()
            .filter(entry ->
                entry.agency().isEmpty()
                    || extracts.stream().anyMatch(e -> speaksOf(entry.subject(), e)))
            .toList();
    return felt.isEmpty() ? occasion.entries() : felt;
  }

  private static boolean speaksOf(String subject, String extract) {
    return subject.equals(extract)
        || subject.startsWith(extract + " ")
        || subject.startsWith(extract + ":");
  }

  private List<Outturn> at(Occasion occasion, Set<FigureKey> keys) {
    Set<ReportingPeriod> closing = new TreeSet<>();
    Set<String> lines = new HashSet<>();
    for (FigureKey key : keys) {
      closing.add(ReportingPeriod.containing(key.period().lastDay()));
      lines.add(key.line());
    }
    return counting.at(occasion.entry(), closing, lines);
  }

  private MeasureLine line(FigureKey key) {
    return position.catalogue().line(key.line());
  }
}
