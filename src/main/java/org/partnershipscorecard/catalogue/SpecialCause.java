package org.partnershipscorecard.catalogue;

import java.util.Locale;

/** The one label of a point on an XmR chart. */
public enum SpecialCause implements Word {
  NONE,
  OUTSIDE_HIGH,
  OUTSIDE_LOW,
  TREND_HIGH,
  TREND_LOW,
  TWO_OF_THREE_HIGH,
  TWO_OF_THREE_LOW,
  RUN_HIGH,
  RUN_LOW;

  @Override
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
