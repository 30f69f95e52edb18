package org.partnershipscorecard.catalogue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How the counts of some lines hang together (rule R30), window by window. A term is {@code LINE},
 * {@code LINE[dimension=code]} or either with {@code .denominator}.
 *
 * @param takes what is taken away, of a {@code STOCK}
 * @param givesWay the line that is withheld first where this relation gives something away; null
 *     where none is preferred
 */
public record CountRelation(
    Kind kind, String whole, List<String> parts, List<String> takes, @Nullable String givesWay) {

  /**
   * A relation.
   *
   * @throws IllegalArgumentException when something is taken away from a {@code WITHIN_BEFORE}
   */
  public CountRelation {
    if (kind == Kind.WITHIN_BEFORE && !takes.isEmpty()) {
      throw new IllegalArgumentException("within_before has no takes");
    }
  }

  /** The lines that it speaks of. */
  public Set<String> lines() {
    return Stream.of(List.of(whole), parts, takes)
        .flatMap(List::stream)
        .map(term -> term.split("[\\[.]", 2)[0])
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The kinds of relation. */
  public enum Kind {
    /** Whole and parts are one and the same count. */
    SAME,
    /** The parts add up to the whole. */
    SUM,
    /** The parts are within the whole; what is left over is itself a count. */
    WITHIN,
    /** The parts are within the whole of the quarter before; likewise. */
    WITHIN_BEFORE,
    /** The parts hold some twice; how many is itself a count. */
    OVERLAP,
    /** The whole is that of the quarter before and the parts, less what is taken away. */
    STOCK
  }
}
