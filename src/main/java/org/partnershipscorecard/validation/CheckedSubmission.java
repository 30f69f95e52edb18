package org.partnershipscorecard.validation;

import java.util.List;
import org.partnershipscorecard.extract.Finding;

/**
 * What came of checking a file. Every row that was read is in exactly one of the three counts.
 *
 * @param read rows that are not blank
 * @param duplicate rows whose key an earlier row of the file already had
 * @param refused whether the file is refused whole, so that none of its rows is kept
 * @param nil whether the file says, rightly, that there was nothing in the span
 * @param findings in the file's order, those about the whole file first; at most {@link
 *     FindingLog#MOST_OF_A_RULE} of a rule, then a line that says how many more
 */
public record CheckedSubmission(
    int read,
    int accepted,
    int rejected,
    int duplicate,
    boolean refused,
    boolean nil,
    List<Finding> findings) {

  public CheckedSubmission {
    findings = List.copyOf(findings);
    if (read != accepted + rejected + duplicate) {
      throw new IllegalStateException(
          "%d rows read, but %d accepted, %d rejected and %d duplicate"
              .formatted(read, accepted, rejected, duplicate));
    }
  }
}
