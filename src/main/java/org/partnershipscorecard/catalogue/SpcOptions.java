package org.partnershipscorecard.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * How a line's quarters or snapshots are charted for special causes; printed beside the limits.
 *
 * @param applies false for a line that is no material for control limits: deaths, tiny cohorts,
 *     numbers that accumulate
 * @param screened whether moving ranges of 3.267 times their mean and more are left out, once
 * @param fixAfter limits come from this many first points of a phase and later points are judged by
 *     them; null when they come from the whole phase
 */
public record SpcOptions(boolean applies, boolean screened, @Nullable Integer fixAfter) {

  /** Whole phase, unscreened: what a line has that says nothing. */
  public static final SpcOptions USUAL = new SpcOptions(true, false, null);

  /** Fewer first points than this give no limits to judge later ones by. */
  public static final int FEWEST_TO_FIX = 12;
}
