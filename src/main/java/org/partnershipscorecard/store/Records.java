package org.partnershipscorecard.store;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.partnershipscorecard.extract.ExtractSpec;

/**
 * The records of a list of submissions, open to queries. For each extract {@code x-y} there are
 *
 * <ul>
 *   <li>{@code x_y_rows}: every row of every submission in the list, with {@code entry}, {@code
 *       sheet} and {@code line} to find it by;
 *   <li>{@code x_y_latest}: of each record its latest version, by the end of the span covered, then
 *       the as-at date, then the revision (rule R8), in all submissions but those {@link #leaveOut
 *       left out};
 *   <li>{@code x_y_at}: the rows of the submission that is the source of each snapshot, with {@code
 *       period} and {@code period_end} (rule R3);
 *   <li>{@code x_y_where_sent}: the same, for a query that has another way where none was sent;
 *   <li>{@code x_y_covered}: {@code agency}, {@code covers_from} and {@code covers_to} of every
 *       submission, those without rows among them.
 * </ul>
 *
 * <p>An extract without submissions gives empty views of the right types. Records that an agency
 * answered were entered in error are in none of them; two that it answered are the same are one.
 */
public final class Records implements AutoCloseable {

  private static final String OPENING = "opening the records";
  private static final String NARROWING = "looking back in the records";

  private final RecordConnection connection;
  private final Set<String> narrowed = new HashSet<>();
  private final Map<String, ExtractViews> views = new LinkedHashMap<>();
  private final Map<Integer, String> extractOf = new HashMap<>();
  private Set<Integer> leftOut = Set.of();

  /** Which submission is the source of a snapshot. */
  public record SnapshotSource(String extract, String period, LocalDate day, int entry) {}

  Records(
      StoreFolder folder,
      DuckDb duckDb,
      List<ExtractSpec> specs,
      List<Submission> submissions,
      List<Answer> answers) {
    submissions.forEach(submission -> extractOf.put(submission.entry(), submission.extract()));
    this.connection = new RecordConnection(duckDb);
    StoredRows stored = new StoredRows(folder, connection);
    run(
        OPENING,
        "CREATE TEMP TABLE snapshot_source"
            + " (extract VARCHAR, period VARCHAR, period_end DATE, entry INTEGER)");
    bankHolidays(Set.of());
    run(OPENING, WorkingDays.macro());
    run(
        OPENING,
        "CREATE TEMP TABLE submitted (entry INTEGER, file VARCHAR, agency_code VARCHAR,"
            + " covers_from DATE, covers_to DATE, as_at_date DATE, revision INTEGER)");
    connection.insert(
        "submitted",
        submissions.stream()
            .<List<Object>>map(s ->
                List.of(
                    s.entry(),
                    stored.path(s),
                    s.agency(),
                    s.coversFrom(),
                    s.coversTo(),
                    s.asAtDate(),
                    s.revision()))
            .toList());
    for (ExtractSpec spec : specs) {
      List<Submission> ofExtract =
          submissions.stream().filter(s -> s.extract().equals(spec.id())).toList();
      ExtractViews ofSpec = new ExtractViews(spec, answers);
      views.put(spec.id(), ofSpec);
      makeViews(ofSpec, stored.of(spec, ofExtract), entries(spec, ofExtract));
    }
  }

  /**
   * From here on the views of some extracts hold some of the submissions that were opened, as some
   * answers have them. Not for records that were opened with answers.
   */
  public void only(List<ExtractSpec> specs, List<Submission> submissions, List<Answer> answers) {
    for (ExtractSpec spec : specs) {
      String view = view(spec.id());
      if (narrowed.add(spec.id())) {
        run(NARROWING, "DROP VIEW " + view + "_where_sent");
        run(NARROWING, "DROP VIEW " + view + "_at");
        run(NARROWING, "ALTER TABLE " + view + "_rows RENAME TO " + view + "_every");
      }
      String entries = entries(spec, submissions);
      ExtractViews ofSpec = new ExtractViews(spec, answers);
      views.put(spec.id(), ofSpec);
      makeViews(
          ofSpec,
          "SELECT * FROM %s_every WHERE list_contains(%s, entry)".formatted(view, entries),
          entries);
      leftOut =
          leftOut.stream()
              .filter(entry -> !spec.id().equals(extractOf.get(entry)))
              .collect(Collectors.toUnmodifiableSet());
    }
  }

