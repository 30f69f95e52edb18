package org.partnershipscorecard.measure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.catalogue.Absence;
import org.partnershipscorecard.catalogue.Basis;
import org.partnershipscorecard.catalogue.FigureKey;
import org.partnershipscorecard.catalogue.Kind;
import org.partnershipscorecard.catalogue.MeasureLine;
import org.partnershipscorecard.extract.Extracts;
import org.partnershipscorecard.period.Span;
import org.partnershipscorecard.store.ContentStore;
import org.partnershipscorecard.store.Ledger;
import org.partnershipscorecard.store.Purge;
import org.partnershipscorecard.store.Submission;

/**
 * The figures of a position whose rows were purged (rule R13). They stay as they were frozen; a
 * longer window is added up from quarters where those that are open have changed or come since;
 * what was not frozen is {@code purged}, never a count of what happens to be left.
 */
final class ClosedFigures {

  private static final String GONE = "the rows that it is counted from are past their retention";
  private static final String NOT_AGAIN =
      "As it was before rows past their retention were removed; what was sent for its later"
          + " quarters since is not in it.";

  private final Position position;
  private final Map<FigureKey, Outturn> frozen;
  private final PurgedWindows settled;
  private final PurgedWindows ever;
  private final QuarterSums quarters;
  private final Extracts extracts;

  private ClosedFigures(
      Position position,
      Map<FigureKey, Outturn> frozen,
      PurgedWindows settled,
      PurgedWindows ever,
      Extracts extracts) {
    this.extracts = extracts;
    this.position = position;
    this.frozen = frozen;
    this.settled = settled;
    this.ever = ever;
    this.quarters = new QuarterSums(position);
  }

  /**
   * The closed figures of a position. Those that a later purge closed are known only just before
   * it.
   *
   * @param position with the catalogue that has every flow by quarter
   */
  static ClosedFigures at(
      Position position, Ledger ledger, ContentStore contents, Extracts extracts) {
    List<Purge> all = ledger.purges().all();
    List<Purge> known = all.stream().filter(purge -> purge.entry() - 1 <= position.asAt()).toList();
    Map<FigureKey, Outturn> frozen =
        known.isEmpty()
            ? Map.of()
            : OutturnCalculator.byKey(
                FrozenOutturns.read(contents.text(known.getLast().outturns())));
    List<Submission> there = ledger.submissions(position.asAt());
    return new ClosedFigures(
        position,
        frozen,
        windows(position, known, there, contents, extracts),
        windows(position, all, there, contents, extracts),
        extracts);
  }

  private static PurgedWindows windows(
      Position position,
      List<Purge> purges,
      List<Submission> there,
      ContentStore contents,
      Extracts extracts) {
    Set<Integer> gone = new HashSet<>();
    Set<FigureKey> fed = new HashSet<>();
    for (Purge purge : purges) {
      gone.addAll(purge.submissions());
      fed.addAll(FrozenOutturns.readKeys(contents.text(purge.fed())));
    }
    return new PurgedWindows(
        position.catalogue(),
        extracts,
        there.stream().filter(each -> gone.contains(each.entry())).toList(),
        fed);
  }

  boolean areNone() {
    return ever.areNone();
  }

  /** Whether a figure is closed: its rows, or some of them, are gone. */
  boolean hold(FigureKey key) {
    return ever.hold(key);
  }

  /**
   * All outturns of the position.
   *
   * @param counted from the records that are left, flows by quarter too
   * @return in the same order, with the closed ones as they are to be
   */
  List<Outturn> in(List<Outturn> counted) {
    Map<FigureKey, Outturn> left = OutturnCalculator.byKey(counted);
    Map<Place, List<Outturn>> missing = missing(left);
    List<Outturn> outturns = new ArrayList<>();
    @Nullable Place before = null;
    for (Outturn outturn : counted) {
      Place place = Place.of(outturn.key());
      if (before != null && !place.equals(before)) {
        outturns.addAll(missing.getOrDefault(before, List.of()));
      }
      before = place;
      if (!hold(outturn.key())) {
        outturns.add(outturn);
      } else if (!isUnknownPart(outturn.key()) || frozen.containsKey(outturn.key())) {
        outturns.add(closed(outturn.key(), left));
      }
    }
    if (before != null) {
      outturns.addAll(missing.getOrDefault(before, List.of()));
    }
    return List.copyOf(outturns);
  }

