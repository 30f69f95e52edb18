package org.partnershipscorecard.scorecard;

import java.util.List;
import org.partnershipscorecard.catalogue.Verdict;
import org.partnershipscorecard.disclosure.PublishedFigure.Move;

/**
 * How many lines turned by more than chance.
 *
 * @param betterBefore how many had turned for the better a quarter earlier; {@code worseBefore}
 *     likewise
 */
public record Turns(long better, long worse, long betterBefore, long worseBefore) {

  static Turns of(List<Rated> now, List<Rated> before) {
    return new Turns(
        count(now, Verdict.IMPROVING),
        count(now, Verdict.WORSENING),
        count(before, Verdict.IMPROVING),
        count(before, Verdict.WORSENING));
  }

  private static long count(List<Rated> lines, Verdict verdict) {
    return lines.stream()
        .map(Rated::move)
        .filter((Move move) -> move != null && move.verdict() == verdict)
        .count();
  }
}
