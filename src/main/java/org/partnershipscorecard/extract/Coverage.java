package org.partnershipscorecard.extract;

/** Which records an extract holds for the days that it covers (rule R7). */
public enum Coverage {
  /** Every record open at any time in the span. A file without rows cannot be right. */
  CASELOAD,
  /** Every record with an event in the span. A file without rows is a true nil. */
  ACTIVITY
}
