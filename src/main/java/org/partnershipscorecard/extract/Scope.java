package org.partnershipscorecard.extract;

/** Whether a column decides if a row can be counted at all (rule R11). */
public enum Scope {
  /** A fault is queried and the row is still counted. */
  OPTIONAL,
  /** As above, and nobody is asked where the whole column is missing: a check alone reads it. */
  WHERE_HELD,
  /** Must be filled; a fault refuses the row. */
  REQUIRED,
  /** An end date: may be empty, which means open; a fault refuses the row. */
  END
}
