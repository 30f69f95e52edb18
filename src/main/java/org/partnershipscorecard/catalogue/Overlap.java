package org.partnershipscorecard.catalogue;

/** How the records of one condition lie to those of another, whatever the records are. */
public enum Overlap {
  /** The same records. */
  SAME,
  /** All of the first are of the second, and not the other way about. */
  WITHIN,
  /** All of the second are of the first, and not the other way about. */
  AROUND,
  /** No record is of both. */
  APART,
  /** Anything else, and what cannot be told from the words of the conditions. */
  ACROSS
}
