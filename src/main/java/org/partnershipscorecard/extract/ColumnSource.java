package org.partnershipscorecard.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The closed set of places that a column of an extract can come from. */
public sealed interface ColumnSource {

  /**
   * A column of a table, under any of some headings.
   *
   * @param wordings compared without regard to case, spacing and punctuation; in one with an
   *     ellipsis other words may stand there, before and after
   * @param member the table of the set; null for the main one
   */
  record Headed(List<String> wordings, @Nullable String member) implements ColumnSource {
    public Headed {
      wordings = List.copyOf(wordings);
    }
  }

  /**
   * The text of an element of an XML file, the first that is filled of some paths: from below the
   * row; with {@code /} before it from below the record.
   */
  record Element(List<String> paths) implements ColumnSource {
    public Element {
      paths = List.copyOf(paths);
    }
  }

  /** A value of the delivery: {@code agency} or {@code area}. */
  record Standing(String name) implements ColumnSource {}

  /** The same text in every row. */
  record Fixed(String value) implements ColumnSource {}

  /** The values of other columns, joined: a key for a format that has none. */
  record Joined(List<String> columns) implements ColumnSource {
    public Joined {
      columns = List.copyOf(columns);
    }
  }

  /**
   * Of the same child's rows in which {@code when} is {@code is}, the latest {@code date} on or
   * before the row's own: the start of a period of care from its episodes.
   */
  record Latest(String date, String when, String is) implements ColumnSource {}
}
