package org.partnershipscorecard.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.partnershipscorecard.catalogue.FigureKey;

/**
 * What has to be kept before records are removed.
 *
 * @param outturns all of a position, flows by quarter too, those closed earlier as they were frozen
 * @param closing figures that are closed by the removal and were not before
 * @param fed of these, the figures whose own window shares no day with the records: they look back
 *     on them
 */
public record Freeze(List<Outturn> outturns, List<FigureKey> closing, List<FigureKey> fed) {

  public Freeze {
    outturns = List.copyOf(outturns);
    closing = List.copyOf(closing);
    fed = List.copyOf(fed);
  }

  /**
   * Finds by counting which figures the records feed.
   *
   * @param now all outturns with the records
   * @param without the same counted without them
   * @param closed figures that are closed already
   * @param going those whose window shares a day with the records
   */
  static Freeze of(
      List<Outturn> now,
      Map<FigureKey, Outturn> without,
      ClosedFigures closed,
      PurgedWindows going) {
    List<FigureKey> closing = new ArrayList<>();
    List<FigureKey> fed = new ArrayList<>();
    for (Outturn outturn : now) {
      FigureKey key = outturn.key();
      if (closed.hold(key)) {
        continue;
      }
      boolean looksBack = !going.hold(key) && !outturn.equals(without.get(key));
      if (looksBack) {
        fed.add(key);
      }
      if (looksBack || going.hold(key)) {
        closing.add(key);
      }
    }
    return new Freeze(now, closing, fed);
  }
}
