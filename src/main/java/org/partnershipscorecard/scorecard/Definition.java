package org.partnershipscorecard.scorecard;

import java.util.List;

/**
 * A measure's entry in the definitions.
 *
 * @param question what it tells the board
 * @param lines one or more statistics
 * @param caveats what a reader must know
 */
public record Definition(
    String ref,
    String name,
    String question,
    String owner,
    List<Line> lines,
    List<String> caveats) {

  /** A statistic: its id, name, definition and over what it is counted. */
  public record Line(String ref, String name, String definition, String basis, Cell goodIs) {}
}
