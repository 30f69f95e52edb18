package org.partnershipscorecard.publication;

import java.util.Locale;

/** What may be done with a report. */
public enum Act {
  /** Freeze a draft and hand it round. */
  CIRCULATE,
  /** Begin to look at what was circulated. */
  REVIEW,
  /** Agree that it may be published as it was circulated. */
  APPROVE,
  /** Let it out. */
  PUBLISH,
  /** Replace what was let out, with a notice. */
  CORRECT,
  /** Mark what was let out as no longer standing. */
  WITHDRAW,
  /** Let one item of the checklist pass, with a reason that is printed. */
  WAIVE;

  /** As in commands and in the register. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Act of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
