package org.partnershipscorecard.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Records that were removed because they are past their retention, and what was kept of them. It
 * says nothing of a child.
 *
 * @param entry its number in the ledger
 * @param before the submissions whose span ends before this day are gone
 * @param outturns hash of the frozen outturns: all of them as they were just before
 * @param fed hash of the keys of further figures that looked back on what is gone
 * @param submissions entries whose record files are gone, in order
 * @param revisions event to the hash of the revisions of its figures
 */
public record Purge(
    int entry,
    LocalDate before,
    String outturns,
    String fed,
    List<Integer> submissions,
    Map<Integer, String> revisions) {

  public Purge {
    submissions = List.copyOf(submissions);
    revisions = Map.copyOf(revisions);
  }

  /**
   * Where a record lay that an agency has answered for.
   *
   * @param sheet null where the file has none
   * @param digest of its key
   */
  public record AnsweredRow(int submission, @Nullable String sheet, int line, String digest) {}
}
