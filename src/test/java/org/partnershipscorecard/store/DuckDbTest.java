package org.partnershipscorecard.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DuckDbTest {

  private static Path outside;
  private static StoreFolder folder;
  private static DuckDb duckDb;

  @BeforeAll
  static void open(@TempDir Path below) throws IOException {
    folder = StoreFolder.below(below);
    outside = Files.writeString(below.resolve("outside.csv"), "a\n1\n");
    Files.writeString(folder.content().resolve("kept.csv"), "a\n1\n");
    duckDb = DuckDb.open(folder);
  }

  @AfterAll
  static void close() {
    duckDb.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * FROM read_csv('OUTSIDE')",
        "SELECT * FROM 'OUTSIDE'",
        "SELECT * FROM read_text('RECORDS/../content/kept.csv')",
        "SELECT * FROM glob('/etc/*')",
        "COPY (SELECT 1) TO 'OUTSIDE.parquet'",
        "COPY (SELECT 1) TO 'RECORDS/../escaped.parquet'",
        "ATTACH 'OUTSIDE.db'",
        "EXPORT DATABASE 'OUTSIDE-copy'",
        "INSTALL httpfs",
        "LOAD httpfs",
        "SELECT * FROM read_csv('https://127.0.0.1/x.csv')",
        "SET enable_external_access = true",
        "SET allowed_directories = ['/']",
        "SET memory_limit = '8GB'",
        "SET lock_configuration = false",
        "RESET enable_external_access"
      })
  void everythingOutsideTheRecordsIsShut(String sql) throws SQLException {
    String placed =
        sql.replace("OUTSIDE", outside.toString()).replace("RECORDS", folder.records().toString());
    try (Connection connection = duckDb.connect();
        Statement statement = connection.createStatement()) {
      assertThatThrownBy(() -> statement.execute(placed)).isInstanceOf(SQLException.class);
    }
    assertThat(Files.exists(outside.resolveSibling("outside.csv.parquet"))).isFalse();
    assertThat(Files.exists(folder.root().resolve("escaped.parquet"))).isFalse();
  }

  /** A name that merely begins like the folder's is not in it. */
  @Test
  void aNeighbouringFolderIsOutsideToo() throws Exception {
    Path neighbour = Files.createDirectory(folder.root().resolve("records-of-others"));
    Files.writeString(neighbour.resolve("x.csv"), "a\n1\n");
    try (Connection connection = duckDb.connect();
        Statement statement = connection.createStatement()) {
      assertThatThrownBy(
              () -> statement.execute("SELECT * FROM read_csv('" + neighbour + "/x.csv')"))
          .isInstanceOf(SQLException.class);
    }
  }

  /**
   * The lock leaves the records folder itself writable, so nothing but this room may hold a
   * connection: everything that gives one out is closed to other rooms, and what a measure adds to
   * a query is checked first.
   */
  @Test
  void noOtherRoomCanReachAConnection() {
    assertThat(
            Stream.of(DuckDb.class, RecordStore.class, Records.class, RecordWriter.class)
                .flatMap(type -> Arrays.stream(type.getMethods()))
                .filter(method -> Connection.class.isAssignableFrom(method.getReturnType())))
        .isEmpty();
    assertThat(
            Stream.of(DuckDb.class, RecordStore.class, Records.class, RecordWriter.class)
                .flatMap(type -> Arrays.stream(type.getFields())))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2016-12-31, 2017-01-01, 0",
    "2015-01-01, 2016-12-31, 1",
    "2015-01-01, 2017-01-01, 2",
    "2016-02-28, 2017-02-27, 0",
    // A year from a leap day is full on 1 March, four on the next leap day.
    "2016-02-29, 2017-02-28, 0",
    "2016-02-29, 2017-03-01, 1",
    "2016-02-29, 2020-02-28, 3",
    "2016-02-29, 2020-02-29, 4"
  })
  void fullYearsAreBirthdays(String from, String to, int years) throws SQLException {
    assertThat(ask("SELECT full_years(DATE '%s', DATE '%s')".formatted(from, to)))
        .isEqualTo(String.valueOf(years));
  }

  /** With the month of birth alone, age turns on the month's last day (rule R12). */
  @ParameterizedTest
  @CsvSource({
    "1998-12-01, 2016-12-30, true",
    "1998-12-01, 2016-12-31, false",
    "1999-01-01, 2016-12-31, true",
    "1998-11-01, 2016-12-31, false",
    "2000-02-01, 2018-02-27, true",
    "2000-02-01, 2018-02-28, false"
  })
  void eighteenIsReachedOnTheLastDayOfTheMonth(String month, String day, boolean under)
      throws SQLException {
    assertThat(ask("SELECT under_18(DATE '%s', DATE '%s')".formatted(month, day)))
        .isEqualTo(String.valueOf(under));
  }

  @Test
  void withoutAMonthOfBirthAChildIsCounted() throws SQLException {
    assertThat(ask("SELECT under_18(NULL::DATE, DATE '2016-12-31')")).isEqualTo("true");
  }

  private static String ask(String sql) throws SQLException {
    try (Connection connection = duckDb.connect();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      result.next();
      return result.getString(1);
    }
  }
}
