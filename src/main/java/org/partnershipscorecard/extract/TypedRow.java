package org.partnershipscorecard.extract;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row as typed values, in the spec's column order; {@link ColumnType} says which Java type each
 * has. A value is null when the cell was blank or could not be read.
 *
 * @param sheet null for CSV
 * @param line 1-based line of the file (the first, where a value has line breaks) or row of the
 *     sheet
 */
public record TypedRow(@Nullable String sheet, int line, List<@Nullable Object> values) {

  public TypedRow {
    values = Collections.<@Nullable Object>unmodifiableList(values);
  }

  static TypedRow of(@Nullable String sheet, int line, @Nullable Object[] values) {
    return new TypedRow(sheet, line, Arrays.<@Nullable Object>asList(values));
  }

  /** The value in a column, by its place in the spec. */
  public @Nullable Object value(int index) {
    return values.get(index);
  }
}
