package org.partnershipscorecard.extract;

import java.util.Arrays;

/** A row's cells as text; used again for the next row, so that nothing is allocated for blanks. */
final class RawRow {

  private String[] cells = new String[32];
  private int size;
  private int filled;

  RawRow() {
    Arrays.fill(cells, "");
  }

  void clear() {
    Arrays.fill(cells, 0, size, "");
    size = 0;
    filled = 0;
  }

  /** Sets a cell, by its place from 0; cells left out before it are blank. */
  void set(int index, String text) {
    if (index >= cells.length) {
      int known = cells.length;
      cells = Arrays.copyOf(cells, Math.max(index + 1, known * 2));
      Arrays.fill(cells, known, cells.length, "");
    }
    String trimmed = Folded.trimmed(text);
    cells[index] = trimmed;
    size = Math.max(size, index + 1);
    filled += trimmed.isEmpty() ? 0 : 1;
  }

  /** A cell's text without outer blanks; empty when blank or beyond the last. */
  String get(int index) {
    return index < size ? cells[index] : "";
  }

  /** The number of cells up to the last that was set. */
  int size() {
    return size;
  }

  boolean blank() {
    return filled == 0;
  }

  /** How many cells are not blank. */
  int filled() {
    return filled;
  }

  /** The place of the first cell that is not blank; -1 when all are. */
  int first() {
    for (int i = 0; i < size; i++) {
      if (!cells[i].isEmpty()) {
        return i;
      }
    }
    return -1;
  }

  String[] copy() {
    return Arrays.copyOf(cells, size);
  }
}