  /** The figures of a window that stand together. */
  private record Place(String line, String area, Basis basis, Span span, Object unit) {
    static Place of(FigureKey key) {
      return new Place(key.line(), key.area(), key.basis(), key.period(), key.unit());
    }
  }

  /** Frozen parts that nothing is left of: the unknown ones, which only rows bring about. */
  private Map<Place, List<Outturn>> missing(Map<FigureKey, Outturn> left) {
    Map<Place, List<Outturn>> missing = new LinkedHashMap<>();
    frozen.forEach((key, outturn) -> {
      if (!left.containsKey(key) && settled.hold(key) && isUnknownPart(key)) {
        missing.computeIfAbsent(Place.of(key), _ -> new ArrayList<>()).add(closed(key, left));
      }
    });
    return missing;
  }

  private static boolean isUnknownPart(FigureKey key) {
    return QuarterSums.isUnknownPart(key);
  }

  private Outturn closed(FigureKey key, Map<FigureKey, Outturn> left) {
    Outturn was = settled.hold(key) ? frozen.get(key) : null;
    MeasureLine line = position.catalogue().line(key.line());
    Optional<Window> window = PurgedWindows.windowOf(key);
    boolean longer = window.isPresent() && window.get().countedBy(line).quarters().size() > 1;
    if (!longer || !settled.hold(key)) {
      return was == null ? gone(key) : was;
    }
    if (was != null && !hasMoved(line, key, window.get(), left)) {
      return was;
    }
    Outturn sum =
        addsUp(line)
            ? quarters.sum(line, key, window.get(), quarter -> quarter(quarter, left))
            : null;
    if (sum == null) {
      return was == null ? gone(key) : was.withNote(NOT_AGAIN);
    }
    return was == null ? sum : Revised.marked(List.of(sum), Map.of(key, was)).getFirst();
  }

  /** Whether quarters add up: as the catalogue says, or because each row is another thing. */
  private boolean addsUp(MeasureLine line) {
    boolean oneRowEach =
        line.sql() == null && line.key().containsAll(extracts.byId(line.extract()).key());
    return line.kind() != Kind.MEDIAN && (line.additive() || oneRowEach);
  }

  /** Whether a quarter of a window that is still open is not what it was when this was frozen. */
  private boolean hasMoved(
      MeasureLine line, FigureKey key, Window window, Map<FigureKey, Outturn> left) {
    return QuarterSums.keys(line, key, window).stream()
        .filter(quarter -> !hold(quarter))
        .anyMatch(quarter -> {
          Outturn was = frozen.get(quarter);
          Outturn now = left.get(quarter);
          if (was == null || now == null) {
            return was != null || now != null;
          }
          return Revised.differ(was, now);
        });
  }

  private @Nullable Outturn quarter(FigureKey key, Map<FigureKey, Outturn> left) {
    if (!hold(key)) {
      return left.get(key);
    }
    Outturn was = settled.hold(key) ? frozen.get(key) : null;
    return was == null && !isUnknownPart(key) ? gone(key) : was;
  }

  private static Outturn gone(FigureKey key) {
    return new Outturn(key, null, null, null, Set.of(), Absence.PURGED, List.of(GONE), null, null);
  }

  /** The revisions of closed figures, as they were told of when they could be counted. */
  static Map<FigureKey, Revision> revisions(
      Ledger ledger, ContentStore contents, int asAt, boolean exactly) {
    Map<FigureKey, Revision> revisions = new HashMap<>();
    for (Purge purge : ledger.purges().all()) {
      Integer at = exactly ? Integer.valueOf(asAt) : Integer.valueOf(purge.entry() - 1);
      String content = purge.revisions().get(at);
      if (content != null && at <= asAt) {
        FrozenRevisions.read(contents.text(content), ledger)
            .forEach(revision -> revisions.put(revision.now().key(), revision));
      }
    }
    return revisions;
  }
}
