package org.partnershipscorecard.extract;

import java.util.List;

/** A row and what was found in reading it; the two travel together. */
public record ReadRow(TypedRow row, List<Finding> findings) {

  public ReadRow {
    findings = List.copyOf(findings);
  }

  /** Whether a finding refuses the row. */
  public boolean refused() {
    for (Finding finding : findings) {
      if (finding.severity().compareTo(Severity.ROW_REFUSED) <= 0) {
        return true;
      }
    }
    return false;
  }
}
