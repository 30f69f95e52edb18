package org.partnershipscorecard.measure;

import java.util.ArrayList;
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

/**
 * Sums the contributions of many lines at once: every area, period, basis and breakdown in one pass
 * for what happened and one for where things stood.
 */
final class RecordSums {

  /**
   * Each key once in a window, by the row that adds most: so the parts of a breakdown add up to the
   * total, and a child with two open rows is one child.
   */
  private static final String ONCE =
      " QUALIFY row_number() OVER (PARTITION BY c.measure_line, basis, span, c.area, c.key"
          + " ORDER BY c.n DESC NULLS LAST, c.entry DESC, c.line DESC) = 1";

  private static final String HAPPENED = "happened";
  private static final String MET = "met";

  private static final String DIVISIONS =
      IntStream.rangeClosed(1, ContributionQuery.DIMENSIONS)
          .mapToObj(i -> "b" + i)
          .collect(Collectors.joining(", "));

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
    makeWindows(lines, windows);
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

  /** The rows behind one figure, each counted thing once, in the order of entry and line. */
  List<SourceRow> rows(MeasureLine line, FigureKey key, List<Window> windows) {
    makeWindows(List.of(line), windows);
    StringBuilder where = new StringBuilder(" WHERE area = " + literal(key.area()));
    where.append(" AND span = ").append(literal(key.period().key()));
    where.append(" AND basis = ").append(literal(windowBasis(line, key).name()));
    if (!key.isTotal()) {
      for (String part : List.of(key.breakdown().split(";", -1))) {
        String[] sides = part.split("=", 2);
        int index =
            line.breakdowns().stream().map(b -> b.dimension()).toList().indexOf(sides[0]) + 1;
        where.append(" AND b").append(index).append(" = ").append(literal(sides[1]));
      }
    }
    String sql =
        "WITH counted AS ("
            + counted(List.of(line), line.timing())
            + ") SELECT entry, sheet, line, n, d FROM counted"
            + where
            + " ORDER BY entry, sheet NULLS FIRST, line";
    return records.query(
        line.id(),
        sql,
        row ->
            new SourceRow(
                row.whole("entry"),
                row.optionalText("sheet"),
                row.whole("line"),
                row.number("n"),
                row.number("d")));
  }

  /** A snapshot's year is its fourth quarter's snapshot. */
  private static Basis windowBasis(MeasureLine line, FigureKey key) {
    return line.timing() == Timing.SNAPSHOT ? Basis.SNAPSHOT : key.basis();
  }

  private void makeWindows(List<MeasureLine> lines, List<Window> windows) {
    List<List<Object>> bases = new ArrayList<>();
    for (MeasureLine line : lines) {
      if (line.timing() == Timing.DURING) {
        line.bases().forEach(basis -> bases.add(List.of(line.id(), basis.name())));
      }
    }
    List<List<Object>> ends = new ArrayList<>();
    for (Window window : windows) {
      if (window.basis() != Basis.SNAPSHOT) {
        ends.add(
            List.of(
                window.basis().name(), window.span().key(), window.firstDay(), window.lastDay()));
      }
    }
    records.table(
        "span_window",
        List.of("basis VARCHAR", "span VARCHAR", "first_day DATE", "last_day DATE"),
        ends);
    records.table("line_basis", List.of("measure_line VARCHAR", "counted_over VARCHAR"), bases);
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
          byQuarter(
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
        String all = "measure_line, area, " + DIVISIONS + ", n, d, undecided, basis, span";
        yield "SELECT "
            + all
            + " FROM ("
            + byQuarter("SELECT * FROM " + MET + " WHERE met_once AND place = 1")
            + ") UNION ALL SELECT "
            + all
            + " FROM ("
            + undecided
            + inWindows("(SELECT * FROM " + MET + " WHERE NOT met_once)")
            + "))";
      }
      case WINDOWS -> undecided + counted(lines, Timing.DURING) + ")";
      case SNAPSHOT -> undecided + counted(lines, Timing.SNAPSHOT) + ")";
    };
  }

  /** A row a quarter and division in every window that holds it: few, however many the records. */
  private static String byQuarter(String rows) {
    return "SELECT q.*, w.basis, w.span FROM ("
        + "SELECT measure_line, area, quarter, "
        + DIVISIONS
        + ", sum(n) AS n, sum(d) AS d, count(*) FILTER (WHERE n IS NULL) AS undecided FROM ("
        + rows
        + ") GROUP BY ALL) q JOIN line_basis b ON b.measure_line = q.measure_line"
        + " JOIN span_window w ON w.basis = b.counted_over"
        + " AND q.quarter BETWEEN w.first_day AND w.last_day";
  }

  private static String inWindows(String rows) {
    return "SELECT c.*, w.basis, w.span FROM "
        + rows
        + " c JOIN line_basis b ON b.measure_line = c.measure_line"
        + " JOIN span_window w ON w.basis = b.counted_over"
        + " AND c.event_date BETWEEN w.first_day AND w.last_day"
        + ONCE;
  }

  private String union(List<MeasureLine> lines) {
    return lines.stream().map(contributions::sql).collect(Collectors.joining("\nUNION ALL "));
  }

  String counted(List<MeasureLine> lines, Timing timing) {
    String all = union(lines);
    return switch (timing) {
      case DURING -> inWindows(happened(all));
      case SNAPSHOT ->
          "SELECT c.*, '"
              + Basis.SNAPSHOT.name()
              + "' AS basis, c.period AS span FROM ("
              + all
              + ") c"
              + ONCE;
    };
  }

  /** Where what has come does not say of every row whether it counts, there is no sum. */
  private static Sums sums(MeasureLine line, Records.Row row) {
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
  private static @Nullable String breakdown(MeasureLine line, Records.Row row) {
    for (int i = 1; i <= ContributionQuery.DIMENSIONS; i++) {
      if (row.whole("g" + i) == 0) {
        return i <= line.breakdowns().size()
            ? line.breakdowns().get(i - 1).key(row.text("b" + i))
            : null;
      }
    }
    return FigureKey.TOTAL;
  }

  private static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
