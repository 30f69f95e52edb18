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
 * @param lacking names of columns that did not come, and ids of measure lines that the layout
 *     cannot feed
 */
public record CheckedSubmission(
    int read,
    int accepted,
    int rejected,
    int duplicate,
    boolean refused,
    boolean nil,
    List<Finding> findings,
    List<String> lacking) {

  public CheckedSubmission {
    findings = List.copyOf(findings);
    lacking = List.copyOf(lacking);
    if (read != accepted + rejected + duplicate) {
      throw new IllegalStateException(
          "%d rows read, but %d accepted, %d rejected and %d duplicate"
              .formatted(read, accepted, rejected, duplicate));
    }
  }
}
