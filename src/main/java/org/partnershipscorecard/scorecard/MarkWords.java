package org.partnershipscorecard.scorecard;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.partnershipscorecard.catalogue.Mark;

/**
 * A mark with what it means, for the note below a table.
 *
 * @param mark its letter
 */
public record MarkWords(String mark, String words) {

  /** The marks that these cells use, in the order in which marks are written. */
  static List<MarkWords> of(Collection<Cell> cells) {
    return Arrays.stream(Mark.values())
        .filter(mark ->
            cells.stream()
                .anyMatch(cell ->
                    cell.marks().contains(mark.word())
                        || cell.text().equals("[" + mark.word() + "]")))
        .map(mark -> new MarkWords(mark.word(), mark.words()))
        .toList();
  }
}
