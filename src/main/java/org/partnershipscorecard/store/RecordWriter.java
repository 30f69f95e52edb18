package org.partnershipscorecard.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.extract.Column;
import org.partnershipscorecard.extract.ColumnType;
import org.partnershipscorecard.extract.ExtractSpec;
import org.partnershipscorecard.extract.TypedRow;

/**
 * Writes the accepted rows of one submission to one Parquet file, in the order of the delivered
 * file. The file has its name only when it is whole and on disk.
 */
public final class RecordWriter implements Consumer<TypedRow>, AutoCloseable {

  private static final AtomicInteger TABLES = new AtomicInteger();

  /** Decimals of a supplied figure; more are rounded half up, as nothing measured has more. */
  private static final int SCALE = 18;

  private final ExtractSpec spec;
  private final DuckDBConnection connection;
  private final String table = "load_" + TABLES.incrementAndGet();
  private final DuckDBAppender appender;
  private final CommitWitness witness;

  RecordWriter(ExtractSpec spec, DuckDb duckDb, CommitWitness witness) {
    this.spec = spec;
    this.witness = witness;
    try {
      this.connection = (DuckDBConnection) duckDb.connect();
      try (Statement statement = connection.createStatement()) {
        statement.execute(
            "CREATE TABLE "
                + table
                + " (line INTEGER, sheet VARCHAR, "
                + spec.columns().stream()
                    .map(column -> name(column) + " " + type(column.type()))
                    .collect(Collectors.joining(", "))
                + ")");
      }
      this.appender = connection.createAppender("main", table);
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  static String name(Column column) {
    return '"' + column.name() + '"';
  }

  static String type(ColumnType type) {
    return switch (type) {
      case TEXT, CODE, PERIOD -> "VARCHAR";
      case DATE, MONTH -> "DATE";
      case INTEGER -> "BIGINT";
      case DECIMAL -> "DECIMAL(38," + SCALE + ")";
    };
  }

  @Override
  public void accept(TypedRow row) {
    try {
      appender.beginRow();
      appender.append(row.line());
      append(row.sheet());
      List<@Nullable Object> values = row.values();
      for (Object value : values) {
        append(value);
      }
      appender.endRow();
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  private void append(@Nullable Object value) throws SQLException {
    switch (value) {
      case null -> appender.appendNull();
      case String text -> appender.append(text);
      case LocalDate day -> appender.append(day);
      case Long whole -> appender.append(whole.longValue());
      case BigDecimal number -> appender.append(number.setScale(SCALE, RoundingMode.HALF_UP));
      default -> throw new IllegalArgumentException("a typed row holds no " + value.getClass());
    }
  }

  /** Writes the file, gives it its name and returns its SHA-256. */
  public String finish(Path target) {
    Path temporary = target.resolveSibling(target.getFileName() + ".part");
    try {
      appender.flush();
      Files.deleteIfExists(temporary);
      try (Statement statement = connection.createStatement()) {
        statement.execute(
            "COPY "
                + table
                + " TO '"
                + DuckDb.quoted(temporary.toString())
                + "' (FORMAT parquet, COMPRESSION zstd)");
      }
      witness.reached(CommitStep.WRITTEN);
      if (temporary.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("r--------"));
      }
      DurableFile.commit(temporary, target);
      witness.reached(CommitStep.RENAMED);
      return Sha256.of(target);
    } catch (SQLException e) {
      throw failure(e);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + target, e);
    }
  }

  /** DuckDB's messages quote cells: only the kind of error and the extract are told. */
  private IllegalStateException failure(SQLException e) {
    return new IllegalStateException(
        "the records of "
            + spec.id()
            + " could not be kept ("
            + e.getClass().getSimpleName()
            + ")");
  }

  @Override
  public void close() {
    try (connection) {
      appender.close();
      try (Statement statement = connection.createStatement()) {
        statement.execute("DROP TABLE " + table);
      }
    } catch (SQLException e) {
      throw failure(e);
    }
  }
}
