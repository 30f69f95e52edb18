package org.partnershipscorecard.catalogue;

import java.util.Locale;

/** Who a report is for. */
public enum Audience implements Word {
  /** Restricted, unsuppressed, marked OFFICIAL-SENSITIVE. */
  COMMITTEE,
  /** Everyone, after disclosure control. */
  PUBLIC;

  @Override
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
