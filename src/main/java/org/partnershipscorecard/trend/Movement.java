package org.partnershipscorecard.trend;

import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.catalogue.Direction;
import org.partnershipscorecard.catalogue.Verdict;

/**
 * A figure against an earlier one of the same kind.
 *
 * @param change this value less the earlier one, in the value's unit; null where withheld
 */
public record Movement(@Nullable Double change, Direction direction, Verdict verdict) {

  public static final Movement WITHHELD = new Movement(null, Direction.WITHHELD, Verdict.WITHHELD);
}
