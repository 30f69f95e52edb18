package org.partnershipscorecard.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.partnershipscorecard.catalogue.Area;
import org.partnershipscorecard.catalogue.Basis;
import org.partnershipscorecard.catalogue.FigureKey;
import org.partnershipscorecard.catalogue.MeasureLine;
import org.partnershipscorecard.catalogue.Timing;
import org.partnershipscorecard.extract.Extracts;
import org.partnershipscorecard.period.ReportingPeriod;
import org.partnershipscorecard.store.Records;
import org.partnershipscorecard.store.Submission;

/** Counts lines at a position over its records, which are open and hold what is in use there. */
final class PositionCount {

  private final Position position;
  private final Records records;
  private final ContributionQuery queries;
  private final Extracts extracts;
  private final List<ReportingPeriod> quarters;
  private final SuppliedSums supplied;
  private final Sources sources;

  PositionCount(Position position, Records records, ContributionQuery queries, Extracts extracts) {
    this.position = position;
    this.records = records;
    this.queries = queries;
    this.extracts = extracts;
    this.quarters = KnownQuarters.of(position);
    this.supplied = new SuppliedSums(records, provisional(position.submissions()));
    this.sources = new Sources(position.submissions(), position.reference());
    records.bankHolidays(position.reference().bankHolidays());
  }

  /** The outturns of every line, in the catalogue's order. */
  List<Outturn> outturns() {
    return outturns(
        _ -> true,
        position.catalogue().lines().stream().map(MeasureLine::id).collect(Collectors.toSet()));
  }

  /** The outturns of some lines in some windows, in the catalogue's order. */
  List<Outturn> outturns(Predicate<Window> asked, Set<String> lineIds) {
    if (quarters.isEmpty()) {
      return List.of();
    }
    List<Window> windows = KnownQuarters.windows(quarters).stream().filter(asked).toList();
    records.onlySnapshotSources(
        sources.snapshots(
            windows.stream().map(window -> window.quarters().getLast()).distinct().toList()));
    List<MeasureLine> lines =
        position.catalogue().lines().stream().filter(line -> lineIds.contains(line.id())).toList();
    List<MeasureLine> recorded = lines.stream().filter(this::isRecorded).toList();
    LineSums sums =
        new LineSums(windows.isEmpty() ? Map.of() : recordSums().of(recorded, windows), supplied);
    LineOutturns maker = new LineOutturns(position.reference(), readiness(sums), sums);
    List<Outturn> outturns = new ArrayList<>();
    for (MeasureLine line : lines) {
      List<Window> ofLine =
          supplied.periods(line).isEmpty()
              ? windows
              : windows(line, recorded.contains(line)).stream().filter(asked).toList();
      for (Area area : position.reference().areas()) {
        outturns.addAll(maker.of(line, area.code(), ofLine));
      }
    }
    return List.copyOf(outturns);
  }

  /** The rows behind one figure, in the order of entry and line; none where none was counted. */
  List<SourceRow> rows(FigureKey key) {
    MeasureLine line = position.catalogue().line(key.line());
    records.onlySnapshotSources(sources.snapshots(quarters));
    boolean recorded = isRecorded(line);
    List<Window> windows = windows(line, recorded);
    LineSums sums =
        new LineSums(recorded ? recordSums().of(List.of(line), windows) : Map.of(), supplied);
    Optional<Window> window =
        windows.stream()
            .filter(w -> w.basis() == key.basis() && w.span().equals(key.period()))
            .findFirst();
    if (window.isPresent() && readiness(sums).isFromFigures(line, key.area(), window.get())) {
      return SuppliedRows.of(
          records,
          line.id(),
          supplied.keys(line, key.area(), window.get().countedBy(line), key.breakdown()));
    }
    return recorded
        ? RecordedRows.of(records, recordSums(), line, asSnapshot(line, key), windows)
        : List.of();
  }

  /** The rows of some lines that only one of two files has open on the day between them. */
  List<RecordedLate.Difference> late(List<MeasureLine> lines) {
    return new RecordedLate(extracts, new RecordSums(queries, records, List.of()), records)
        .of(lines, sources.snapshots(quarters));
  }

  private RecordSums recordSums() {
    return new RecordSums(queries, records, sources.stretches(quarters));
  }

  private LineReadiness readiness(LineSums sums) {
    return new LineReadiness(
        sources, queries.needs(), sums, new Explanations(position.answers(), extracts));
  }

  private List<Window> windows(MeasureLine line, boolean recorded) {
    return KnownQuarters.windows(KnownQuarters.spokenOf(line, supplied, quarters, recorded));
  }

  private boolean isRecorded(MeasureLine line) {
    return isRecorded(line, queries, position);
  }

  /** Whether a line is counted from records, and its extracts have come. */
  static boolean isRecorded(MeasureLine line, ContributionQuery queries, Position position) {
    return !LineNeeds.isSupplied(line)
        && queries.needs().extractsOf(line).stream()
            .allMatch(extract ->
                position.submissions().stream().anyMatch(s -> s.extract().equals(extract)));
  }

  /** A snapshot's year is its fourth quarter's snapshot. */
  static FigureKey asSnapshot(MeasureLine line, FigureKey key) {
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

  /** Entries of deliveries that are provisional as a whole. */
  private static Set<Integer> provisional(List<Submission> submissions) {
    return submissions.stream()
        .filter(Submission::provisional)
        .map(Submission::entry)
        .collect(Collectors.toUnmodifiableSet());
  }
}
