package org.partnershipscorecard.publication;

import java.time.LocalDate;
import java.util.List;

/** Nothing is let out before its day. */
final class Embargo implements ChecklistItem {

  @Override
  public String rule() {
    return "embargo";
  }

  @Override
  public List<FailedItem> check(Evidence evidence) {
    LocalDate day = evidence.embargo();
    return day == null || !evidence.today().isBefore(day)
        ? List.of()
        : List.of(
            new FailedItem(rule(), "under embargo until " + day, "publish on that day or later"));
  }
}
