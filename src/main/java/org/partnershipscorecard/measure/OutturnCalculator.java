package org.partnershipscorecard.measure;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.partnershipscorecard.catalogue.Catalogue;
import org.partnershipscorecard.catalogue.CatalogueReader;
import org.partnershipscorecard.catalogue.FigureKey;
import org.partnershipscorecard.catalogue.Kind;
import org.partnershipscorecard.catalogue.MeasureLine;
import org.partnershipscorecard.catalogue.Timing;
import org.partnershipscorecard.extract.Extracts;
import org.partnershipscorecard.extract.InvalidDefinition;
import org.partnershipscorecard.store.Answer;
import org.partnershipscorecard.store.ContentStore;
import org.partnershipscorecard.store.DuckDb;
import org.partnershipscorecard.store.ExpressionChecker;
import org.partnershipscorecard.store.Ledger;
import org.partnershipscorecard.store.RecordStore;
import org.partnershipscorecard.store.Records;
import org.partnershipscorecard.store.Submission;

/**
 * Computes every figure of the catalogue from the records and the reference files that were in
 * force at an event of the ledger. Nothing is stored: the same event gives the same outturns,
 * always.
 */
public final class OutturnCalculator {

  private final Ledger ledger;
  private final ContentStore contents;
  private final RecordStore store;
  private final DuckDb duckDb;
  private final Extracts extracts;

  public OutturnCalculator(
      Ledger ledger, ContentStore contents, RecordStore store, DuckDb duckDb, Extracts extracts) {
    this.ledger = ledger;
    this.contents = contents;
    this.store = store;
    this.duckDb = duckDb;
    this.extracts = extracts;
  }

  /**
   * All outturns at an event, with what has been revised since it first came marked {@code r}.
   *
   * @return in the catalogue's order, by area, breakdown, basis, unit and period
   * @throws org.partnershipscorecard.extract.InvalidDefinition when a line of the catalogue cannot
   *     be computed
   */
  public List<Outturn> at(Position position) {
    Position byQuarter = position.withCatalogue(position.catalogue().byQuarter());
    ClosedFigures closed = ClosedFigures.at(byQuarter, ledger, contents, extracts);
    return closed.areNone()
        ? counted(position, _ -> false)
        : closed.in(counted(byQuarter, closed::hold)).stream()
            .filter(outturn ->
                position
                    .catalogue()
                    .line(outturn.key().line())
                    .bases()
                    .contains(outturn.key().basis()))
            .toList();
  }

  /**
   * The outturns as the records that are there give them.
   *
   * @param settled figures of which it is not asked what they were before
   */
  List<Outturn> counted(Position position, Predicate<FigureKey> settled) {
    List<Submission> accepted = Position.accepted(ledger, position.asAt());
    List<Occasion> occasions = Occasion.upTo(position.asAt(), ledger);
    if (occasions.size() < 2) {
      return compute(position);
    }
    try (Records records = store.open(extracts.all(), accepted);
        ExpressionChecker checker = new ExpressionChecker(duckDb)) {
      ContributionQuery queries = new ContributionQuery(position.catalogue(), extracts, checker);
      if (!accepted.equals(position.submissions())
          || position.answers().stream().anyMatch(Answer::restates)) {
        records.only(extracts.all(), position.submissions(), position.answers());
      }
      List<Outturn> outturns =
          withLate(position, new PositionCount(position, records, queries, extracts));
      Unsettled unsettled = Unsettled.of(position, accepted, occasions, queries, records);
      Set<FigureKey> asked = new HashSet<>();
      outturns.stream()
          .map(Outturn::key)
          .filter(unsettled::holds)
          .filter(settled.negate())
          .forEach(asked::add);
      return Revised.marked(outturns, history(position, occasions, queries, records).first(asked));
    }
  }

  /**
   * What is to be kept before the records of some submissions are removed: found by counting with
   * them and without.
   *
   * @param submissions entries
   */
  public Freeze freeze(Position position, Set<Integer> submissions) {
    Position byQuarter = position.withCatalogue(position.catalogue().byQuarter());
    ClosedFigures closed = ClosedFigures.at(byQuarter, ledger, contents, extracts);
    PurgedWindows going =
        new PurgedWindows(
            byQuarter.catalogue(),
            extracts,
            ledger.submissions(position.asAt()).stream()
                .filter(each -> submissions.contains(each.entry()))
                .toList(),
            Set.of());
    Ledger left = ledger.without(submissions);
    Position without =
        Position.at(position.asAt(), left, contents, extracts).withCatalogue(byQuarter.catalogue());
    List<Outturn> counted =
        new OutturnCalculator(left, contents, store, duckDb, extracts)
            .counted(without, key -> closed.hold(key) || going.hold(key));
    return Freeze.of(at(byQuarter), byKey(counted), closed, going);
  }

  /** Whether a figure is closed at a position, since rows that fed it were purged. */
  public boolean isClosed(Position position, FigureKey key) {
    return ClosedFigures.at(position, ledger, contents, extracts).hold(key);
  }

  /** With a sentence below each position of which the quarter before said something else. */
  private static List<Outturn> withLate(Position position, PositionCount count) {
    List<Outturn> outturns = count.outturns();
    List<RecordedLate.Difference> late = count.late(position.catalogue().lines());
    return late.isEmpty()
        ? outturns
        : outturns.stream()
            .map(outturn -> outturn.withNote(RecordedLate.note(outturn.key(), late)))
            .toList();
  }

