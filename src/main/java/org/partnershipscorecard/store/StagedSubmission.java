package org.partnershipscorecard.store;

import java.util.List;
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
}
