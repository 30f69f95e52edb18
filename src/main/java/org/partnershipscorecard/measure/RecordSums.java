package org.partnershipscorecard.measure;

import java.util.ArrayList;
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
      Map<Boolean, List<MeasureLine>> bySpeed =
          timed.stream().collect(Collectors.partitioningBy(this::addsUpByQuarter));
      bySpeed.forEach((byQuarter, some) -> {
        if (!some.isEmpty()) {
          add(some, timing, byQuarter, sums);
        }
      });
    }
    return sums;
  }

  /**
   * Whether a line's quarters add up to its windows: each row is another thing, of one quarter. A
   * median needs its rows, and a record that two layouts date differently would be in two quarters.
   */
  private boolean addsUpByQuarter(MeasureLine line) {
    return stretches.size() <= 1 && line.kind() != Kind.MEDIAN && contributions.isOneRowEach(line);
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

  private void add(
      List<MeasureLine> lines, Timing timing, boolean byQuarter, Map<SumKey, Sums> sums) {
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
            + (byQuarter ? countedByQuarter(lines) : counted(lines, timing))
            + ") SELECT "
            + place
            + ", "
            + flags
            + ", sum(n) AS n, sum(d) AS d, "
            + (byQuarter
                ? "NULL::DOUBLE AS middle, sum(undecided)::INTEGER AS undecided"
                : "median(CAST(n AS DOUBLE)) AS middle,"
                    + " count(*) FILTER (WHERE n IS NULL) AS undecided")
            + " FROM counted GROUP BY GROUPING SETS ("
            + sets
            + ")";
    Map<String, MeasureLine> byId =
        lines.stream().collect(Collectors.toMap(MeasureLine::id, line -> line));
    records.forEach(
        "the figures " + timing.name().toLowerCase(Locale.ROOT),
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

  /** A row a quarter and division in every window that holds it: few, however many the records. */
  private String countedByQuarter(List<MeasureLine> lines) {
    String all = lines.stream().map(contributions::sql).collect(Collectors.joining("\nUNION ALL "));
    String divisions =
        IntStream.rangeClosed(1, ContributionQuery.DIMENSIONS)
            .mapToObj(i -> "b" + i)
            .collect(Collectors.joining(", "));
    return "SELECT q.*, w.basis, w.span FROM ("
        + "SELECT measure_line, area, date_trunc('quarter', event_date) AS quarter, "
        + divisions
        + ", sum(n) AS n, sum(d) AS d, count(*) FILTER (WHERE n IS NULL) AS undecided FROM "
        + happened(all)
        + " GROUP BY ALL) q JOIN line_basis b ON b.measure_line = q.measure_line"
        + " JOIN span_window w ON w.basis = b.counted_over"
        + " AND q.quarter BETWEEN w.first_day AND w.last_day";
  }

  String counted(List<MeasureLine> lines, Timing timing) {
    String all = lines.stream().map(contributions::sql).collect(Collectors.joining("\nUNION ALL "));
    return switch (timing) {
      case DURING ->
          "SELECT c.*, w.basis, w.span FROM "
              + happened(all)
              + " c JOIN line_basis b ON b.measure_line = c.measure_line"
              + " JOIN span_window w ON w.basis = b.counted_over"
              + " AND c.event_date BETWEEN w.first_day AND w.last_day"
              + ONCE;
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
