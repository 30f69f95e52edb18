package org.partnershipscorecard.e2e;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The register's tables, read with nothing but JDBC while no program runs.
 *
 * @param store the store's folder
 */
record Register(Path store) {

  static Register of(Program program) {
    return new Register(program.out().resolve("store").toAbsolutePath());
  }

  /** Every entry of the ledger in words: number, kind, period, agency, subject and remark. */
  List<String> entries() {
    return query(
        "SELECT entry || ' ' || kind || ' ' || period || ' ' || agency || ' ' || subject || ': '"
            + " || remark FROM ledger ORDER BY entry");
  }

  /** The file names of every delivery that was entered, in order. */
  List<String> deliveries() {
    return query("SELECT file_name FROM submission ORDER BY entry");
  }

  /** Every cell of a table, row by row. */
  List<String> table(String name, String order) {
    return query("SELECT * FROM " + name + " ORDER BY " + order);
  }

  private List<String> query(String sql) {
    String url =
        "jdbc:h2:file:" + store.resolve("register") + ";ACCESS_MODE_DATA=r;TRACE_LEVEL_FILE=0";
    try (Connection connection = DriverManager.getConnection(url, "register", "");
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      List<String> rows = new ArrayList<>();
      int columns = result.getMetaData().getColumnCount();
      while (result.next()) {
        List<String> cells = new ArrayList<>();
        for (int column = 1; column <= columns; column++) {
          cells.add(String.valueOf(result.getString(column)));
        }
        rows.add(String.join("|", cells));
      }
      return rows;
    } catch (SQLException e) {
      throw new AssertionError("cannot read the register", e);
    }
  }
}
