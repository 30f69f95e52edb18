package org.partnershipscorecard.validation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.partnershipscorecard.store.Submission;

/** Which file a submission is compared with. */
final class FileBefore {

  private FileBefore() {}

  /**
   * The submission in use of the same agency and extract that ends earlier and reaches to this
   * one's span: where a quarter is missing between them, nothing is to be said.
   */
  static Optional<Submission> of(Submission submission, List<Submission> inUse) {
    return inUse.stream()
        .filter(other -> other.agency().equals(submission.agency()))
        .filter(other -> other.extract().equals(submission.extract()))
        .filter(other -> other.coversTo().isBefore(submission.coversTo()))
        .filter(other -> !other.coversTo().plusDays(1).isBefore(submission.coversFrom()))
        .max(Comparator.comparing(Submission::coversTo).thenComparing(Submission::coversFrom));
  }
}
