package org.partnershipscorecard.catalogue;

import java.util.Locale;

/** Why a figure is not rated. */
public enum RagReason implements Word {
  /** Neither high nor low is good. */
  NO_POLARITY,
  /** No target is in force. */
  NO_TARGET,
  /** Too few to rate. */
  SMALL_DENOMINATOR,
  /** There is no value. */
  ABSENT,
  /** The series is broken. */
  BREAK;

  @Override
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
