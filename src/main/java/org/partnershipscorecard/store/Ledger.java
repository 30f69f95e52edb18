package org.partnershipscorecard.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.partnershipscorecard.extract.Finding;
import org.partnershipscorecard.extract.Severity;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every event that can change a number, in one sequence; only ever added to. */
public final class Ledger {

  /** The content of a file that is there no longer: nothing. */
  public static final String GONE = Sha256.of(new byte[0]);

  private final JdbcClient jdbc;
  private final int horizon;
  private final Set<Integer> without;

  public Ledger(Register register) {
    this(JdbcClient.create(register.database()), Integer.MAX_VALUE, Set.of());
  }

  private Ledger(JdbcClient jdbc, int horizon, Set<Integer> without) {
    this.jdbc = jdbc;
    this.horizon = horizon;
    this.without = Set.copyOf(without);
  }

  /** The ledger as it stood when {@code entry} was its last event, whatever it is asked. */
  public Ledger until(int entry) {
    return new Ledger(jdbc, Math.min(entry, horizon), without);
  }

  /** The ledger as it would be if the records of some submissions were purged too. */
  public Ledger without(Set<Integer> submissions) {
    return new Ledger(jdbc, horizon, submissions);
  }

  /** What was purged, whenever that was. */
  public PurgeLog purges() {
    return new PurgeLog(jdbc);
  }

  /** The number of the last event; 0 before the first. */
  public int last() {
    return jdbc.sql("SELECT COALESCE(MAX(entry), 0) FROM ledger WHERE entry <= ?")
        .param(horizon)
        .query(Integer.class)
        .single();
  }

