package org.partnershipscorecard.trend;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.measure.Outturn;

/**
 * An outturn as a point of its series.
 *
 * @param interval null where the unit has none or there is no value
 * @param phase empty where the window belongs to no phase
 */
record Point(Outturn outturn, Window window, @Nullable Interval interval, OptionalInt phase) {

  boolean sharesPhaseWith(Point other) {
    return phase.isPresent() && phase.equals(other.phase);
  }
}
