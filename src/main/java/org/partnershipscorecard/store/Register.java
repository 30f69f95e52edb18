package org.partnershipscorecard.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;

/**
 * The register's database, migrated. Opened by whoever holds the {@link RunLock}, and closed before
 * it is released.
 */
public final class Register implements AutoCloseable {

  private static final String NEWEST = "2";

  private final JdbcConnectionPool pool;

  private Register(JdbcConnectionPool pool) {
    this.pool = pool;
  }

  /** Opens the register, making or migrating it first where needed. */
  public static Register open(StoreFolder folder) {
    JdbcConnectionPool pool = JdbcConnectionPool.create(folder.registerUrl(), "register", "");
    pool.setMaxConnections(8);
    if (!isNewest(pool)) {
      Flyway.configure()
          .dataSource(pool)
          .locations("classpath:db/migration")
          .javaMigrations(new BatchTables())
          .load()
          .migrate();
    }
    return new Register(pool);
  }

  /** Asking costs a millisecond, starting Flyway a third of a second. */
  private static boolean isNewest(DataSource database) {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      try (ResultSet result =
          statement.executeQuery(
              "SELECT 1 FROM \"flyway_schema_history\" WHERE \"success\" AND \"version\" = '"
                  + NEWEST
                  + "'")) {
        return result.next();
      }
    } catch (SQLException noSuchTable) {
      return false;
    }
  }

  public DataSource database() {
    return pool;
  }

  @Override
  public void close() {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("SHUTDOWN");
    } catch (SQLException e) {
      throw new IllegalStateException("the register did not close cleanly", e);
    } finally {
      pool.dispose();
    }
  }
}
