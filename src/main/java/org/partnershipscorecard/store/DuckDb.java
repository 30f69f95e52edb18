package org.partnershipscorecard.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.duckdb.DuckDBConnection;

/**
 * The one DuckDB instance of this process: in memory, without state, shut off from everything but
 * the store's record files. A second connection is made by {@link #connect()}; a new instance would
 * be an unlocked one.
 */
public final class DuckDb implements AutoCloseable {

  private final DuckDBConnection first;

  private DuckDb(DuckDBConnection first) {
    this.first = first;
  }

  /** Opens the instance; the native library takes half a second the first time. */
  public static DuckDb open(StoreFolder folder) {
    try {
      DuckDBConnection connection = (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:");
      try (Statement statement = connection.createStatement()) {
        statement.execute("SET memory_limit = '2GB'");
        statement.execute("SET threads = 2");
        statement.execute("SET temp_directory = '" + quoted(folder.tmp().toString()) + "'");
        // Full years between two days: 31 December to 1 January is none. In a year without a 29
        // February its anniversary is 1 March, as the law of England has it.
        statement.execute(
            "CREATE MACRO full_years(a, b) AS year(b) - year(a)"
                + " - CASE WHEN 100 * month(b) + day(b) < 100 * month(a) + day(a)"
                + " THEN 1 ELSE 0 END");
        // Rule R12: with the month of birth alone, age turns on the month's last day. A child
        // without a month of birth (unborn, or not known) is counted.
        statement.execute(
            "CREATE MACRO under_18(month, day) AS"
                + " (month IS NULL OR last_day(month + INTERVAL 18 YEAR) > day)");
        statement.execute(
            "SET allowed_directories = ['" + quoted(folder.records().toString()) + "/']");
        statement.execute("SET enable_external_access = false");
        statement.execute("SET lock_configuration = true");
      }
      return new DuckDb(connection);
    } catch (SQLException e) {
      throw new IllegalStateException("DuckDB did not start", e);
    }
  }

  /** Another connection to the same instance. */
  Connection connect() throws SQLException {
    return first.duplicate();
  }

  static String quoted(String text) {
    return text.replace("'", "''");
  }

  @Override
  public void close() {
    try {
      first.close();
    } catch (SQLException e) {
      throw new IllegalStateException("DuckDB did not close", e);
    }
  }
}
