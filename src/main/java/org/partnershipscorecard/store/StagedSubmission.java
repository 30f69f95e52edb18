package org.partnershipscorecard.store;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.extract.Finding;

/**
 * What a partition did with a delivery, before the ledger knows of it.
 *
 * @param recordFile null when refused
 * @param recordHash null when refused
 */
public record StagedSubmission(
    String partition,
    @Nullable String recordFile,
    @Nullable String recordHash,
    boolean refused,
    boolean nil,
    Submission.Counted rows,
    List<Finding> findings) {}
