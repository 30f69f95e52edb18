package org.partnershipscorecard.store;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.partnershipscorecard.extract.Finding;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of the register that entries leave; each is added within the writer's transaction. */
final class LedgerRows {

  private static final int BATCH = 500;

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;
  private final Clock clock;

  LedgerRows(Register register, Clock clock) {
    this.jdbc = JdbcClient.create(register.database());
    this.batches = new JdbcTemplate(register.database());
    this.clock = clock;
  }

  /** An entry, with the time of now and the attempt that made it. */
  void add(String attempt, LedgerEntry entry) {
    jdbc.sql("INSERT INTO ledger VALUES (?, ?, ?, ?, ?, ?, ?)")
        .params(
            entry.entry(),
            entry.kind().word(),
            entry.period(),
            entry.agency(),
            entry.subject(),
            entry.contentHash(),
            entry.remark())
        .update();
    jdbc.sql("INSERT INTO entry_time VALUES (?, ?, ?)")
        .params(entry.entry(), OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC), attempt)
        .update();
  }

  /** A submission that its entry made. */
  void add(Submission s) {
    jdbc.sql(
            "INSERT INTO submission VALUES"
                + " (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            Arrays.asList(
                s.entry(),
                s.agency(),
                s.extract(),
                s.coversFrom(),
                s.coversTo(),
                s.asAtDate(),
                s.provisional(),
                s.revision(),
                s.repeatsRevision(),
                s.refused(),
                s.nil(),
                s.fileName(),
                s.fileHash(),
                s.fingerprint(),
                s.recordFile(),
                s.recordHash(),
                s.rows().read(),
                s.rows().accepted(),
                s.rows().rejected(),
                s.rows().duplicate(),
                Submission.joined(s.lacking()),
                s.layout()))
        .update();
  }

  /** What was found in a submission, in this order. */
  void addFindings(int entry, List<Finding> findings) {
    int[] seq = {0};
    batches.batchUpdate(
        "INSERT INTO finding VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        findings,
        BATCH,
        (statement, finding) -> {
          statement.setInt(1, entry);
          statement.setInt(2, ++seq[0]);
          FindingRow.bind(statement, 3, finding);
        });
  }

  /**
   * What is found in a submission since a later entry, in place of what was found before.
   *
   * @param entry the submission's
   */
  void addRecheck(int entry, int since, List<Finding> findings) {
    jdbc.sql("INSERT INTO recheck VALUES (?, ?)").params(entry, since).update();
    int[] seq = {0};
    batches.batchUpdate(
        "INSERT INTO recheck_finding VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        findings,
        BATCH,
        (statement, finding) -> {
          statement.setInt(1, entry);
          statement.setInt(2, since);
          statement.setInt(3, ++seq[0]);
          FindingRow.bind(statement, 4, finding);
        });
  }
}
