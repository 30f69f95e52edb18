package org.partnershipscorecard.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

  private static final String NEWEST = "7";

  private final JdbcConnectionPool pool;
  private final boolean readOnly;

  private Register(JdbcConnectionPool pool, boolean readOnly) {
    this.pool = pool;
    this.readOnly = readOnly;
  }

  /**
   * Opens the register without touching its file, so that a run that finds nothing new leaves
   * nothing behind; makes or migrates it first where that is needed.
   */
  public static Register openToRead(StoreFolder folder) {
    if (Files.exists(folder.registerFile())) {
      JdbcConnectionPool pool = pool(folder.registerUrl() + ";ACCESS_MODE_DATA=r");
      if (isNewest(pool)) {
        return new Register(pool, true);
      }
      pool.dispose();
    }
    open(folder).close();
    return new Register(pool(folder.registerUrl() + ";ACCESS_MODE_DATA=r"), true);
  }

  private static JdbcConnectionPool pool(String url) {
    JdbcConnectionPool pool = JdbcConnectionPool.create(url, "register", "");
    pool.setMaxConnections(8);
    return pool;
  }

  /** Opens the register, making or migrating it first where needed. */
  public static Register open(StoreFolder folder) {
    if (Files.exists(folder.registerFile())) {
      JdbcConnectionPool pool = pool(folder.registerUrl());
      if (isNewest(pool)) {
        return new Register(pool, false);
      }
      pool.dispose();
    }
    migrate(folder);
    return new Register(pool(folder.registerUrl()), false);
  }

  /**
   * Works on a copy, which takes the register's name when it is whole: H2 commits each CREATE TABLE
   * on its own, and a register that was left halfway between two versions could never be opened
   * again.
   */
  private static void migrate(StoreFolder folder) {
    Path copy = folder.nextRegisterFile();
    try {
      Files.deleteIfExists(copy);
      if (Files.exists(folder.registerFile())) {
        Files.copy(folder.registerFile(), copy);
      }
      try (Register next = new Register(pool(folder.nextRegisterUrl()), false)) {
        Flyway.configure()
            .dataSource(next.pool)
            .locations("classpath:db/migration")
            .javaMigrations(new BatchTables())
            .load()
            .migrate();
      }
      DurableFile.commit(copy, folder.registerFile());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make the register", e);
    }
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
    if (readOnly) {
      pool.dispose();
      return;
    }
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
