package org.partnershipscorecard.publication;

import java.util.List;

/** What the guidance of the year asks for is in the report. */
final class RequiredContent implements ChecklistItem {

  @Override
  public String rule() {
    return "content";
  }

  @Override
  public List<FailedItem> check(Evidence evidence) {
    return evidence.missingContent().stream()
        .map(missing -> new FailedItem(rule(), missing, "add or mend it and circulate again"))
        .toList();
  }
}
