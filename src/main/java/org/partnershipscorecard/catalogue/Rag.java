package org.partnershipscorecard.catalogue;

import java.util.Locale;

/** The rating against a target. */
public enum Rag implements Word {
  GREEN,
  AMBER,
  RED,
  NOT_RATED;

  @Override
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
