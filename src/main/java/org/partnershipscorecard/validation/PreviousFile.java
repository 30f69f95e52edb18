package org.partnershipscorecard.validation;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.extract.EngineRule;
import org.partnershipscorecard.extract.ExtractSpec;
import org.partnershipscorecard.extract.Finding;
import org.partnershipscorecard.extract.Open;
import org.partnershipscorecard.store.Records;
import org.partnershipscorecard.store.ResultRow;
import org.partnershipscorecard.store.Submission;

/**
 * A caseload file against the one of the span before it (rules R9 and R10): dates of past events
 * that differ, a record under another key, one that is gone without an end, and one that should
 * have been in the earlier file already.
 */
final class PreviousFile {

  static final Set<String> RULES =
      Set.of(
          EngineRule.HISTORY_CHANGED.id(),
          EngineRule.KEY_CHANGED.id(),
          EngineRule.VANISHED.id(),
          EngineRule.RECORDED_LATE.id());

  private final Records records;
  private final ExtractSpec spec;
  private final Open open;
  private final Map<Integer, Submission> byEntry;

  PreviousFile(Records records, ExtractSpec spec, Map<Integer, Submission> byEntry) {
    this.records = records;
    this.spec = spec;
    this.open = Objects.requireNonNull(spec.open());
    this.byEntry = byEntry;
  }

  void findings(BiConsumer<Submission, Finding> take) {
    historyChanged(take);
    records.view("gone", gone());
    records.view("fresh", fresh());
    String child = spec.child();
    records.view("renamed", child == null ? nothingRenamed() : renamed(child));
    keyChanged(take);
    vanished(take);
    recordedLate(take);
  }

  /** A past day is one that the earlier file could already know. */
  private void historyChanged(BiConsumer<Submission, Finding> take) {
    String from = quoted(open.from());
    String to = quoted(open.to());
    String sql =
        "SELECT t.entry, t.sheet, t.line, b.entry AS old_entry, b.sheet AS old_sheet,"
            + " b.line AS old_line, (t."
            + from
            + " IS DISTINCT FROM b."
            + from
            + ") AS start_differs FROM this t JOIN before b ON b.for_entry = t.entry AND "
            + sameKey()
            + " WHERE t."
            + from
            + " IS DISTINCT FROM b."
            + from
            + " OR (b."
            + to
            + " <= b.covers_to AND t."
            + to
            + " IS DISTINCT FROM b."
            + to
            + ") ORDER BY t.entry, t.line";
    ask(
        sql,
        take,
        (row, earlier) -> {
          boolean start = row.text("start_differs").equals("true");
          return new Told(
              start ? open.from() : open.to(),
              EngineRule.HISTORY_CHANGED,
              "the date of a past event differs from the one given in " + earlier,
              "confirm which date is right, and why it changed");
        });
  }

  private void keyChanged(BiConsumer<Submission, Finding> take) {
    ask(
        "SELECT * FROM renamed ORDER BY entry, line",
        take,
        (row, earlier) ->
            new Told(
                spec.key().getLast(),
                EngineRule.KEY_CHANGED,
                "looks like the record of "
                    + earlier
                    + " under another key: that one is gone and this one began before the period",
                "answer 'same as " + earlier + "' if it is, and it is counted once"));
  }

  /** Told at the line of the earlier file, since this one has none. */
  private void vanished(BiConsumer<Submission, Finding> take) {
    records.forEach(
        spec.id(),
        "SELECT g.for_entry AS entry, g.entry AS old_entry, g.sheet AS old_sheet,"
            + " g.line AS old_line FROM gone g WHERE NOT EXISTS (SELECT 1 FROM renamed r"
            + " WHERE r.entry = g.for_entry AND r.old_line = g.line"
            + " AND r.old_sheet IS NOT DISTINCT FROM g.sheet)"
            + " ORDER BY g.for_entry, g.line",
        row -> {
          Submission submission = byEntry.get(row.whole("entry"));
          Submission earlier = byEntry.get(row.whole("old_entry"));
          if (submission != null && earlier != null) {
            take.accept(
                submission,
                Comparison.query(
                    earlier,
                    row.optionalText("old_sheet"),
                    row.whole("old_line"),
                    open.to(),
                    EngineRule.VANISHED.id(),
                    "open in this file, and not in " + submission.fileName() + " at all",
                    "send the record with its end, or answer 'entered in error'"));
          }
        });
  }

