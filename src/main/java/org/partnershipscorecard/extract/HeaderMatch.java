package org.partnershipscorecard.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a header held against a layout. Headings are compared without regard to case, spaces
 * and punctuation.
 */
final class HeaderMatch {

  private static final int FEW = 3;

  private final BoundLayout layout;
  private final @Nullable String member;
  private final int[] places;
  private final List<String> notNeeded = new ArrayList<>();
  private final List<String> twice = new ArrayList<>();
  private final Set<String> signs;
  private final int width;
  private final Set<Integer> taken = new HashSet<>();
  private final Map<String, String> takenAs = new TreeMap<>();
  private final boolean exact;
  private int keyPlace = -1;

  private HeaderMatch(BoundLayout layout, @Nullable String member, HeadingRows.Headings headings) {
    this.layout = layout;
    this.member = member;
    this.places = layout.noPlaces();
    this.signs = new HashSet<>(member == null ? List.of() : layout.signs(member));
    String key = member == null || signs.isEmpty() ? "" : layout.signs(member).getFirst();
    this.width = headings.width();
    Map<String, Integer> known = layout.headings(member);
    for (int i = 0; i < headings.columns(); i++) {
      List<String> texts = headings.texts(i);
      if (!signs.isEmpty()) {
        texts.forEach(signs::remove);
      }
      if (texts.contains(key)) {
        keyPlace = i;
      }
      place(i, texts, known);
    }
    exact = complete();
    Map<WordsInOrder, Integer> open = layout.openWordings(member);
    if (!open.isEmpty() && headings.columns() >= FEW && (exact || mayBeComplete(headings, open))) {
      placeOpen(headings, open);
    }
    for (int i = 0; i < headings.columns(); i++) {
      if (!taken.contains(i) && !headings.texts(i).isEmpty()) {
        notNeeded.add(headings.written(i));
      }
    }
  }

  private void place(int at, List<String> texts, Map<String, Integer> known) {
    for (String text : texts) {
      Integer column = known.get(text);
      if (column != null) {
        if (places[column] >= 0) {
          twice.add(layout.spec().columns().get(column).name());
        } else {
          places[column] = at;
        }
        taken.add(at);
        return;
      }
    }
  }

  /** Whether each needed column that is not named outright has a heading with its words. */
  private boolean mayBeComplete(HeadingRows.Headings headings, Map<WordsInOrder, Integer> open) {
    if (!signs.isEmpty()) {
      return false;
    }
    for (int column = 0; column < places.length; column++) {
      if (places[column] < 0
          && layout.needed(column)
          && layout.headedIn(column, member)
          && !hasWords(headings, open, column)) {
        return false;
      }
    }
    return true;
  }

  private boolean hasWords(
      HeadingRows.Headings headings, Map<WordsInOrder, Integer> open, int column) {
    for (Map.Entry<WordsInOrder, Integer> words : open.entrySet()) {
      if (words.getValue() == column) {
        for (int i = 0; i < headings.columns(); i++) {
          if (!taken.contains(i) && words.getKey().fits(headings.words(i))) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /**
   * What no heading names outright is taken from a heading that has its words, where there is one
   * such heading and it has the words of no other column: never guessed.
   */
  private void placeOpen(HeadingRows.Headings headings, Map<WordsInOrder, Integer> open) {
    Map<Integer, Set<Integer>> fitting = new TreeMap<>();
    for (int i = 0; i < headings.columns(); i++) {
      if (taken.contains(i) || headings.texts(i).isEmpty()) {
        continue;
      }
      List<String> text = headings.words(i);
      Set<Integer> columns = new TreeSet<>();
      open.forEach((words, column) -> {
        if (places[column] < 0 && words.fits(text)) {
          columns.add(column);
        }
      });
      if (columns.size() == 1) {
        fitting.computeIfAbsent(columns.iterator().next(), _ -> new TreeSet<>()).add(i);
      }
    }
    fitting.forEach((column, at) -> {
      if (at.size() == 1) {
        places[column] = at.iterator().next();
        taken.add(places[column]);
        takenAs.put(headings.written(places[column]), layout.spec().columns().get(column).name());
      }
    });
  }

  /** Whether a column of the table is one of the layout's. */
  boolean isTaken(int column) {
    return taken.contains(column);
  }

  /** Headings, as written, that have a column's words though not its name, and the column. */
  Map<String, String> takenAs() {
    return takenAs;
  }

  /** Whether all that is needed is headed in the layout's own words. */
  boolean exact() {
    return exact;
  }

  /** The last rows as a header of one row. */
  static HeaderMatch lastRow(BoundLayout layout, @Nullable String member, HeadingRows rows) {
    return new HeaderMatch(layout, member, rows.headings(1));
  }

  /**
   * The header that the last rows are, of as many rows as find the most columns.
   *
   * @return null when they are none
   */
  static @Nullable HeaderMatch best(BoundLayout layout, @Nullable String member, HeadingRows rows) {
    HeaderMatch best = null;
    for (int depth = 1; depth <= rows.deepest(); depth++) {
      HeaderMatch match = new HeaderMatch(layout, member, rows.headings(depth));
      boolean better =
          best == null
              || (match.exact() && !best.exact())
              || (match.exact() == best.exact() && match.found() > best.found());
      if (match.complete() && better) {
        best = match;
      }
    }
    return best;
  }

  /** Whether every heading is there by which the layout is known. */
  boolean complete() {
    boolean something = found() > 0 || (member != null && !layout.signs(member).isEmpty());
    return something && neededMissing().isEmpty() && signs.isEmpty();
  }

  /** Where the spec's column stands in the table, from 0; -1 when it is not there. */
  int place(int column) {
    return places[column];
  }

  int[] places() {
    return places.clone();
  }

  /** Where the child's reference stands in a member of a set; -1 in others. */
  int keyPlace() {
    return keyPlace;
  }

  /** The number of cells in the header. */
  int width() {
    return width;
  }

  /** How many of the layout's columns are there. */
  int found() {
    int found = 0;
    for (int place : places) {
      found += place >= 0 ? 1 : 0;
    }
    return found;
  }

  /** Columns without which no row can be counted. */
  List<Column> neededMissing() {
    return missing(true);
  }

  /** Further columns of the table that are not in this one. */
  List<Column> optionalMissing() {
    return missing(false);
  }

  /** Headings, as written, of columns that the spec does not have. */
  List<String> notNeeded() {
    return notNeeded;
  }

  /** Columns of the spec that two headings name. */
  List<String> twice() {
    return twice;
  }

  private List<Column> missing(boolean needed) {
    List<Column> missing = new ArrayList<>();
    for (int i = 0; i < places.length; i++) {
      if (places[i] < 0 && layout.headedIn(i, member) && layout.needed(i) == needed) {
        missing.add(layout.spec().columns().get(i));
      }
    }
    return missing;
  }
}
