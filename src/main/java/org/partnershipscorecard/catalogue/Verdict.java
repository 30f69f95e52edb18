package org.partnershipscorecard.catalogue;

import java.util.Locale;

/** What a move means by polarity. */
public enum Verdict implements Word {
  IMPROVING,
  WORSENING,
  UNCHANGED,
  /** Neither high nor low is good. */
  NEUTRAL,
  WITHHELD;

  @Override
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
