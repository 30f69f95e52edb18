package org.partnershipscorecard.extract;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The last rows of a table in which a header is looked for. A header may take several rows: a
 * heading over a group of columns stands in the first cell of the merged range, and is read with
 * each heading below it.
 */
final class HeadingRows {

  private final Deque<String[]> rows = new ArrayDeque<>();
  private final List<Headings> known = new ArrayList<>();

  void add(RawRow row) {
    known.clear();
    rows.addLast(row.copy());
    if (rows.size() > Limits.inForce().headerDepth()) {
      rows.removeFirst();
    }
  }

  int deepest() {
    return rows.size();
  }

  /** The headings that the last {@code depth} rows make together. */
  Headings headings(int depth) {
    while (known.size() < depth) {
      known.add(new Headings(last(known.size() + 1)));
    }
    return known.get(depth - 1);
  }

  /** The headings that some rows make together: of each column the texts it may be known by. */
  static final class Headings {

    private final List<List<String>> texts = new ArrayList<>();
    private final List<String> written = new ArrayList<>();
    private final List<List<String>> words = new ArrayList<>();
    private final int width;

    Headings(List<String[]> rows) {
      width = rows.getLast().length;
      int widest = rows.stream().mapToInt(row -> row.length).max().orElse(0);
      for (int i = 0; i < widest; i++) {
        texts.add(HeadingRows.texts(rows, i));
        written.add(HeadingRows.written(rows, i));
        List<String> text = texts.getLast();
        words.add(text.isEmpty() ? List.of() : List.of(text.getFirst().split(" ", -1)));
      }
    }

    /** The number of cells in the lowest row. */
    int width() {
      return width;
    }

    int columns() {
      return texts.size();
    }

    /** The folded texts that may be a column's heading, the most telling first; empty for none. */
    List<String> texts(int column) {
      return texts.get(column);
    }

    /** The folded words of the most telling text of a column; empty for none. */
    List<String> words(int column) {
      return words.get(column);
    }

    /** A column's heading as written; empty for none. */
    String written(int column) {
      return written.get(column);
    }
  }

  private List<String[]> last(int depth) {
    List<String[]> all = new ArrayList<>(rows);
    return all.subList(all.size() - depth, all.size());
  }

  private static List<String> texts(List<String[]> rows, int column) {
    String bottom = cell(rows.getLast(), column);
    Set<String> texts = new LinkedHashSet<>();
    if (rows.size() > 1) {
      StringBuilder filled = new StringBuilder();
      StringBuilder own = new StringBuilder();
      String lowest = bottom;
      for (int i = 0; i < rows.size(); i++) {
        String[] row = rows.get(i);
        boolean last = i == rows.size() - 1;
        String text = cell(row, column);
        own.append(text).append(' ');
        filled.append(last ? text : over(row, column)).append(' ');
        lowest = bottom.isEmpty() && !text.isEmpty() ? text : lowest;
      }
      if (own.toString().isBlank()) {
        return List.of();
      }
      texts.add(Folded.header(filled.toString()));
      texts.add(Folded.header(own.toString()));
      texts.add(Folded.header(lowest));
    } else if (bottom.isEmpty()) {
      return List.of();
    }
    texts.add(Folded.header(bottom));
    int bracket = bottom.indexOf('(');
    if (bracket > 0) {
      texts.add(Folded.header(bottom.substring(0, bracket)));
    }
    texts.addAll(texts.stream().map(HeadingRows::withoutNumber).toList());
    texts.remove("");
    return List.copyOf(texts);
  }

  /** Some authorities number the headings. */
  private static String withoutNumber(String folded) {
    int space = folded.indexOf(' ');
    return space > 0 && folded.substring(0, space).chars().allMatch(Character::isDigit)
        ? folded.substring(space + 1)
        : folded;
  }

  private static String written(List<String[]> rows, int column) {
    String written = "";
    for (String[] row : rows) {
      String text = cell(row, column);
      written = text.isEmpty() ? written : text;
    }
    return written;
  }

  private static String cell(String[] row, int column) {
    return column < row.length ? row[column] : "";
  }

  /** The nearest text in or left of a place. */
  private static String over(String[] row, int column) {
    for (int i = Math.min(column, row.length - 1); i >= 0; i--) {
      if (!row[i].isEmpty()) {
        return row[i];
      }
    }
    return "";
  }
}
