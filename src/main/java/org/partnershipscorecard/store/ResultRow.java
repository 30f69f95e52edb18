package org.partnershipscorecard.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The current row of what a query of records gave; columns by name. */
public final class ResultRow {

  private final ResultSet result;

  ResultRow(ResultSet result) {
    this.result = result;
  }

  public String text(String column) {
    String value = optionalText(column);
    if (value == null) {
      throw new IllegalStateException("column " + column + " is empty");
    }
    return value;
  }

  public @Nullable String optionalText(String column) {
    return read(() -> result.getString(column));
  }

  public LocalDate day(String column) {
    return LocalDate.parse(text(column));
  }

  public int whole(String column) {
    return read(() -> result.getInt(column));
  }

  public @Nullable Double number(String column) {
    return read(() -> {
      double value = result.getDouble(column);
      return result.wasNull() ? null : value;
    });
  }

  private interface Reading<T extends @Nullable Object> {
    T get() throws SQLException;
  }

  private static <T extends @Nullable Object> T read(Reading<T> reading) {
    try {
      return reading.get();
    } catch (SQLException e) {
      throw RecordConnection.failure("reading a result", e);
    }
  }
}
