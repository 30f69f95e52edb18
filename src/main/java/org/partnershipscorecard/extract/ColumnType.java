package org.partnershipscorecard.extract;

/** What a column holds, and so which Java type its typed value has. */
public enum ColumnType {
  /** A {@code String}, trimmed. */
  TEXT,
  /** A {@code LocalDate}. */
  DATE,
  /** A {@code LocalDate}, the first of the month. */
  MONTH,
  /** A {@code String}, the key of a reporting period: {@code 2016-17-Q3}. */
  PERIOD,
  /** A {@code Long}. */
  INTEGER,
  /** A {@code BigDecimal}. */
  DECIMAL,
  /** A {@code String}, a code of the column's code set or {@link CodeSet#UNKNOWN}. */
  CODE
}
