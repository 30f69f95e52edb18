package org.partnershipscorecard.publication;

import java.util.List;

/** No small count can be worked out from what the public is told, now and before. */
final class DisclosureAudit implements ChecklistItem {

  @Override
  public String rule() {
    return "disclosure";
  }

  @Override
  public List<FailedItem> check(Evidence evidence) {
    String fault = evidence.disclosure();
    return fault == null
        ? List.of()
        : List.of(
            new FailedItem(
                rule(),
                fault,
                "print less or draw categories together in reference/disclosure.yaml, load, and"
                    + " circulate again"));
  }
}
