package org.partnershipscorecard.publication;

import java.util.List;

/** No agency owes an answer. */
final class AnsweredQueries implements ChecklistItem {

  @Override
  public String rule() {
    return "queries";
  }

  @Override
  public boolean waivable() {
    return true;
  }

  @Override
  public List<FailedItem> check(Evidence evidence) {
    return evidence.openQueries().stream()
        .map(open ->
            new FailedItem(
                rule(), open, "have it answered, load, and circulate again; or waive queries"))
        .toList();
  }
}
