package org.partnershipscorecard.submission;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.extract.Extracts;
import org.partnershipscorecard.store.PlannedDelivery;

/**
 * The time of which records were purged: what is about children and ends in it is taken in no
 * longer (rule R13). Numbers that agencies send are no records and come as ever.
 *
 * @param before the first day that is open; null where nothing is closed
 */
public record ClosedTime(@Nullable LocalDate before, Extracts extracts) {

  /** Whether a delivery would be taken in. */
  public boolean admits(PlannedDelivery delivery) {
    return before == null
        || !delivery.coversTo().isBefore(before)
        || extracts.byId(delivery.extract()).child() == null;
  }

  /** What is said of a delivery that would not be taken in; empty for others. */
  public Optional<Unplaced> refusal(PlannedDelivery delivery) {
    return admits(delivery)
        ? Optional.empty()
        : Optional.of(
            new Unplaced(
                delivery.fileName(),
                "is of a time that is closed: records before %s were purged and the figures are"
                        .formatted(before)
                    + " frozen",
                "remove it, and say in the report what is to be known of the earlier figures"));
  }
}
