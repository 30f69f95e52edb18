package org.partnershipscorecard.disclosure;

/** The audit did not hold, so nothing is printed for the public. Says no value. */
public final class DisclosureFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  DisclosureFailure(String reason) {
    super("nothing is printed for the public: " + reason);
  }
}
