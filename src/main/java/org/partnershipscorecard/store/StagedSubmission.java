package org.partnershipscorecard.store;

import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.extract.Finding;

/**
 * What a partition did with a delivery, before the ledger knows of it.
 *
 * @param recordFile null when refused
 * @param recordHash null when refused
 * @param lacking as {@link Submission#lacking}
 */
public record StagedSubmission(
    String partition,
    @Nullable String recordFile,
    @Nullable String recordHash,
    boolean refused,
    boolean nil,
    Submission.Counted rows,
    List<Finding> findings,
    List<String> lacking) {

  /** A result that lacks nothing. */
  public StagedSubmission(
      String partition,
      @Nullable String recordFile,
      @Nullable String recordHash,
      boolean refused,
      boolean nil,
      Submission.Counted rows,
      List<Finding> findings) {
    this(partition, recordFile, recordHash, refused, nil, rows, findings, List.of());
  }

  private static final String RECHECK = "recheck ";

  /** What is found now in a delivery that the ledger has already: all of it, the old as well. */
  public static StagedSubmission recheck(int entry, List<Finding> findings) {
    return new StagedSubmission(
        RECHECK + entry,
        null,
        null,
        false,
        false,
        new Submission.Counted(0, 0, 0, 0),
        findings,
        List.of());
  }

  /** The entry that was checked again; empty for a delivery of its own. */
  OptionalInt rechecked() {
    return partition.startsWith(RECHECK)
        ? OptionalInt.of(Integer.parseInt(partition.substring(RECHECK.length())))
        : OptionalInt.empty();
  }
}
