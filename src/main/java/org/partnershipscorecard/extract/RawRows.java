package org.partnershipscorecard.extract;

import org.jspecify.annotations.Nullable;

/** Takes a file's rows as text, in order, blank rows left out. */
interface RawRows {

  /**
   * The first row of the file, or of a sheet that is visible.
   *
   * @param sheet null for CSV
   * @return false to have no more rows of this sheet, and the next sheet's header
   */
  boolean header(@Nullable String sheet, int line, RawRow row);

  /**
   * A row below the header.
   *
   * @return false to have no more rows at all
   */
  boolean row(@Nullable String sheet, int line, RawRow row);

  /** Something worth saying about the file as a whole. */
  void note(EngineRule rule, @Nullable String sheet, String message, String remedy);
}
