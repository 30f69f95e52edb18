package org.partnershipscorecard.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The register is whole or not there: made or migrated beside, then given its name. */
class RegisterTest {

  @TempDir private Path out;

  private StoreFolder folder = new StoreFolder(Path.of(""));

  @BeforeEach
  void makeFolder() {
    folder = StoreFolder.below(out);
  }

  @Test
  void whatWasLeftHalfMadeIsMadeAgain() throws Exception {
    try (Connection half = DriverManager.getConnection(folder.nextRegisterUrl(), "register", "");
        Statement statement = half.createStatement()) {
      statement.execute("CREATE TABLE BATCH_JOB_INSTANCE (JOB_INSTANCE_ID BIGINT)");
      statement.execute("SHUTDOWN IMMEDIATELY");
    }

    Register.open(folder).close();

    assertThat(version()).isEqualTo(7);
    assertThat(folder.nextRegisterFile()).doesNotExist();
  }

  @Test
  void aBrokenHeaderOfAHalfMadeOneIsNoObstacle() throws Exception {
    Files.write(folder.nextRegisterFile(), new byte[100]);

    Register.open(folder).close();

    assertThat(version()).isEqualTo(7);
  }

  @Test
  void anOlderOneKeepsItsRows() throws Exception {
    makeOlder("INSERT INTO sign_off_note VALUES (42)");

    Register.open(folder).close();

    assertThat(version()).isEqualTo(7);
    assertThat(number("SELECT a FROM sign_off_note")).isEqualTo(42);
  }

  @Test
  void aMigrationThatFailsLeavesTheOlderOneAsItWas() throws Exception {
    makeOlder("CREATE TABLE purge (of_another INT)");

    assertThatThrownBy(() -> Register.open(folder)).isInstanceOf(FlywayException.class);

    assertThat(version()).isEqualTo(6);
    assertThat(number("SELECT COUNT(of_another) FROM purge")).isZero();
  }

  /** A register as the version before the newest left it, with something of its own. */
  private void makeOlder(String statement) throws SQLException {
    Flyway.configure()
        .dataSource(folder.registerUrl(), "register", "")
        .locations("classpath:db/migration")
        .javaMigrations(new BatchTables())
        .target("6")
        .load()
        .migrate();
    try (Connection connection = DriverManager.getConnection(folder.registerUrl(), "register", "");
        Statement older = connection.createStatement()) {
      older.execute("CREATE TABLE sign_off_note (a INT)");
      older.execute(statement);
      older.execute("SHUTDOWN");
    }
  }

  private int version() throws SQLException {
    return number(
        "SELECT MAX(CAST(\"version\" AS INT)) FROM \"flyway_schema_history\" WHERE \"success\"");
  }

  private int number(String query) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(
                folder.registerUrl() + ";ACCESS_MODE_DATA=r", "register", "");
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      result.next();
      return result.getInt(1);
    }
  }
}
