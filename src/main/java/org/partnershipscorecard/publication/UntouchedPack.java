package org.partnershipscorecard.publication;

import java.util.List;

/** What is approved is what was circulated. */
final class UntouchedPack implements ChecklistItem {

  @Override
  public String rule() {
    return "untouched";
  }

  @Override
  public List<FailedItem> check(Evidence evidence) {
    return evidence.touched().stream()
        .map(file ->
            new FailedItem(
                rule(), file + " is not as it was circulated", "put it back, or circulate again"))
        .toList();
  }
}
