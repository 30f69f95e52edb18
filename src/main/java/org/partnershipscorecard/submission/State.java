package org.partnershipscorecard.submission;

import org.partnershipscorecard.catalogue.Word;

/** Where an expected submission stands (rule R5). */
public enum State implements Word {
  RECEIVED("received"),
  RECEIVED_NIL("received, nothing to report"),
  /** Past its day, and the next quarter is not over yet. */
  LATE("late"),
  NOT_DUE("not due"),
  /** The next quarter is over too. */
  NOT_RECEIVED("not received"),
  REFUSED("refused");

  private final String words;

  State(String words) {
    this.words = words;
  }

  @Override
  public String word() {
    return words;
  }
}
