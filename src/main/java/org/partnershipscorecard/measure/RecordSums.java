package org.partnershipscorecard.measure;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.catalogue.Absence;
import org.partnershipscorecard.catalogue.Basis;
import org.partnershipscorecard.catalogue.FigureKey;
import org.partnershipscorecard.catalogue.Kind;
import org.partnershipscorecard.catalogue.MeasureLine;
import org.partnershipscorecard.catalogue.Timing;
import org.partnershipscorecard.store.Records;
import org.partnershipscorecard.store.ResultRow;

/**
 * Sums the contributions of many lines at once: every area, period, basis and breakdown in one pass
 * for what happened and one for where things stood.
 */
final class RecordSums {

  private static final String HAPPENED = "happened";
  private static final String MET = "met";

  private final ContributionQuery contributions;
  private final Records records;
  private final List<FlowSources.Stretch> stretches;

  RecordSums(
      ContributionQuery contributions, Records records, List<FlowSources.Stretch> stretches) {
    this.contributions = contributions;
    this.records = records;
    this.stretches = stretches;
  }

  /** The sums of all lines; what nobody contributed to is not in the map. */
  Map<SumKey, Sums> of(List<MeasureLine> lines, List<Window> windows) {
    WindowTables.make(records, lines, windows);
    Map<SumKey, Sums> sums = new HashMap<>();
    for (Timing timing : Timing.values()) {
      List<MeasureLine> timed = lines.stream().filter(line -> line.timing() == timing).toList();
      Map<Way, List<MeasureLine>> byWay =
          timed.stream()
              .collect(
                  Collectors.groupingBy(
                      this::way, () -> new EnumMap<>(Way.class), Collectors.toList()));
      byWay.forEach((way, some) -> add(some, way, sums));
    }
    return sums;
  }

  /** How lines are brought into their windows. */
  private enum Way {
    /** Each row is another thing: quarters add up to every window. */
    QUARTERS,
    /**
     * So do the things that were met in one quarter alone; the others are counted in each window.
     */
    MOSTLY_QUARTERS,
    /** Each thing once in each window, with its row: a median needs them all. */
    WINDOWS,
    /** Where things stood on a day. */
    SNAPSHOT
  }

  private Way way(MeasureLine line) {
    if (line.timing() == Timing.SNAPSHOT) {
      return Way.SNAPSHOT;
    }
    if (line.kind() == Kind.MEDIAN) {
      return Way.WINDOWS;
    }
    return isOneRowEach(line) ? Way.QUARTERS : Way.MOSTLY_QUARTERS;
  }

  /**
   * Whether each row of a line is another thing, of one quarter: not where two layouts may date a
   * record differently.
   */
  private boolean isOneRowEach(MeasureLine line) {
    return stretches.size() <= 1 && contributions.isOneRowEach(line);
  }

  private void add(List<MeasureLine> lines, Way way, Map<SumKey, Sums> sums) {
    String place = "measure_line, basis, span, area";
    String sets =
        IntStream.rangeClosed(1, ContributionQuery.DIMENSIONS)
            .mapToObj(i -> "(" + place + ", b" + i + ")")
            .collect(Collectors.joining(", ", "(" + place + "), ", ""));
    String flags =
        IntStream.rangeClosed(1, ContributionQuery.DIMENSIONS)
            .mapToObj(i -> "grouping(b%d) AS g%d, b%d".formatted(i, i, i))
            .collect(Collectors.joining(", "));
    String sql =
        "WITH counted AS ("
            + summed(lines, way)
            + ") SELECT "
            + place
            + ", "
            + flags
            + ", sum(n) AS n, sum(d) AS d, "
            + (way == Way.WINDOWS ? "median(CAST(n AS DOUBLE))" : "NULL::DOUBLE")
            + " AS middle, sum(undecided)::INTEGER AS undecided FROM counted GROUP BY GROUPING SETS"
            + " ("
            + sets
            + ")";
    Map<String, MeasureLine> byId =
        lines.stream().collect(Collectors.toMap(MeasureLine::id, line -> line));
    records.forEach(
        "the figures by " + way.name().toLowerCase(Locale.ROOT),
        sql,
        row -> {
          MeasureLine line = byId.get(row.text("measure_line"));
          String breakdown = line == null ? null : breakdown(line, row);
          if (line != null && breakdown != null) {
            sums.put(
                new SumKey(
                    row.text("measure_line"),
                    row.text("area"),
                    Basis.valueOf(row.text("basis")),
                    row.text("span"),
                    breakdown),
                sums(line, row));
          }
        });
  }