  /** The name that an extract's views begin with. */
  public static String view(String extract) {
    return extract.replace('-', '_');
  }

  /** The rows of every submission that was opened, whatever the views have been narrowed to. */
  public String every(String extract) {
    return view(extract) + (narrowed.contains(extract) ? "_every" : "_rows");
  }

  /** Says which days are bank holidays, for {@code working_days(a, b)}; until then none are. */
  public void bankHolidays(Set<LocalDate> days) {
    table(WorkingDays.TABLE, WorkingDays.columns(), WorkingDays.rows(days));
  }

  /** The name of a record without its values, as an expression over a row of the extract. */
  public static String digest(ExtractSpec spec) {
    return AnsweredRows.digest(spec);
  }

  /** Says which submissions the snapshots are taken from. */
  public void snapshotSources(List<SnapshotSource> sources) {
    connection.insert(
        "snapshot_source",
        sources.stream()
            .<List<Object>>map(s -> List.of(s.extract(), s.period(), s.day(), s.entry()))
            .toList());
  }

  /** As above, in place of those said before. */
  public void onlySnapshotSources(List<SnapshotSource> sources) {
    run("table snapshot_source", "DELETE FROM snapshot_source");
    snapshotSources(sources);
  }

  /**
   * Takes {@code x_y_latest} from all submissions but some: those that are not the source of the
   * days that are counted next (rule R3).
   *
   * @param entries of submissions of the list; those left out before and not now are in again
   */
  public void leaveOut(Set<Integer> entries) {
    Set<String> touched = new HashSet<>();
    for (Integer entry : union(entries, leftOut)) {
      if (entries.contains(entry) != leftOut.contains(entry)) {
        touched.add(extractOf.getOrDefault(entry, ""));
      }
    }
    views.forEach((extract, ofExtract) -> {
      if (touched.contains(extract)) {
        run("the latest records", ofExtract.latest(entries));
      }
    });
    leftOut = Set.copyOf(entries);
  }

  private static Set<Integer> union(Set<Integer> some, Set<Integer> others) {
    Set<Integer> union = new HashSet<>(some);
    union.addAll(others);
    return union;
  }

  /** Keeps the rows of a query built from checked parts, in place of those kept by the name. */
  public void keep(String name, String sql) {
    run(name, "CREATE OR REPLACE TEMP TABLE " + name + " AS " + sql);
  }

  /** Adds the rows of a query to those kept by a name. */
  public void keepFurther(String name, String sql) {
    run(name, "INSERT INTO " + name + " " + sql);
  }

  /** Makes a small table for a query to join; columns are {@code name TYPE}. */
  public void table(String name, List<String> columns, List<List<Object>> rows) {
    run(
        "table " + name,
        "CREATE OR REPLACE TEMP TABLE " + name + " (" + String.join(", ", columns) + ")");
    connection.insert(name, rows);
  }

  /** Names a query, so that others may build on it; it is run each time that it is read. */
  public void view(String name, String sql) {
    run("view " + name, "CREATE OR REPLACE TEMP VIEW " + name + " AS " + sql);
  }

  /**
   * Runs a query built from checked parts.
   *
   * @param what for the message of a failure: a measure's or an extract's id
   */
  public <T> List<T> query(String what, String sql, Function<ResultRow, T> read) {
    return connection.query(what, sql, read);
  }

  /** As {@link #query}, for each row in turn. */
  public void forEach(String what, String sql, Consumer<ResultRow> take) {
    query(
        what,
        sql,
        row -> {
          take.accept(row);
          return row;
        });
  }

  private static String entries(ExtractSpec spec, List<Submission> submissions) {
    return submissions.stream()
        .filter(s -> s.extract().equals(spec.id()))
        .map(s -> Integer.toString(s.entry()))
        .collect(Collectors.joining(", ", "[", "]::INTEGER[]"));
  }

  private void makeViews(ExtractViews ofExtract, String rows, String entries) {
    ofExtract.made(rows, entries).forEach(sql -> run("the records of " + ofExtract.extract(), sql));
  }

  private void run(String what, String sql) {
    connection.run(what, sql);
  }

  @Override
  public void close() {
    connection.close();
  }
}
