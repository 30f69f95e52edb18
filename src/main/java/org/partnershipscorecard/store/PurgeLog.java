package org.partnershipscorecard.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What has been purged. That files are gone is so whatever point of the ledger is looked at, so
 * nothing here asks for one.
 */
public final class PurgeLog {

  private final JdbcClient jdbc;

  public PurgeLog(Register register) {
    this(JdbcClient.create(register.database()));
  }

  PurgeLog(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Every purge, in order. */
  public List<Purge> all() {
    Map<Integer, Map<Integer, String>> revisions = new HashMap<>();
    Map<Integer, List<Integer>> submissions = new HashMap<>();
    List<Purge> purges =
        jdbc.sql(
                "SELECT p.entry, p.before_day, p.fed, l.content_hash FROM purge p"
                    + " JOIN ledger l ON l.entry = p.entry ORDER BY p.entry")
            .query((row, n) ->
                new Purge(
                    row.getInt(1),
                    row.getObject(2, LocalDate.class),
                    row.getString(4),
                    row.getString(3),
                    List.of(),
                    Map.of()))
            .list();
    if (purges.isEmpty()) {
      return List.of();
    }
    jdbc.sql("SELECT purge, as_at, content FROM purged_revisions")
        .query(row -> {
          revisions
              .computeIfAbsent(row.getInt(1), _ -> new HashMap<>())
              .put(row.getInt(2), row.getString(3));
        });
    jdbc.sql("SELECT purge, submission FROM purged_submission ORDER BY submission")
        .query(row -> {
          submissions.computeIfAbsent(row.getInt(1), _ -> new ArrayList<>()).add(row.getInt(2));
        });
    return purges.stream()
        .map(purge ->
            new Purge(
                purge.entry(),
                purge.before(),
                purge.outturns(),
                purge.fed(),
                submissions.getOrDefault(purge.entry(), List.of()),
                revisions.getOrDefault(purge.entry(), Map.of())))
        .toList();
  }

  /** The day before which everything about children is closed; empty where nothing is. */
  public Optional<LocalDate> closedBefore() {
    return jdbc
        .sql("SELECT before_day FROM purge")
        .query((row, n) -> row.getObject("before_day", LocalDate.class))
        .list()
        .stream()
        .max(LocalDate::compareTo);
  }

  /** The record files that may be there no longer. */
  public List<String> files() {
    return jdbc.sql(
            "SELECT s.record_file FROM purged_submission p JOIN submission s"
                + " ON s.entry = p.submission WHERE s.record_file IS NOT NULL ORDER BY s.entry")
        .query((row, n) -> row.getString("record_file"))
        .list();
  }

  /** Where the records of a purged submission lay that were answered for. */
  public List<Purge.AnsweredRow> answered(int submission) {
    return jdbc.sql("SELECT * FROM purged_answer WHERE submission = ? ORDER BY seq")
        .param(submission)
        .query((row, n) ->
            new Purge.AnsweredRow(
                submission, row.getString("sheet"), row.getInt("line"), row.getString("digest")))
        .list();
  }

  /** Notes a purge whose row the ledger has already. */
  void add(Purge purge, List<Purge.AnsweredRow> answered) {
    jdbc.sql("INSERT INTO purge VALUES (?, ?, ?)")
        .params(purge.entry(), purge.before(), purge.fed())
        .update();
    for (int submission : purge.submissions()) {
      jdbc.sql("INSERT INTO purged_submission VALUES (?, ?)")
          .params(submission, purge.entry())
          .update();
    }
    int seq = 0;
    for (Purge.AnsweredRow row : answered) {
      jdbc.sql("INSERT INTO purged_answer VALUES (?, ?, ?, ?, ?)")
          .params(Arrays.asList(row.submission(), ++seq, row.sheet(), row.line(), row.digest()))
          .update();
    }
    purge
        .revisions()
        .forEach((asAt, content) ->
            jdbc.sql("INSERT INTO purged_revisions VALUES (?, ?, ?)")
                .params(purge.entry(), asAt, content)
                .update());
  }
}