  /**
   * A row that is open on the day before a quarter by one of two files alone.
   *
   * @param late true where the quarter's own file has it and the file of the quarter before has
   *     not; false where only the earlier file has it
   */
  public record LateRow(boolean late, SourceRow row) {}

  /** The rows of what was recorded late at a position of open cases (rule R10); mostly none. */
  public List<LateRow> recordedLate(Position position, FigureKey key) {
    MeasureLine line = position.catalogue().line(key.line());
    if (line.timing() != Timing.SNAPSHOT || line.kind() != Kind.COUNT) {
      return List.of();
    }
    try (Records records = store.open(extracts.all(), position.submissions(), position.answers());
        ExpressionChecker checker = new ExpressionChecker(duckDb)) {
      return count(position, records, checker).late(List.of(line)).stream()
          .filter(difference -> difference.area().equals(key.area()))
          .filter(difference ->
              difference.period().equals(PositionCount.asSnapshot(line, key).period()))
          .map(difference -> new LateRow(difference.late(), difference.row()))
          .toList();
    }
  }

  /**
   * How revised figures came to be what they are.
   *
   * @param revised those that never were anything else are left out
   * @return in the order given
   */
  public List<Revision> revisions(Position position, List<FigureKey> revised) {
    ClosedFigures closed = ClosedFigures.at(position, ledger, contents, extracts);
    if (closed.areNone()) {
      return recounted(position, revised);
    }
    // What was told of a report that was made before the purge is told again word for word.
    Map<FigureKey, Revision> told =
        new HashMap<>(ClosedFigures.revisions(ledger, contents, position.asAt(), true));
    if (told.isEmpty()) {
      told.putAll(ClosedFigures.revisions(ledger, contents, position.asAt(), false));
      told.keySet().removeIf(key -> !closed.hold(key));
    }
    recounted(position, revised.stream().filter(key -> !closed.hold(key)).toList())
        .forEach(revision -> told.putIfAbsent(revision.now().key(), revision));
    return revised.stream().flatMap(key -> Optional.ofNullable(told.get(key)).stream()).toList();
  }

  private List<Revision> recounted(Position position, List<FigureKey> revised) {
    if (revised.isEmpty()) {
      return List.of();
    }
    try (Records records = store.open(extracts.all(), Position.accepted(ledger, position.asAt()));
        ExpressionChecker checker = new ExpressionChecker(duckDb)) {
      ContributionQuery queries = new ContributionQuery(position.catalogue(), extracts, checker);
      return history(position, Occasion.upTo(position.asAt(), ledger), queries, records)
          .revisions(revised, queries.needs()::mayFeed);
    }
  }

  private FigureHistory history(
      Position position, List<Occasion> occasions, ContributionQuery queries, Records records) {
    return new FigureHistory(
        position,
        occasions,
        (entry, closing, lines) -> {
          Position then = position.asAt(entry, ledger, contents);
          Set<String> needed = new HashSet<>();
          lines.forEach(
              id -> needed.addAll(queries.needs().mayFeed(position.catalogue().line(id))));
          records.only(
              extracts.all().stream().filter(spec -> needed.contains(spec.id())).toList(),
              then.submissions(),
              then.answers());
          return new PositionCount(then, records, queries, extracts)
              .outturns(window -> closing.contains(window.quarters().getLast()), lines);
        });
  }

  /**
   * Asks DuckDB whether it can count every line, on no records at all.
   *
   * @param texts of the catalogue, for the place of a fault
   * @throws InvalidDefinition with file and line where it cannot
   */
  public void check(Catalogue catalogue, Map<String, String> texts) {
    try (Records records = store.open(extracts.all(), List.of());
        ExpressionChecker checker = new ExpressionChecker(duckDb)) {
      ContributionQuery queries = new ContributionQuery(catalogue, extracts, checker);
      for (MeasureLine line : catalogue.lines()) {
        if (!LineNeeds.isSupplied(line)) {
          try {
            records.query(
                line.id(), "SELECT * FROM (" + queries.sql(line) + ") LIMIT 0", row -> row);
          } catch (InvalidDefinition | IllegalStateException e) {
            throw CatalogueReader.fault(texts, line.id(), String.valueOf(e.getMessage()));
          }
        }
      }
    }
  }

  /**
   * The rows behind one figure.
   *
   * @return in the order of entry and line; empty where nothing was counted
   */
  public List<SourceRow> explain(Position position, FigureKey key) {
    try (Records records = store.open(extracts.all(), position.submissions(), position.answers());
        ExpressionChecker checker = new ExpressionChecker(duckDb)) {
      return count(position, records, checker).rows(key);
    }
  }

  private List<Outturn> compute(Position position) {
    try (Records records = store.open(extracts.all(), position.submissions(), position.answers());
        ExpressionChecker checker = new ExpressionChecker(duckDb)) {
      return count(position, records, checker).outturns();
    }
  }

  private PositionCount count(Position position, Records records, ExpressionChecker checker) {
    return new PositionCount(
        position,
        records,
        new ContributionQuery(position.catalogue(), extracts, checker),
        extracts);
  }

  /** Key to outturn, for look-ups. */
  static Map<FigureKey, Outturn> byKey(List<Outturn> outturns) {
    Map<FigureKey, Outturn> byKey = new LinkedHashMap<>();
    outturns.forEach(outturn -> byKey.put(outturn.key(), outturn));
    return byKey;
  }
}
