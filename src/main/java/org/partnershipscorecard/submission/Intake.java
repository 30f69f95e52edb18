package org.partnershipscorecard.submission;

import java.util.List;
import org.partnershipscorecard.store.LedgerWriter.ChangedContent;
import org.partnershipscorecard.store.PlannedDelivery;
import org.partnershipscorecard.store.Sha256;

/**
 * What a load has to do.
 *
 * @param contents reference and catalogue files whose content is new
 * @param deliveries files to read, at most one a submission
 * @param sameAgain files that equal what is in use already: noted, not read
 * @param superseded files that a higher version beside them replaces unread
 * @param unplaced files that are nobody's submission
 */
public record Intake(
    List<ChangedContent> contents,
    List<PlannedDelivery> deliveries,
    List<SameAgain> sameAgain,
    List<Superseded> superseded,
    List<Unplaced> unplaced) {

  /** A delivery with the fingerprint of an entry that stands. */
  public record SameAgain(PlannedDelivery delivery, int entry) {}

  /** A delivery that is not read because {@code by} carries a higher version. */
  public record Superseded(PlannedDelivery delivery, PlannedDelivery by) {}

  /** Whether there is nothing to enter and nothing to note. */
  public boolean isEmpty() {
    return contents.isEmpty() && deliveries.isEmpty() && sameAgain.isEmpty();
  }

  /**
   * The attempt that loads exactly this after exactly that entry: an attempt that did not finish
   * keeps its id when it is tried again, and a different folder makes a different attempt.
   */
  public String attempt(int lastEntry) {
    StringBuilder all = new StringBuilder().append(lastEntry);
    contents.forEach(content -> all.append('\n').append(content.hash()).append(content.name()));
    deliveries.forEach(
        delivery -> all.append('\n').append(delivery.fingerprint()).append(delivery.partition()));
    return Sha256.of(all.toString()).substring(0, 32);
  }
}
