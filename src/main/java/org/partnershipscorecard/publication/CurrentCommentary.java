package org.partnershipscorecard.publication;

import java.util.List;
import java.util.stream.Stream;

/** Owners have written of what needs words, and of the figures as they are now. */
final class CurrentCommentary implements ChecklistItem {

  @Override
  public String rule() {
    return "commentary";
  }

  @Override
  public boolean waivable() {
    return true;
  }

  @Override
  public List<FailedItem> check(Evidence evidence) {
    Stream<FailedItem> missing =
        evidence.missingCommentary().stream()
            .map(each -> failed(each, "write it and circulate again; or waive commentary"));
    Stream<FailedItem> stale =
        evidence.staleCommentary().stream()
            .map(each ->
                failed(
                    each,
                    "look at it again, write it anew and circulate again; or waive"
                        + " commentary"));
    return Stream.concat(missing, stale).toList();
  }

  private FailedItem failed(String what, String remedy) {
    return new FailedItem(rule(), what, remedy);
  }
}
