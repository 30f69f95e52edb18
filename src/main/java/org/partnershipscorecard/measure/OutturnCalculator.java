package org.partnershipscorecard.measure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.partnershipscorecard.catalogue.Area;
import org.partnershipscorecard.catalogue.Basis;
import org.partnershipscorecard.catalogue.Catalogue;
import org.partnershipscorecard.catalogue.CatalogueReader;
import org.partnershipscorecard.catalogue.FigureKey;
import org.partnershipscorecard.catalogue.Kind;
import org.partnershipscorecard.catalogue.MeasureLine;
import org.partnershipscorecard.catalogue.Timing;
import org.partnershipscorecard.extract.Extracts;
import org.partnershipscorecard.extract.InvalidDefinition;
import org.partnershipscorecard.period.ReportingPeriod;
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
          withLate(
              position,
              compute(position, records, queries, w -> true, allLines(position)),
              records,
              queries);
      Unsettled unsettled = Unsettled.of(position, accepted, occasions, queries, records);
      Set<FigureKey> asked = new HashSet<>();
      outturns.stream().map(Outturn::key).filter(unsettled::holds).forEach(asked::add);
      return Revised.marked(outturns, history(position, occasions, queries, records).first(asked));
    }
  }

  /** With a sentence below each position of which the quarter before said something else. */
  private List<Outturn> withLate(
      Position position, List<Outturn> outturns, Records records, ContributionQuery queries) {
    List<RecordedLate.Difference> late =
        late(position, position.catalogue().lines(), records, queries);
    return late.isEmpty()
        ? outturns
        : outturns.stream()
            .map(outturn -> outturn.withNote(RecordedLate.note(outturn.key(), late)))
            .toList();
  }

  private List<RecordedLate.Difference> late(
      Position position, List<MeasureLine> lines, Records records, ContributionQuery queries) {
    Sources sources = new Sources(position.submissions(), position.reference());
    return new RecordedLate(extracts, new RecordSums(queries, records, List.of()), records)
        .of(lines, sources.snapshots(periods(position)));
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
      return late(
              position,
              List.of(line),
              records,
              new ContributionQuery(position.catalogue(), extracts, checker))
          .stream()
          .filter(difference -> difference.area().equals(key.area()))
          .filter(difference -> difference.period().equals(asSnapshot(line, key).period()))
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
    if (revised.isEmpty()) {
      return List.of();
    }
    try (Records records = store.open(extracts.all(), Position.accepted(ledger, position.asAt()));
        ExpressionChecker checker = new ExpressionChecker(duckDb)) {
      ContributionQuery queries = new ContributionQuery(position.catalogue(), extracts, checker);
      return history(position, Occasion.upTo(position.asAt(), ledger), queries, records)
          .revisions(revised, queries::mayFeed);
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
          lines.forEach(id -> needed.addAll(queries.mayFeed(position.catalogue().line(id))));
          records.only(
              extracts.all().stream().filter(spec -> needed.contains(spec.id())).toList(),
              then.submissions(),
              then.answers());
          return compute(
              then,
              records,
              queries,
              window -> closing.contains(window.quarters().getLast()),
              lines);
        });
  }

  private static Set<String> allLines(Position position) {
    return position.catalogue().lines().stream().map(MeasureLine::id).collect(Collectors.toSet());
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
        if (!isSupplied(line)) {
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

  private List<Outturn> compute(Position position) {
    try (Records records = store.open(extracts.all(), position.submissions(), position.answers());
        ExpressionChecker checker = new ExpressionChecker(duckDb)) {
      ContributionQuery queries = new ContributionQuery(position.catalogue(), extracts, checker);
      return compute(position, records, queries, window -> true, allLines(position));
    }
  }

  private List<Outturn> compute(
      Position position,
      Records records,
      ContributionQuery queries,
      Predicate<Window> asked,
      Set<String> lineIds) {
    List<ReportingPeriod> periods = periods(position);
    if (periods.isEmpty()) {
      return List.of();
    }
    SuppliedSums supplied = new SuppliedSums(records, provisional(position.submissions()));
    Sources sources = new Sources(position.submissions(), position.reference());
    records.bankHolidays(position.reference().bankHolidays());
    List<Window> windows = windows(periods).stream().filter(asked).toList();
    records.onlySnapshotSources(
        sources.snapshots(
            windows.stream().map(window -> window.quarters().getLast()).distinct().toList()));
    List<MeasureLine> lines =
        position.catalogue().lines().stream().filter(line -> lineIds.contains(line.id())).toList();
    List<MeasureLine> recorded =
        lines.stream().filter(line -> isRecorded(line, queries, position)).toList();
    LineOutturns maker =
        new LineOutturns(
            position.reference(),
            sources,
            queries,
            windows.isEmpty()
                ? Map.of()
                : new RecordSums(queries, records, sources.stretches(periods))
                    .of(recorded, windows),
            supplied,
            new Explanations(position.answers(), extracts));
    List<Outturn> outturns = new ArrayList<>();
    for (MeasureLine line : lines) {
      List<Window> ofLine =
          supplied.periods(line).isEmpty()
              ? windows
              : windows(spokenOf(line, supplied, periods, recorded.contains(line))).stream()
                  .filter(asked)
                  .toList();
      for (Area area : position.reference().areas()) {
        outturns.addAll(maker.of(line, area.code(), ofLine));
      }
    }
    return List.copyOf(outturns);
  }

  /**
   * The rows behind one figure.
   *
   * @return in the order of entry and line; empty where nothing was counted
   */
  public List<SourceRow> explain(Position position, FigureKey key) {
    MeasureLine line = position.catalogue().line(key.line());
    try (Records records = store.open(extracts.all(), position.submissions(), position.answers());
        ExpressionChecker checker = new ExpressionChecker(duckDb)) {
      SuppliedSums supplied = new SuppliedSums(records, provisional(position.submissions()));
      List<ReportingPeriod> periods = periods(position);
      Sources sources = new Sources(position.submissions(), position.reference());
      records.bankHolidays(position.reference().bankHolidays());
      records.snapshotSources(sources.snapshots(periods));
      ContributionQuery queries = new ContributionQuery(position.catalogue(), extracts, checker);
      boolean recorded = isRecorded(line, queries, position);
      List<Window> windows = windows(spokenOf(line, supplied, periods, recorded));
      RecordSums sums = new RecordSums(queries, records, sources.stretches(periods));
      LineOutturns maker =
          new LineOutturns(
              position.reference(),
              sources,
              queries,
              recorded ? sums.of(List.of(line), windows) : Map.of(),
              supplied,
              new Explanations(position.answers(), extracts));
      Optional<Window> window =
          windows.stream()
              .filter(w -> w.basis() == key.basis() && w.span().equals(key.period()))
              .findFirst();
      if (window.isPresent() && maker.isFromFigures(line, key.area(), window.get())) {
        return SuppliedRows.of(
            records,
            line.id(),
            supplied.keys(line, key.area(), window.get().countedBy(line), key.breakdown()));
      }
      return recorded ? sums.rows(line, asSnapshot(line, key), windows) : List.of();
    }
  }

  /** Whether a line is counted from records, and its extracts have come. */
  static boolean isRecorded(MeasureLine line, ContributionQuery queries, Position position) {
    return !isSupplied(line)
        && queries.extractsOf(line).stream()
            .allMatch(extract ->
                position.submissions().stream().anyMatch(s -> s.extract().equals(extract)));
  }

  static boolean isSupplied(MeasureLine line) {
    return line.extract().equals(SuppliedSums.EXTRACT);
  }

  /** A snapshot's year is its fourth quarter's snapshot. */
  private static FigureKey asSnapshot(MeasureLine line, FigureKey key) {
    return line.timing() == Timing.SNAPSHOT && key.basis() == Basis.YEAR
        ? new FigureKey(
            key.line(),
            key.breakdown(),
            key.area(),
            ReportingPeriod.containing(key.period().lastDay()),
            Basis.SNAPSHOT,
            key.unit())
        : key;
  }

  /**
   * From the first quarter that numbers of the line speak of to the last known one; with records as
   * well, every quarter that either speaks of.
   */
  private static List<ReportingPeriod> spokenOf(
      MeasureLine line, SuppliedSums supplied, List<ReportingPeriod> periods, boolean recorded) {
    SortedSet<ReportingPeriod> known = new TreeSet<>(supplied.periods(line));
    if (known.isEmpty()) {
      return periods;
    }
    known.add(periods.getLast());
    if (recorded) {
      known.add(periods.getFirst());
    }
    return between(known.first(), known.last());
  }

  /** Entries of deliveries that are provisional as a whole. */
  private static Set<Integer> provisional(List<Submission> submissions) {
    return submissions.stream()
        .filter(Submission::provisional)
        .map(Submission::entry)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static List<Window> windows(List<ReportingPeriod> periods) {
    List<Window> windows = new ArrayList<>();
    periods.forEach(period -> windows.addAll(Window.closingWith(period)));
    return windows;
  }

  /** Every quarter from the first that a delivery covers to the last. */
  private static List<ReportingPeriod> periods(Position position) {
    TreeSet<ReportingPeriod> known = new TreeSet<>(position.delivered());
    for (Submission submission : position.submissions()) {
      ReportingPeriod last = ReportingPeriod.containing(submission.coversTo());
      ReportingPeriod first = ReportingPeriod.containing(submission.coversFrom());
      known.add(first.compareTo(last) > 0 ? last : first);
      known.add(last);
    }
    return known.isEmpty() ? List.of() : between(known.first(), known.last());
  }

  private static List<ReportingPeriod> between(ReportingPeriod first, ReportingPeriod last) {
    List<ReportingPeriod> periods = new ArrayList<>();
    for (ReportingPeriod p = first; p.compareTo(last) <= 0; p = p.next()) {
      periods.add(p);
    }
    return periods;
  }

  /** Key to outturn, for look-ups. */
  static Map<FigureKey, Outturn> byKey(List<Outturn> outturns) {
    Map<FigureKey, Outturn> byKey = new LinkedHashMap<>();
    outturns.forEach(outturn -> byKey.put(outturn.key(), outturn));
    return byKey;
  }
}
