package org.partnershipscorecard.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.extract.Finding;

/**
 * A finding in the eight columns that two tables share. A header cell may be a whole sentence, so
 * what is longer than its column is shortened: no file may stop a load.
 */
final class FindingRow {

  private static final int NAME = 120;
  private static final int SENTENCE = 600;

  private FindingRow() {}

  /** Fills eight parameters from {@code first} on. */
  static void bind(PreparedStatement statement, int first, Finding finding) throws SQLException {
    statement.setString(first, finding.file());
    statement.setString(first + 1, shortened(finding.sheet(), NAME));
    statement.setObject(first + 2, finding.line());
    statement.setString(first + 3, shortened(finding.column(), NAME));
    statement.setString(first + 4, finding.rule());
    statement.setString(first + 5, finding.severity().name());
    statement.setString(first + 6, shortened(finding.message(), SENTENCE));
    statement.setString(first + 7, shortened(finding.remedy(), SENTENCE));
  }

  private static @Nullable String shortened(@Nullable String text, int length) {
    return text == null || text.length() <= length ? text : text.substring(0, length - 1) + "…";
  }
}
