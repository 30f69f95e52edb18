package org.partnershipscorecard.catalogue;

import java.util.Locale;

/** Whether a high or a low value is good. */
public enum Polarity implements Word {
  HIGH(1),
  LOW(-1),
  /** Context: neither is good, so nothing is rated. */
  NONE(0);

  private final int sign;

  Polarity(int sign) {
    this.sign = sign;
  }

  /** +1 where a rise is an improvement, -1 where a fall is, 0 where neither is. */
  public int sign() {
    return sign;
  }

  @Override
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
