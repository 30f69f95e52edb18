package org.partnershipscorecard.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.partnershipscorecard.catalogue.Area;
import org.partnershipscorecard.catalogue.Basis;
import org.partnershipscorecard.catalogue.Catalogue;
import org.partnershipscorecard.catalogue.CatalogueReader;
import org.partnershipscorecard.catalogue.FigureKey;
import org.partnershipscorecard.catalogue.MeasureLine;
import org.partnershipscorecard.catalogue.Timing;
import org.partnershipscorecard.extract.Extracts;
import org.partnershipscorecard.extract.InvalidDefinition;
import org.partnershipscorecard.period.ReportingPeriod;
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
    List<Outturn> outturns = compute(position);
    return position.revised()
        ? Revised.marked(outturns, compute(position.asFirstReceived(ledger, contents)))
        : outturns;
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
      SuppliedSums supplied = new SuppliedSums(records, provisional(position.submissions()));
      List<ReportingPeriod> periods = periods(position.submissions());
      if (periods.isEmpty()) {
        return List.of();
      }
      Sources sources = new Sources(position.submissions(), position.reference());
      records.bankHolidays(position.reference().bankHolidays());
      records.snapshotSources(sources.snapshots(periods));
      List<Window> windows = windows(periods);
      ContributionQuery queries = new ContributionQuery(position.catalogue(), extracts, checker);
      List<MeasureLine> lines = position.catalogue().lines();
      List<MeasureLine> recorded = lines.stream().filter(line -> !isSupplied(line)).toList();
      Map<SumKey, Sums> sums =
          new RecordSums(queries, records, sources.stretches(periods)).of(recorded, windows);
      LineOutturns maker =
          new LineOutturns(
              position.reference(),
              sources,
              queries,
              sums,
              supplied,
              new Explanations(position.answers(), extracts));
      List<Outturn> outturns = new ArrayList<>();
      for (MeasureLine line : lines) {
        List<Window> ofLine =
            isSupplied(line) ? windows(spokenOf(line, supplied, periods)) : windows;
        for (Area area : position.reference().areas()) {
          outturns.addAll(maker.of(line, area.code(), ofLine));
        }
      }
      return List.copyOf(outturns);
    }
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
      List<ReportingPeriod> periods = periods(position.submissions());
      if (isSupplied(line)) {
        SuppliedSums supplied = new SuppliedSums(records, provisional(position.submissions()));
        return supplied(records, supplied, line, key, spokenOf(line, supplied, periods));
      }
      List<Window> windows = windows(periods);
      Sources sources = new Sources(position.submissions(), position.reference());
      records.bankHolidays(position.reference().bankHolidays());
      records.snapshotSources(sources.snapshots(periods));
      ContributionQuery queries = new ContributionQuery(position.catalogue(), extracts, checker);
      return new RecordSums(queries, records, sources.stretches(periods))
          .rows(line, asSnapshot(line, key), windows);
    }
  }

  static boolean isSupplied(MeasureLine line) {
    return line.extract().equals(SuppliedSums.EXTRACT);
  }

  private static List<SourceRow> supplied(
      Records records,
      SuppliedSums supplied,
      MeasureLine line,
      FigureKey key,
      List<ReportingPeriod> periods) {
    FigureKey asked = asSnapshot(line, key);
    return windows(periods).stream()
        .filter(w -> w.basis() == asked.basis() && w.span().equals(asked.period()))
        .findFirst()
        .map(w -> supplied.keys(line, key.area(), w, key.breakdown()))
        .map(keys -> SuppliedRows.of(records, line.id(), keys))
        .orElse(List.of());
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

  /** From the first quarter that numbers of the line speak of to the last known one. */
  private static List<ReportingPeriod> spokenOf(
      MeasureLine line, SuppliedSums supplied, List<ReportingPeriod> periods) {
    SortedSet<ReportingPeriod> known = supplied.periods(line);
    if (known.isEmpty()) {
      return periods;
    }
    ReportingPeriod last = periods.getLast();
    return between(known.first(), known.last().compareTo(last) > 0 ? known.last() : last);
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

  /** Every quarter from the first that a submission covers to the last. */
  private static List<ReportingPeriod> periods(List<Submission> submissions) {
    TreeSet<ReportingPeriod> known = new TreeSet<>();
    for (Submission submission : submissions) {
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
