package org.partnershipscorecard.extract;

import org.jspecify.annotations.Nullable;

/** Takes a file's rows as text, in order, blank rows left out. */
interface RawRows {

  /**
   * A table begins: the file's only one, or a sheet that is visible.
   *
   * @param name of the sheet; null for other files
   * @param from1904 whether the sheet's day numbers count from 1904
   * @return whether its rows are wanted
   */
  boolean sheet(@Nullable String name, boolean from1904);

  /** A sheet that is hidden, and so not among those that follow. */
  default void hidden(String name) {}

  /**
   * A row.
   *
   * @return whether more rows of this table are wanted
   */
  boolean row(int line, RawRow row) throws Unreadable;

  /**
   * The table is over, or no more of it was wanted.
   *
   * @param formulas how many of its cells were formulas
   * @return whether the next table is wanted
   */
  boolean end(long formulas);

  /** Something worth saying about the file as a whole. */
  void note(EngineRule rule, String message, String remedy);
}
