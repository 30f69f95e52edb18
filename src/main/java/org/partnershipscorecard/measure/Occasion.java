package org.partnershipscorecard.measure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.partnershipscorecard.store.Answer;
import org.partnershipscorecard.store.EventKind;
import org.partnershipscorecard.store.Ledger;
import org.partnershipscorecard.store.LedgerEntry;

/**
 * Events of the ledger that came one after another and are told of together: the first deliveries
 * of one quarter, or changes of what had come. Loading quarters one by one or all at once gives the
 * same occasions.
 *
 * @param entries in order; at least one
 */
record Occasion(List<LedgerEntry> entries) {

  Occasion {
    entries = List.copyOf(entries);
  }

  /** The event at whose end everything of the occasion is in force. */
  int entry() {
    return entries.getLast().entry();
  }

  /**
   * Those up to an event, in order. A changed definition is none: all figures follow the latest.
   */
  static List<Occasion> upTo(int asAt, Ledger ledger) {
    List<Occasion> occasions = new ArrayList<>();
    List<LedgerEntry> together = new ArrayList<>();
    Set<String> reference = new HashSet<>();
    String before = "";
    for (LedgerEntry entry : ledger.entries(asAt)) {
      String group =
          switch (entry.kind()) {
            case DELIVERY_ACCEPTED -> entry.period();
            case DELIVERY_REVISED, SUBMISSION_WITHDRAWN -> "changed";
            case QUERY_ANSWERED ->
                entry.remark().equals(Answer.Verdict.EXPLAINED.word()) ? "" : "changed";
            // What comes for the first time belongs to whatever comes with it.
            case REFERENCE_CHANGED -> reference.add(entry.subject()) ? before : "changed";
            case DELIVERY_REFUSED, CATALOGUE_CHANGED, RECORDS_PURGED -> "";
          };
      if (group.isEmpty()) {
        continue;
      }
      if (!group.equals(before) && !together.isEmpty()) {
        occasions.add(new Occasion(together));
        together.clear();
      }
      together.add(entry);
      before = group;
    }
    if (!together.isEmpty()) {
      occasions.add(new Occasion(together));
    }
    return occasions;
  }

  /** Whether it did more than add the files of one more quarter. */
  boolean changes() {
    return entries.stream().anyMatch(entry -> entry.kind() != EventKind.DELIVERY_ACCEPTED);
  }
}
