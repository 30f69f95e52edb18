package org.partnershipscorecard.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A connection to DuckDB over child-level records: what fails on it is told without a cell. */
final class RecordConnection implements AutoCloseable {

  private final Connection connection;

  /** Opens one; close it. */
  RecordConnection(DuckDb duckDb) {
    try {
      this.connection = duckDb.connect();
    } catch (SQLException e) {
      throw failure("opening the records", e);
    }
  }

  /**
   * Runs a statement that gives no rows.
   *
   * @param what for the message of a failure
   */
  void run(String what, String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw failure(what, e);
    }
  }

  /** Adds rows to a table. */
  void insert(String table, List<List<Object>> rows) {
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

  /** Every row that a query gives, read. */
  <T> List<T> query(String what, String sql, Function<ResultRow, T> read) {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      List<T> rows = new ArrayList<>();
      ResultRow row = new ResultRow(result);
      while (result.next()) {
        rows.add(read.apply(row));
      }
      return rows;
    } catch (SQLException e) {
      throw failure(what, e);
    }
  }

  /** DuckDB's messages quote cells: only what was asked and the kind of error are told. */
  static IllegalStateException failure(String what, SQLException e) {
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