  /** The rows that are added up, each with its window and how many things it leaves undecided. */
  private String summed(List<MeasureLine> lines, Way way) {
    String undecided = "SELECT *, CASE WHEN n IS NULL THEN 1 ELSE 0 END AS undecided FROM (";
    return switch (way) {
      case QUARTERS ->
          WindowTables.byQuarter(
              "SELECT *, date_trunc('quarter', event_date) AS quarter FROM "
                  + happened(union(lines)));
      case MOSTLY_QUARTERS -> {
        String met =
            "SELECT *, date_trunc('quarter', event_date) AS quarter, "
                + "min(date_trunc('quarter', event_date)) OVER thing"
                + " = max(date_trunc('quarter', event_date)) OVER thing AS met_once,"
                + " row_number() OVER (thing ORDER BY n DESC NULLS LAST, entry DESC, line DESC)"
                + " AS place FROM "
                + happened(union(lines))
                + " WINDOW thing AS (PARTITION BY measure_line, area, key)";
        records.keep(MET, met);
        String all =
            "measure_line, area, " + WindowTables.DIVISIONS + ", n, d, undecided, basis, span";
        yield "SELECT "
            + all
            + " FROM ("
            + WindowTables.byQuarter("SELECT * FROM " + MET + " WHERE met_once AND place = 1")
            + ") UNION ALL SELECT "
            + all
            + " FROM ("
            + undecided
            + WindowTables.each("(SELECT * FROM " + MET + " WHERE NOT met_once)")
            + "))";
      }
      case WINDOWS -> undecided + counted(lines, Timing.DURING) + ")";
      case SNAPSHOT -> undecided + counted(lines, Timing.SNAPSHOT) + ")";
    };
  }

  private String union(List<MeasureLine> lines) {
    return lines.stream().map(contributions::sql).collect(Collectors.joining("\nUNION ALL "));
  }

  String counted(List<MeasureLine> lines, Timing timing) {
    String all = union(lines);
    return switch (timing) {
      case DURING -> WindowTables.each(happened(all));
      case SNAPSHOT ->
          "SELECT c.*, '"
              + Basis.SNAPSHOT.name()
              + "' AS basis, c.period AS span FROM ("
              + all
              + ") c"
              + WindowTables.ONCE;
    };
  }

  /** Where what has come does not say of every row whether it counts, there is no sum. */
  private static Sums sums(MeasureLine line, ResultRow row) {
    boolean amounts = line.kind() == Kind.MEAN || line.kind() == Kind.MEDIAN;
    return amounts || row.whole("undecided") == 0
        ? Sums.of(row.number("n"), row.number("d"), row.number("middle"))
        : new Sums(null, null, null, Set.of(), Absence.PARTIAL);
  }

  /** What happened in each quarter, from the submissions that are its source. */
  private String happened(String all) {
    if (stretches.size() == 1) {
      records.leaveOut(stretches.getFirst().without());
      return "(" + all + ")";
    }
    boolean first = true;
    for (FlowSources.Stretch stretch : stretches) {
      records.leaveOut(stretch.without());
      String sql =
          stretch.quarters().stream()
              .map(quarter ->
                  "event_date BETWEEN DATE '%s' AND DATE '%s'"
                      .formatted(quarter.firstDay(), quarter.lastDay()))
              .collect(Collectors.joining(" OR ", "SELECT * FROM (" + all + ") WHERE ", ""));
      if (first) {
        records.keep(HAPPENED, sql);
      } else {
        records.keepFurther(HAPPENED, sql);
      }
      first = false;
    }
    records.leaveOut(Set.of());
    return HAPPENED;
  }

  /** The breakdown that a grouped row belongs to; null for a dimension that the line lacks. */
  private static @Nullable String breakdown(MeasureLine line, ResultRow row) {
    for (int i = 1; i <= ContributionQuery.DIMENSIONS; i++) {
      if (row.whole("g" + i) == 0) {
        return i <= line.breakdowns().size()
            ? line.breakdowns().get(i - 1).key(row.text("b" + i))
            : null;
      }
    }
    return FigureKey.TOTAL;
  }
}
