package org.partnershipscorecard.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who ran what, when, and how it ended: the one place with a clock beside the logs. */
public final class RunHistory {

  private final JdbcClient jdbc;
  private final Clock clock;

  public RunHistory(Register register, Clock clock) {
    this.jdbc = JdbcClient.create(register.database());
    this.clock = clock;
  }

  /**
   * A run.
   *
   * @param finished null while it goes on, or when it was killed
   * @param exitCode null likewise
   * @param firstEntry first ledger entry that it made; null where none
   * @param lastEntry last one; null where none
   */
  public record Run(
      int run,
      String command,
      Instant started,
      @Nullable Instant finished,
      @Nullable Integer exitCode,
      @Nullable Integer firstEntry,
      @Nullable Integer lastEntry,
      @Nullable String summary) {}

  /** Notes that a run begins and gives its number. */
  public int begin(String command) {
    int run = jdbc.sql("SELECT COALESCE(MAX(run), 0) + 1 FROM run").query(Integer.class).single();
    jdbc.sql("INSERT INTO run (run, command, started_at) VALUES (?, ?, ?)")
        .params(run, command, now())
        .update();
    return run;
  }

  public void end(
      int run,
      int exitCode,
      @Nullable Integer firstEntry,
      @Nullable Integer lastEntry,
      String summary) {
    jdbc.sql(
            "UPDATE run SET finished_at = ?, exit_code = ?, first_entry = ?, last_entry = ?,"
                + " summary = ? WHERE run = ?")
        .params(
            Arrays.asList(
                now(),
                exitCode,
                firstEntry,
                lastEntry,
                summary.length() > 2000 ? summary.substring(0, 2000) : summary,
                run))
        .update();
  }

  /** The last entry of the ledger that any run told of; 0 before the first. */
  public int lastTold() {
    return jdbc.sql("SELECT COALESCE(MAX(last_entry), 0) FROM run").query(Integer.class).single();
  }

  /** Every run, the latest first. */
  public List<Run> all() {
    return jdbc.sql("SELECT * FROM run ORDER BY run DESC").query((row, n) -> run(row)).list();
  }

  private OffsetDateTime now() {
    return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  private static Run run(ResultSet row) throws SQLException {
    OffsetDateTime finished = row.getObject("finished_at", OffsetDateTime.class);
    return new Run(
        row.getInt("run"),
        row.getString("command"),
        row.getObject("started_at", OffsetDateTime.class).toInstant(),
        finished == null ? null : finished.toInstant(),
        row.getObject("exit_code", Integer.class),
        row.getObject("first_entry", Integer.class),
        row.getObject("last_entry", Integer.class),
        row.getString("summary"));
  }
}
