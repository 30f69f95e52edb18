package org.partnershipscorecard.measure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.partnershipscorecard.store.Ledger;
import org.partnershipscorecard.store.LedgerEntry;

/** How figures were revised, as a text for the content store, one JSON object a line. */
public final class FrozenRevisions {

  private FrozenRevisions() {}

  private record Line(Outturn was, Outturn now, List<Integer> causes) {}

  /** In the order given. */
  public static String write(List<Revision> revisions) {
    StringBuilder text = new StringBuilder();
    for (Revision revision : revisions) {
      Line line =
          new Line(
              revision.was(),
              revision.now(),
              revision.causes().stream().map(LedgerEntry::entry).toList());
      text.append(FrozenOutturns.JSON.writeValueAsString(line)).append('\n');
    }
    return text.toString();
  }

  /** The same revisions, with the events that the ledger has of their causes. */
  static List<Revision> read(String text, Ledger ledger) {
    Map<Integer, LedgerEntry> entries = new HashMap<>();
    ledger.entries(Integer.MAX_VALUE).forEach(entry -> entries.put(entry.entry(), entry));
    return text.lines()
        .map(line -> FrozenOutturns.JSON.readValue(line, Line.class))
        .map(line ->
            new Revision(
                line.was(),
                line.now(),
                line.causes().stream()
                    .flatMap(cause -> Optional.ofNullable(entries.get(cause)).stream())
                    .toList()))
        .toList();
  }
}
