package org.partnershipscorecard.trend;

import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.catalogue.SpcOptions;

/**
 * How the limits of an XmR chart are made; to be printed beside them.
 *
 * @param fixAfter limits come from this many first points of a segment and later points are judged
 *     by them; null when they come from the whole segment, also where a segment is shorter
 * @param screened whether moving ranges of 3.267 times their mean and more are left out, once
 *     (Nelson, 1982)
 */
public record XmrSettings(@Nullable Integer fixAfter, boolean screened) {

  /** Whole segment, unscreened: what the NHS spreadsheet tool does. */
  public static final XmrSettings PLAIN = new XmrSettings(null, false);

  private static final int FEWEST_TO_FIX = SpcOptions.FEWEST_TO_FIX;

  /** The settings that a line's definition asks for. */
  public static XmrSettings of(SpcOptions options) {
    return new XmrSettings(options.fixAfter(), options.screened());
  }

  /**
   * Settings that can be drawn by.
   *
   * @throws IllegalArgumentException when limits would be fixed on fewer than 12 points
   */
  public XmrSettings {
    if (fixAfter != null && fixAfter < FEWEST_TO_FIX) {
      throw new IllegalArgumentException(
          "limits are fixed on " + FEWEST_TO_FIX + " points or more, not on " + fixAfter);
    }
  }
}
