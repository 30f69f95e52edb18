package org.partnershipscorecard.extract;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the other tables of a set, and a child's other rows, say of a row. The other tables are kept
 * by child: one row each, the first.
 */
final class SetRows {

  private final Map<String, Map<String, String[]>> members = new TreeMap<>();
  private final Map<Integer, Map<String, TreeSet<LocalDate>>> days = new HashMap<>();

  /** Nothing besides the row itself. */
  static SetRows none() {
    return new SetRows();
  }

  /** Reads a member. */
  void addMember(BoundLayout layout, String name, Path file) throws Unreadable, IOException {
    Map<String, String[]> byChild = new HashMap<>();
    TableRows.read(
        file,
        null,
        layout,
        name,
        (match, line, row) -> {
          String child = match.keyPlace() < 0 ? "" : row.get(match.keyPlace());
          if (!child.isEmpty()) {
            byChild.computeIfAbsent(child, c -> cells(match, layout.width(), row));
          }
        });
    members.put(name, byChild);
  }

  /** Goes through the main table for the days that a column asks for. */
  void addLatest(
      BoundLayout layout, int column, ColumnSource.Latest latest, Path file, @Nullable String sheet)
      throws Unreadable, IOException {
    Map<String, TreeSet<LocalDate>> byChild = new HashMap<>();
    int date = layout.spec().index(latest.date());
    int when = layout.spec().index(latest.when());
    TableRows.read(
        file,
        sheet,
        layout,
        null,
        (match, line, row) -> {
          String child = cell(match, layout.child(), row);
          LocalDate day = Dates.day(cell(match, date, row));
          if (day != null
              && !child.isEmpty()
              && cell(match, when, row).equalsIgnoreCase(latest.is())) {
            byChild.computeIfAbsent(child, c -> new TreeSet<>()).add(day);
          }
        });
    days.put(column, byChild);
  }

  boolean hasMember(String name) {
    return members.containsKey(name);
  }

  /** A child's cells in a member, in the spec's order; null where it has no row there. */
  String @Nullable [] member(String name, String child) {
    Map<String, String[]> byChild = members.get(name);
    return byChild == null ? null : byChild.get(child);
  }

  /** The latest day of those a column asks for that is not after another; null for none. */
  @Nullable LocalDate latest(int column, String child, LocalDate day) {
    Map<String, TreeSet<LocalDate>> byChild = days.get(column);
    TreeSet<LocalDate> known = byChild == null ? null : byChild.get(child);
    return known == null ? null : known.floor(day);
  }

  private static String cell(HeaderMatch match, int column, RawRow row) {
    int place = column < 0 ? -1 : match.place(column);
    return place < 0 ? "" : row.get(place);
  }

  private static String[] cells(HeaderMatch match, int width, RawRow row) {
    String[] cells = new String[width];
    for (int i = 0; i < width; i++) {
      cells[i] = cell(match, i, row);
    }
    return cells;
  }
}
