package org.partnershipscorecard.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.partnershipscorecard.extract.Finding;
import org.partnershipscorecard.extract.Severity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where the partitions of an unfinished load leave their results. */
public final class Staging {

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;

  public Staging(Register register) {
    this.jdbc = JdbcClient.create(register.database());
    this.batches = new JdbcTemplate(register.database());
  }

  /** Leaves a result, in place of one that an earlier try of the same partition left. */
  public void put(String attempt, StagedSubmission staged) {
    for (String table : List.of("staged_finding", "staged")) {
      jdbc.sql("DELETE FROM " + table + " WHERE attempt = ? AND partition_name = ?")
          .params(attempt, staged.partition())
          .update();
    }
    jdbc.sql("INSERT INTO staged VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            Arrays.asList(
                attempt,
                staged.partition(),
                staged.recordFile(),
                staged.recordHash(),
                staged.refused(),
                staged.nil(),
                staged.rows().read(),
                staged.rows().accepted(),
                staged.rows().rejected(),
                staged.rows().duplicate(),
                Submission.joined(staged.lacking())))
        .update();
    insert(attempt, staged.partition(), staged.findings(), new int[] {0});
  }

  /**
   * Adds findings to a result, in place of those of the same rules that an earlier try added. One
   * that refuses the file takes its records back.
   */
  public void amend(String attempt, String partition, Set<String> rules, List<Finding> findings) {
    for (String rule : rules) {
      jdbc.sql("DELETE FROM staged_finding WHERE attempt = ? AND partition_name = ? AND rule = ?")
          .params(attempt, partition, rule)
          .update();
    }
    int[] seq = {
      jdbc.sql(
              "SELECT COALESCE(MAX(seq), 0) FROM staged_finding"
                  + " WHERE attempt = ? AND partition_name = ?")
          .params(attempt, partition)
          .query(Integer.class)
          .single()
    };
    insert(attempt, partition, findings, seq);
    if (findings.stream().anyMatch(f -> f.severity() == Severity.FILE_REFUSED)) {
      jdbc.sql(
              "UPDATE staged SET refused = TRUE, record_file = NULL, record_hash = NULL"
                  + " WHERE attempt = ? AND partition_name = ?")
          .params(attempt, partition)
          .update();
    }
  }

  private void insert(String attempt, String partition, List<Finding> findings, int[] seq) {
    batches.batchUpdate(
        "INSERT INTO staged_finding VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        findings,
        500,
        (statement, finding) -> {
          statement.setString(1, attempt);
          statement.setString(2, partition);
          statement.setInt(3, ++seq[0]);
          FindingRow.bind(statement, 4, finding);
        });
  }

  /** Every result of an attempt, by partition name. */
  public List<StagedSubmission> of(String attempt) {
    return jdbc.sql("SELECT * FROM staged WHERE attempt = ? ORDER BY partition_name")
        .param(attempt)
        .query((row, n) -> staged(attempt, row))
        .list();
  }

  /** Forgets what attempts have left, once the ledger has it or they are given up. */
  public void clear() {
    jdbc.sql("DELETE FROM staged_finding").update();
    jdbc.sql("DELETE FROM staged").update();
  }

  private StagedSubmission staged(String attempt, ResultSet row) throws SQLException {
    String partition = row.getString("partition_name");
    List<Finding> findings =
        jdbc.sql(
                "SELECT * FROM staged_finding WHERE attempt = ? AND partition_name = ?"
                    + " ORDER BY seq")
            .params(attempt, partition)
            .query((finding, n) -> Ledger.finding(finding))
            .list();
    return new StagedSubmission(
        partition,
        row.getString("record_file"),
        row.getString("record_hash"),
        row.getBoolean("refused"),
        row.getBoolean("nil"),
        new Submission.Counted(
            row.getInt("rows_read"),
            row.getInt("rows_accepted"),
            row.getInt("rows_rejected"),
            row.getInt("rows_duplicate")),
        findings,
        Submission.parted(row.getString("lacking")));
  }
}