  /** The last event recorded on or before the end of a day, UTC; 0 before the first. */
  public int lastOn(LocalDate day) {
    return jdbc.sql(
            "SELECT COALESCE(MAX(entry), 0) FROM entry_time WHERE recorded_at < ? AND entry <= ?")
        .params(day.plusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC), horizon)
        .query(Integer.class)
        .single();
  }

  /** Entries up to {@code asAt}, in order. */
  public List<LedgerEntry> entries(int asAt) {
    return jdbc.sql("SELECT * FROM ledger WHERE entry <= ? ORDER BY entry")
        .param(Math.min(asAt, horizon))
        .query((row, n) -> entry(row))
        .list();
  }

  /** Name to SHA-256 of what was in force at an event, of reference or of catalogue files. */
  public Map<String, String> contents(EventKind kind, int asAt) {
    Map<String, String> hashes = new LinkedHashMap<>();
    jdbc.sql(
            "SELECT subject, content_hash FROM ledger WHERE kind = ? AND entry <= ? ORDER BY entry")
        .params(kind.word(), Math.min(asAt, horizon))
        .query(row -> {
          hashes.put(row.getString(1), row.getString(2));
        });
    hashes.values().removeIf(GONE::equals);
    return hashes;
  }

  /** The events of answers up to {@code asAt}: of each query the last, in order. */
  public List<LedgerEntry> answers(int asAt) {
    Map<String, LedgerEntry> last = new LinkedHashMap<>();
    jdbc.sql("SELECT * FROM ledger WHERE kind = ? AND entry <= ? ORDER BY entry")
        .params(EventKind.QUERY_ANSWERED.word(), Math.min(asAt, horizon))
        .query((row, n) -> entry(row))
        .list()
        .forEach(e -> last.put(e.period() + " " + e.agency() + " " + e.subject(), e));
    return List.copyOf(last.values());
  }

  /** What was first in force: a change since then makes a figure a revised one. */
  public Map<String, String> firstContents(EventKind kind) {
    Map<String, String> hashes = new LinkedHashMap<>();
    jdbc.sql(
            "SELECT subject, content_hash FROM ledger WHERE kind = ? AND entry <= ? ORDER BY entry")
        .params(kind.word(), horizon)
        .query(row -> {
          hashes.putIfAbsent(row.getString(1), row.getString(2));
        });
    return hashes;
  }

  /**
   * Every delivery up to an event, refusals and replaced revisions among them, in order; without
   * the records that are there no longer.
   */
  public List<Submission> submissions(int asAt) {
    Set<Integer> gone =
        new HashSet<>(
            jdbc.sql("SELECT submission FROM purged_submission")
                .query((row, n) -> row.getInt(1))
                .list());
    gone.addAll(without);
    return jdbc
        .sql("SELECT * FROM submission WHERE entry <= ? ORDER BY entry")
        .param(Math.min(asAt, horizon))
        .query((row, n) -> submission(row))
        .list()
        .stream()
        .map(each -> gone.contains(each.entry()) ? each.purged() : each)
        .toList();
  }

  /** Entries of submissions taken out of use up to an event. */
  public List<Integer> withdrawn(int asAt) {
    return jdbc.sql("SELECT CAST(remark AS INTEGER) FROM ledger WHERE kind = ? AND entry <= ?")
        .params(EventKind.SUBMISSION_WITHDRAWN.word(), Math.min(asAt, horizon))
        .query((row, n) -> row.getInt(1))
        .list();
  }

  /**
   * What was found in a delivery, in the order of the file: when it came, or the last time that one
   * before or beside it came after it, as far as this ledger goes.
   */
  public List<Finding> findings(int entry) {
    int since =
        jdbc.sql("SELECT COALESCE(MAX(since), 0) FROM recheck WHERE entry = ? AND since <= ?")
            .params(entry, horizon)
            .query(Integer.class)
            .single();
    return since == 0
        ? jdbc.sql("SELECT * FROM finding WHERE entry = ? ORDER BY seq")
            .param(entry)
            .query((row, n) -> finding(row))
            .list()
        : jdbc.sql("SELECT * FROM recheck_finding WHERE entry = ? AND since = ? ORDER BY seq")
            .params(entry, since)
            .query((row, n) -> finding(row))
            .list();
  }

  /** The deliveries that were checked again, and came out otherwise, by a load from an event on. */
  public List<Integer> rechecked(int from) {
    return jdbc.sql("SELECT DISTINCT entry FROM recheck WHERE since >= ? ORDER BY entry")
        .param(from)
        .query((row, n) -> row.getInt(1))
        .list();
  }

  /** When an event was recorded; empty for a number that the ledger does not have. */
  public Optional<Instant> recordedAt(int entry) {
    return jdbc.sql("SELECT recorded_at FROM entry_time WHERE entry = ?")
        .param(entry)
        .query(OffsetDateTime.class)
        .optional()
        .map(OffsetDateTime::toInstant);
  }

  private static LedgerEntry entry(ResultSet row) throws SQLException {
    return new LedgerEntry(
        row.getInt("entry"),
        EventKind.of(row.getString("kind")),
        row.getString("period"),
        row.getString("agency"),
        row.getString("subject"),
        row.getString("content_hash"),
        row.getString("remark"));
  }

  private static Submission submission(ResultSet row) throws SQLException {
    return new Submission(
        row.getInt("entry"),
        row.getString("agency"),
        row.getString("extract"),
        row.getObject("covers_from", LocalDate.class),
        row.getObject("covers_to", LocalDate.class),
        row.getObject("as_at_date", LocalDate.class),
        row.getBoolean("provisional"),
        row.getInt("revision"),
        row.getObject("repeats_revision", Integer.class),
        row.getBoolean("refused"),
        row.getBoolean("nil"),
        row.getString("file_name"),
        row.getString("file_hash"),
        row.getString("fingerprint"),
        row.getString("record_file"),
        row.getString("record_hash"),
        new Submission.Counted(
            row.getInt("rows_read"),
            row.getInt("rows_accepted"),
            row.getInt("rows_rejected"),
            row.getInt("rows_duplicate")),
        Submission.parted(row.getString("lacking")),
        row.getString("layout"));
  }

  static Finding finding(ResultSet row) throws SQLException {
    return new Finding(
        row.getString("file_name"),
        row.getString("sheet"),
        row.getObject("line", Integer.class),
        row.getString("column_name"),
        row.getString("rule"),
        Severity.valueOf(row.getString("severity")),
        row.getString("message"),
        row.getString("remedy"));
  }
}
