package org.partnershipscorecard.catalogue;

import java.util.List;

/**
 * A measure of Part A: a question that the board asks, and the lines that answer it.
 *
 * @param id {@code LA03}
 * @param theme id of a {@link Theme}
 * @param question what the measure tells the board, as a question
 * @param owner the role or organisation that answers for it
 * @param caveats what a reader must know, each a sentence
 * @param differences how it differs from the national definition, each a sentence
 */
public record Measure(
    String id,
    String theme,
    String name,
    String question,
    String owner,
    List<MeasureLine> lines,
    List<String> caveats,
    List<String> differences) {

  /** A measure that does not differ from a national definition, or has none. */
  public Measure(
      String id,
      String theme,
      String name,
      String question,
      String owner,
      List<MeasureLine> lines,
      List<String> caveats) {
    this(id, theme, name, question, owner, lines, caveats, List.of());
  }

  /** This measure with other lines. */
  Measure withLines(List<MeasureLine> others) {
    return new Measure(id, theme, name, question, owner, others, caveats, differences);
  }
}
