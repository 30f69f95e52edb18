package org.partnershipscorecard.scorecard;

import java.util.List;

/**
 * What the submissions said of the period. The lists of words hold one printed sentence or name
 * each.
 *
 * @param expected how many submissions should have come
 * @param received how many have come and stand accepted, nil returns included
 * @param missing agency and extract of what has not come
 * @param late what came after its day
 * @param refused what came and stands refused, with the reason
 * @param revisions the figures that are not what they were when first reported
 * @param breaks discontinuities of series shown here
 * @param openQueries questions to agencies without an answer
 */
public record DataNotes(
    int expected,
    int received,
    List<String> missing,
    List<String> late,
    List<String> refused,
    List<RevisedFigure> revisions,
    List<String> breaks,
    int openQueries) {

  public DataNotes {
    missing = List.copyOf(missing);
    late = List.copyOf(late);
    refused = List.copyOf(refused);
    revisions = List.copyOf(revisions);
    breaks = List.copyOf(breaks);
  }
}
