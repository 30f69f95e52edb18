package org.partnershipscorecard.narrative;

/**
 * A text or its outline cannot be used as it stands; the message names the file and what to mend.
 */
public final class NarrativeFault extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public NarrativeFault(String file, String message) {
    super(file + ": " + message);
  }

  public NarrativeFault(String file, int line, String message) {
    super(file + ", line " + line + ": " + message);
  }

  NarrativeFault(String file, String message, Throwable cause) {
    super(file + ": " + message, cause);
  }
}
