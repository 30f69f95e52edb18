package org.partnershipscorecard.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.partnershipscorecard.extract.Finding;

/** A finding in the eight columns that two tables share. */
final class FindingRow {

  private FindingRow() {}

  /** Fills eight parameters from {@code first} on. */
  static void bind(PreparedStatement statement, int first, Finding finding) throws SQLException {
    statement.setString(first, finding.file());
    statement.setString(first + 1, finding.sheet());
    statement.setObject(first + 2, finding.line());
    statement.setString(first + 3, finding.column());
    statement.setString(first + 4, finding.rule());
    statement.setString(first + 5, finding.severity().name());
    statement.setString(first + 6, finding.message());
    statement.setString(first + 7, finding.remedy());
  }
}
