package org.partnershipscorecard.publication;

import java.util.List;

/** One thing that must be in order before a report is approved or published. */
public interface ChecklistItem {

  /** Its name in {@code report waive} and in refusals, one word. */
  String rule();

  /** Whether a named role may let it pass, with a reason that is printed. */
  default boolean waivable() {
    return false;
  }

  /** What is not in order; empty where all is. */
  List<FailedItem> check(Evidence evidence);
}
