package org.partnershipscorecard.catalogue;

import java.util.Locale;

/** Whether the process will meet its target. */
public enum Assurance implements Word {
  PASS,
  FAIL,
  HIT_OR_MISS;

  @Override
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
