package org.partnershipscorecard.publication;

import java.util.List;
import java.util.stream.Stream;

/** No agency owes an answer, and no author. */
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
    Stream<FailedItem> agencies =
        evidence.openQueries().stream()
            .map(open ->
                new FailedItem(
                    rule(), open, "have it answered, load, and circulate again; or waive queries"));
    Stream<FailedItem> authors =
        evidence.openProse().stream()
            .map(open ->
                new FailedItem(
                    rule(),
                    open,
                    "mend the text, or answer under 'explained' in the outline, and circulate"
                        + " again; or waive queries"));
    return Stream.concat(agencies, authors).toList();
  }
}
