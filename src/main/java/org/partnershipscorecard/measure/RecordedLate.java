package org.partnershipscorecard.measure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.catalogue.Basis;
import org.partnershipscorecard.catalogue.FigureKey;
import org.partnershipscorecard.catalogue.Kind;
import org.partnershipscorecard.catalogue.MeasureLine;
import org.partnershipscorecard.catalogue.Timing;
import org.partnershipscorecard.extract.Coverage;
import org.partnershipscorecard.extract.ExtractSpec;
import org.partnershipscorecard.extract.Extracts;
import org.partnershipscorecard.period.ReportingPeriod;
import org.partnershipscorecard.store.Records;

/**
 * What a quarter's file says was open at the end of the quarter before, against what that quarter's
 * own file said (rule R10). A position is taken from its own file, so the two may differ: records
 * came late, or are gone.
 */
final class RecordedLate {

  /** Marks the position that the later file gives of the earlier day. */
  private static final String BY_THE_NEXT = "+";

  private final Extracts extracts;
  private final RecordSums sums;
  private final Records records;

  RecordedLate(Extracts extracts, RecordSums sums, Records records) {
    this.extracts = extracts;
    this.sums = sums;
    this.records = records;
  }

  /**
   * A row that only one of two files has open on the day between their quarters.
   *
   * @param period the later of the two quarters
   * @param late whether the later file has it; else the earlier one
   */
  record Difference(
      String line, String area, ReportingPeriod period, boolean late, SourceRow row) {}

  /** Whether a line is of open cases, each counted once. */
  boolean concerns(MeasureLine line) {
    if (line.timing() != Timing.SNAPSHOT || line.kind() != Kind.COUNT || line.sql() != null) {
      return false;
    }
    ExtractSpec spec = extracts.byId(line.extract());
    return spec.coverage() == Coverage.CASELOAD && spec.open() != null;
  }

  /** The differences of some lines, by line, area, quarter and row. */
  List<Difference> of(List<MeasureLine> lines, List<Records.SnapshotSource> sources) {
    List<MeasureLine> concerned = lines.stream().filter(this::concerns).toList();
    List<Records.SnapshotSource> both = both(sources);
    if (concerned.isEmpty() || both.isEmpty()) {
      return List.of();
    }
    records.onlySnapshotSources(both);
    List<Difference> differences =
        records.query(
            "what was recorded late",
            "WITH c AS ("
                + sums.counted(concerned, Timing.SNAPSHOT)
                + ") SELECT c.measure_line, c.area, rtrim(c.span, '+') AS quarter,"
                + " ends_with(c.span, '+') AS late, c.entry, c.sheet, c.line, c.n, c.d FROM c"
                + " WHERE NOT EXISTS (SELECT 1 FROM c o WHERE o.measure_line = c.measure_line"
                + " AND o.area = c.area AND o.key = c.key AND o.span <> c.span"
                + " AND rtrim(o.span, '+') = rtrim(c.span, '+'))"
                + " ORDER BY ALL",
            row ->
                new Difference(
                    row.text("measure_line"),
                    row.text("area"),
                    ReportingPeriod.parse(row.text("quarter")).next(),
                    row.text("late").equals("true"),
                    SourceRow.of(row)));
    records.onlySnapshotSources(sources);
    return differences;
  }

  /** Days for which there are both a quarter's own file and the next one's, of every agency. */
  private static List<Records.SnapshotSource> both(List<Records.SnapshotSource> sources) {
    Map<String, List<Records.SnapshotSource>> byQuarter = new HashMap<>();
    for (Records.SnapshotSource source : sources) {
      byQuarter
          .computeIfAbsent(source.extract() + " " + source.period(), k -> new ArrayList<>())
          .add(source);
    }
    List<Records.SnapshotSource> both = new ArrayList<>();
    byQuarter.forEach((quarter, closing) -> {
      Records.SnapshotSource first = closing.getFirst();
      String next = ReportingPeriod.parse(first.period()).next().key();
      List<Records.SnapshotSource> opening =
          byQuarter.getOrDefault(first.extract() + " " + next, List.of());
      if (opening.size() == closing.size()) {
        both.addAll(closing);
        opening.forEach(source ->
            both.add(
                new Records.SnapshotSource(
                    source.extract(), first.period() + BY_THE_NEXT, first.day(), source.entry())));
      }
    });
    return both;
  }

  /** The sentence that stands below a position; null where both files agree. */
  static @Nullable String note(FigureKey key, List<Difference> differences) {
    if (!key.isTotal() || key.basis() != Basis.SNAPSHOT) {
      return null;
    }
    int late = 0;
    int gone = 0;
    for (Difference difference : differences) {
      if (difference.line().equals(key.line())
          && difference.area().equals(key.area())
          && difference.period().equals(key.period())) {
        late += difference.late() ? 1 : 0;
        gone += difference.late() ? 0 : 1;
      }
    }
    if (late + gone == 0) {
      return null;
    }
    String day =
        "open at the end of "
            + ReportingPeriod.containing(key.period().lastDay()).previous().label();
    return "Recorded late: "
        + (late == 0 ? "" : late + " " + day + " that the file of that quarter did not have")
        + (late == 0 || gone == 0 ? "" : "; ")
        + (gone == 0 ? "" : gone + " " + day + " in the file of that quarter and not in this one")
        + ".";
  }
}