  private void recordedLate(BiConsumer<Submission, Finding> take) {
    ask(
        "SELECT f.entry, f.sheet, f.line, c.before_entry AS old_entry, NULL::VARCHAR AS old_sheet,"
            + " NULL::INTEGER AS old_line FROM fresh f JOIN compared c ON c.this_entry = f.entry"
            + " WHERE NOT EXISTS (SELECT 1 FROM renamed r WHERE r.entry = f.entry"
            + " AND r.line = f.line AND r.sheet IS NOT DISTINCT FROM f.sheet)"
            + " ORDER BY f.entry, f.line",
        take,
        (row, earlier) ->
            new Told(
                dated(),
                EngineRule.RECORDED_LATE,
                "recorded late: it began before the period and is not in " + earlier,
                "confirm the date, or say why it comes now"));
  }

  private record Told(String column, EngineRule rule, String message, String remedy) {}

  private interface Telling {
    Told tell(ResultRow row, String earlier);
  }

  private void ask(String sql, BiConsumer<Submission, Finding> take, Telling telling) {
    records.forEach(
        spec.id(),
        sql,
        row -> {
          Submission submission = byEntry.get(row.whole("entry"));
          Submission before = byEntry.get(row.whole("old_entry"));
          if (submission != null && before != null) {
            Told told = telling.tell(row, place(row, before));
            take.accept(
                submission,
                Comparison.query(
                    submission,
                    row.optionalText("sheet"),
                    row.whole("line"),
                    told.column(),
                    told.rule().id(),
                    told.message(),
                    told.remedy()));
          }
        });
  }

  private static String place(ResultRow row, Submission earlier) {
    @Nullable String line = row.optionalText("old_line");
    return line == null ? earlier.fileName() : "line " + line + " of " + earlier.fileName();
  }

  /** Open at the end of the earlier file, and not in this one. */
  private String gone() {
    String from = quoted(open.from());
    String to = quoted(open.to());
    return "SELECT b.* FROM before b WHERE b."
        + from
        + " <= b.covers_to AND (b."
        + to
        + " IS NULL OR b."
        + to
        + " > b.covers_to) AND NOT EXISTS (SELECT 1 FROM this t WHERE t.entry = b.for_entry AND "
        + sameKey()
        + ")";
  }

  /** Began before the span, and not in the earlier file. */
  private String fresh() {
    return "SELECT t.* FROM this t JOIN compared c ON c.this_entry = t.entry"
        + " WHERE c.before_entry >= 0 AND t."
        + quoted(dated())
        + " < t.span_from AND NOT EXISTS (SELECT 1 FROM before b WHERE b.for_entry = t.entry AND "
        + sameKey()
        + ")";
  }

  /** One gone and one fresh of the same child. */
  private String renamed(String child) {
    String ref = quoted(child);
    return "WITH one_gone AS (SELECT for_entry, "
        + ref
        + " AS child, min(entry) AS old_entry, min(sheet) AS old_sheet, min(line) AS old_line"
        + " FROM gone GROUP BY ALL HAVING count(*) = 1), one_fresh AS (SELECT entry, "
        + ref
        + " AS child, min(sheet) AS sheet, min(line) AS line FROM fresh GROUP BY ALL"
        + " HAVING count(*) = 1) SELECT f.entry, f.sheet, f.line, g.old_entry, g.old_sheet,"
        + " g.old_line FROM one_fresh f JOIN one_gone g ON g.for_entry = f.entry"
        + " AND g.child = f.child";
  }

  private static String nothingRenamed() {
    return "SELECT entry, sheet, line, entry AS old_entry, sheet AS old_sheet, line AS old_line"
        + " FROM this WHERE false";
  }

  private String sameKey() {
    return spec.key().stream()
        .map(key -> "t." + quoted(key) + " IS NOT DISTINCT FROM b." + quoted(key))
        .collect(Collectors.joining(" AND "));
  }

  /** The day that a row is about: a date of its key, else its start. */
  private String dated() {
    return spec.dated().orElse(open.from());
  }

  private static String quoted(String column) {
    return '"' + column + '"';
  }
}
