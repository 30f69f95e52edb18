package org.partnershipscorecard.catalogue;

import java.util.Locale;

/** Why a figure has no value. Missing is never zero. */
public enum Absence implements Word {
  /** The extract that feeds it has not come, or stands refused. */
  NOT_RECEIVED,
  /** Part of the time or of the agencies is not covered. */
  PARTIAL,
  /** The figure has no meaning here. */
  NOT_APPLICABLE,
  /** Its window crosses a break in the series. */
  BREAK,
  /** There was nothing to take a part of. */
  ZERO_DENOMINATOR,
  /** The file came in a layout that does not carry what is needed. */
  LAYOUT,
  /** The records are past their retention. */
  PURGED;

  @Override
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
