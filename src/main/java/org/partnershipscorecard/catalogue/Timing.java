package org.partnershipscorecard.catalogue;

import java.util.Locale;

/** Whether a line counts what happened or where things stood. */
public enum Timing implements Word {
  /** Events in a stretch of time. */
  DURING,
  /** The position at the end of a day. */
  SNAPSHOT;

  @Override
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
