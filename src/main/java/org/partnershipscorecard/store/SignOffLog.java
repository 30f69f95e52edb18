package org.partnershipscorecard.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every act on every report, in order; only ever added to. */
public final class SignOffLog {

  private static final int REMARK = 2000;
  private static final int SUBJECT = 400;
  private static final int NAME = 120;

  private final JdbcClient jdbc;

  public SignOffLog(Register register) {
    this.jdbc = JdbcClient.create(register.database());
  }

  /** The number that the next act will have. */
  public int next() {
    return jdbc.sql("SELECT COALESCE(MAX(seq), 0) + 1 FROM sign_off").query(Integer.class).single();
  }

  /**
   * Adds an act.
   *
   * @throws IllegalArgumentException when a text is longer than the register keeps
   */
  public void add(SignOffRow row) {
    checkLength("role", row.role(), NAME);
    checkLength("name", row.person(), NAME);
    checkLength("comment", row.remark(), REMARK);
    checkLength("subject", row.subject(), SUBJECT);
    jdbc.sql("INSERT INTO sign_off VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            row.seq(),
            row.report(),
            row.act(),
            row.version(),
            row.asAt(),
            row.role(),
            row.person(),
            row.remark(),
            row.subject(),
            row.manifest(),
            OffsetDateTime.ofInstant(row.at(), ZoneOffset.UTC))
        .update();
  }

  /** What was done to one report, the first act first. */
  public List<SignOffRow> of(String report) {
    return jdbc.sql("SELECT * FROM sign_off WHERE report = ? ORDER BY seq")
        .param(report)
        .query((row, n) -> row(row))
        .list();
  }

  /** What was done to any report, the first act first. */
  public List<SignOffRow> all() {
    return jdbc.sql("SELECT * FROM sign_off ORDER BY seq").query((row, n) -> row(row)).list();
  }

  private static void checkLength(String what, String text, int most) {
    if (text.length() > most) {
      throw new IllegalArgumentException(
          "the %s has %d characters; at most %d are kept".formatted(what, text.length(), most));
    }
  }

  private static SignOffRow row(ResultSet row) throws SQLException {
    return new SignOffRow(
        row.getInt("seq"),
        row.getString("report"),
        row.getString("act"),
        row.getString("version"),
        row.getInt("as_at"),
        row.getString("role"),
        row.getString("person"),
        row.getString("remark"),
        row.getString("subject"),
        row.getString("manifest"),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant());
  }
}
