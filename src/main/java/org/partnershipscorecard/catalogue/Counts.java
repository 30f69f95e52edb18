package org.partnershipscorecard.catalogue;

import java.util.Locale;

/** What a line counts; disclosure control applies to the first two (rule R29). */
public enum Counts implements Word {
  PEOPLE,
  EVENTS_OF_PEOPLE,
  ORGANISATIONAL;

  @Override
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
