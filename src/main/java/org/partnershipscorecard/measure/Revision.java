package org.partnershipscorecard.measure;

import java.util.List;
import org.partnershipscorecard.store.LedgerEntry;

/**
 * A figure that is not what it was when it was first reported, and the events that changed it.
 *
 * @param was as first reported
 * @param causes the events at which it changed, in order, as far as they feed its line; several
 *     where they came together; none where the agency that supplied it calls it revised
 */
public record Revision(Outturn was, Outturn now, List<LedgerEntry> causes) {

  public Revision {
    causes = List.copyOf(causes);
  }
}
