package org.partnershipscorecard.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.extract.Column;
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

  private final Connection connection;
  private final Set<String> narrowed = new HashSet<>();
  private final List<ExtractSpec> specs;
  private final Map<String, AnsweredRows> answered = new HashMap<>();
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
    this.specs = List.copyOf(specs);
    submissions.forEach(submission -> extractOf.put(submission.entry(), submission.extract()));
    try {
      this.connection = duckDb.connect();
      execute(
          "CREATE TEMP TABLE snapshot_source"
              + " (extract VARCHAR, period VARCHAR, period_end DATE, entry INTEGER)");
      bankHolidays(Set.of());
      execute(WorkingDays.macro());
      execute(
          "CREATE TEMP TABLE submitted (entry INTEGER, file VARCHAR, agency_code VARCHAR,"
              + " covers_from DATE, covers_to DATE, as_at_date DATE, revision INTEGER)");
      insertAll(
          "submitted",
          submissions.stream()
              .<List<Object>>map(s ->
                  List.of(
                      s.entry(),
                      path(folder, s),
                      s.agency(),
                      s.coversFrom(),
                      s.coversTo(),
                      s.asAtDate(),
                      s.revision()))
              .toList());
      for (ExtractSpec spec : specs) {
        List<Submission> ofExtract =
            submissions.stream().filter(s -> s.extract().equals(spec.id())).toList();
        answered.put(spec.id(), new AnsweredRows(spec, answers));
        makeViews(spec, rowsOf(folder, spec, ofExtract), entries(spec, ofExtract));
      }
    } catch (SQLException e) {
      throw failure("opening the records", e);
    }
  }

  /**
   * From here on the views of some extracts hold some of the submissions that were opened, as some
   * answers have them. Not for records that were opened with answers.
   */
  public void only(List<ExtractSpec> specs, List<Submission> submissions, List<Answer> answers) {
    try {
      for (ExtractSpec spec : specs) {
        String view = view(spec.id());
        if (narrowed.add(spec.id())) {
          execute("DROP VIEW " + view + "_where_sent");
          execute("DROP VIEW " + view + "_at");
          execute("ALTER TABLE " + view + "_rows RENAME TO " + view + "_every");
        }
        String entries = entries(spec, submissions);
        answered.put(spec.id(), new AnsweredRows(spec, answers));
        makeViews(
            spec,
            "SELECT * FROM %s_every WHERE list_contains(%s, entry)".formatted(view, entries),
            entries);
        leftOut =
            leftOut.stream()
                .filter(entry -> !spec.id().equals(extractOf.get(entry)))
                .collect(Collectors.toUnmodifiableSet());
      }
    } catch (SQLException e) {
      throw failure("looking back in the records", e);
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
    insertAll(
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
    for (ExtractSpec spec : specs) {
      if (touched.contains(spec.id())) {
        run("the latest records", latest(spec, entries));
      }
    }
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

  private void run(String what, String sql) {
    try {
      execute(sql);
    } catch (SQLException e) {
      throw failure(what, e);
    }
  }

  /** Makes a small table for a query to join; columns are {@code name TYPE}. */
  public void table(String name, List<String> columns, List<List<Object>> rows) {
    run(
        "table " + name,
        "CREATE OR REPLACE TEMP TABLE " + name + " (" + String.join(", ", columns) + ")");
    insertAll(name, rows);
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
  public <T> List<T> query(String what, String sql, Function<Row, T> read) {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      List<T> rows = new ArrayList<>();
      Row row = new Row(result);
      while (result.next()) {
        rows.add(read.apply(row));
      }
      return rows;
    } catch (SQLException e) {
      throw failure(what, e);
    }
  }

  /** As {@link #query}, for each row in turn. */
  public void forEach(String what, String sql, Consumer<Row> take) {
    query(
        what,
        sql,
        row -> {
          take.accept(row);
          return row;
        });
  }

  /** The current row of a result; columns by name. */
  public static final class Row {
    private final ResultSet result;

    private Row(ResultSet result) {
      this.result = result;
    }

    public String text(String column) {
      String value = optionalText(column);
      if (value == null) {
        throw new IllegalStateException("column " + column + " is empty");
      }
      return value;
    }

    public @Nullable String optionalText(String column) {
      return read(() -> result.getString(column));
    }

    public LocalDate day(String column) {
      return LocalDate.parse(text(column));
    }

    public int whole(String column) {
      return read(() -> result.getInt(column));
    }

    public @Nullable Double number(String column) {
      return read(() -> {
        double value = result.getDouble(column);
        return result.wasNull() ? null : value;
      });
    }

    private interface Reading<T extends @Nullable Object> {
      T get() throws SQLException;
    }

    private static <T extends @Nullable Object> T read(Reading<T> reading) {
      try {
        return reading.get();
      } catch (SQLException e) {
        throw failure("reading a result", e);
      }
    }
  }

  private static String path(StoreFolder folder, Submission submission) {
    String file = submission.recordFile();
    String hash = submission.recordHash();
    if (file == null || hash == null) {
      throw new IllegalArgumentException("entry " + submission.entry() + " has no records");
    }
    Path path = folder.records().resolve(file);
    if (!Sha256.of(path).equals(hash)) {
      throw new IllegalStateException(
          "store/records/" + file + " was changed by another hand; deliver its file again");
    }
    return path.toString();
  }

  private static String entries(ExtractSpec spec, List<Submission> submissions) {
    return submissions.stream()
        .filter(s -> s.extract().equals(spec.id()))
        .map(s -> Integer.toString(s.entry()))
        .collect(Collectors.joining(", ", "[", "]::INTEGER[]"));
  }

  private void makeViews(ExtractSpec spec, String rows, String entries) throws SQLException {
    String view = view(spec.id());
    AnsweredRows answers = answered(spec);
    execute(
        "CREATE OR REPLACE TEMP TABLE "
            + view
            + "_rows AS "
            + (answers.none() ? rows : answers.of(rows)));
    execute(latest(spec, Set.of()));
    execute(
        "CREATE OR REPLACE TEMP VIEW "
            + view
            + "_at AS SELECT s.period, s.period_end, r.* FROM snapshot_source s JOIN "
            + view
            + "_rows r ON r.entry = s.entry WHERE s.extract = '"
            + DuckDb.quoted(spec.id())
            + "'");
    execute("CREATE OR REPLACE TEMP VIEW " + view + "_where_sent AS SELECT * FROM " + view + "_at");
    execute(
        "CREATE OR REPLACE TEMP VIEW "
            + view
            + "_covered AS SELECT agency_code AS agency, covers_from, covers_to FROM submitted"
            + " WHERE list_contains("
            + entries
            + ", entry)");
  }

  private AnsweredRows answered(ExtractSpec spec) {
    return answered.computeIfAbsent(spec.id(), id -> new AnsweredRows(spec, List.of()));
  }

  private String latest(ExtractSpec spec, Set<Integer> without) {
    String view = view(spec.id());
    AnsweredRows answers = answered(spec);
    return "CREATE OR REPLACE TEMP TABLE "
        + view
        + "_latest AS SELECT * FROM "
        + view
        + "_rows"
        + (without.isEmpty()
            ? ""
            : without.stream()
                .sorted()
                .map(String::valueOf)
                .collect(Collectors.joining(", ", " WHERE entry NOT IN (", ")")))
        + " QUALIFY row_number() OVER (PARTITION BY "
        + (answers.none()
            ? spec.key().stream().map(key -> '"' + key + '"').collect(Collectors.joining(", "))
            : AnsweredRows.COUNTED_AS)
        + " ORDER BY covers_to DESC, as_at_date_of_file DESC, revision DESC, entry DESC) = 1";
  }

  private String rowsOf(StoreFolder folder, ExtractSpec spec, List<Submission> submissions)
      throws SQLException {
    if (submissions.isEmpty()) {
      return "SELECT NULL::INTEGER AS entry, NULL::DATE AS covers_to,"
          + " NULL::DATE AS as_at_date_of_file, NULL::INTEGER AS revision,"
          + " NULL::VARCHAR AS sheet, NULL::INTEGER AS line, "
          + spec.columns().stream()
              .map(c -> "NULL::" + RecordWriter.type(c.type()) + " AS " + RecordWriter.name(c))
              .collect(Collectors.joining(", "))
          + " WHERE false";
    }
    String files =
        submissions.stream()
            .map(s -> "'" + DuckDb.quoted(folder.records().resolve(recordFile(s)).toString()) + "'")
            .collect(Collectors.joining(", ", "[", "]"));
    Set<String> stored = storedColumns(files);
    return "SELECT s.entry, s.covers_to, s.as_at_date AS as_at_date_of_file, s.revision,"
        + " r.sheet, r.line, "
        + spec.columns().stream().map(c -> stored(c, stored)).collect(Collectors.joining(", "))
        + " FROM read_parquet("
        + files
        + ", filename = true, union_by_name = true) r JOIN submitted s ON s.file = r.filename";
  }

  /** A column that no file had under its specification then is empty, of the type it has now. */
  private static String stored(Column column, Set<String> stored) {
    String source = stored.contains(column.name()) ? "r." + RecordWriter.name(column) : "NULL";
    return "CAST("
        + source
        + " AS "
        + RecordWriter.type(column.type())
        + ") AS "
        + RecordWriter.name(column);
  }

  private Set<String> storedColumns(String files) {
    return new HashSet<>(
        query(
            "the stored columns",
            "SELECT DISTINCT name FROM parquet_schema(" + files + ")",
            row -> row.text("name")));
  }

  private static String recordFile(Submission submission) {
    String file = submission.recordFile();
    return file == null ? "" : file;
  }

  private void insertAll(String table, List<List<Object>> rows) {
    if (rows.isEmpty()) {
      return;
    }
    String marks = rows.getFirst().stream().map(value -> "?").collect(Collectors.joining(", "));
    try (PreparedStatement statement =
        connection.prepareStatement("INSERT INTO " + table + " VALUES (" + marks + ")")) {
      for (List<Object> row : rows) {
        for (int i = 0; i < row.size(); i++) {
          statement.setObject(i + 1, row.get(i));
        }
        statement.execute();
      }
    } catch (SQLException e) {
      throw failure("table " + table, e);
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** DuckDB's messages quote cells: only what was asked and the kind of error are told. */
  private static IllegalStateException failure(String what, SQLException e) {
    String kind = String.valueOf(e.getMessage()).split(":", 2)[0];
    return new IllegalStateException(
        what + " failed in DuckDB (" + (kind.length() > 40 ? "error" : kind) + ")");
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw failure("closing the records", e);
    }
  }
}
