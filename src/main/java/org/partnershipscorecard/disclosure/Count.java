package org.partnershipscorecard.disclosure;

/**
 * One whole number that stands behind printed figures, or that can be worked out from them.
 *
 * @param line the measure line it belongs to, for the report
 * @param value the true one
 * @param role whether it may be withheld
 * @param sensitive whether it must not be learnt
 * @param cost what withholding it loses
 * @param floor the smallest value that a reader would think possible while it is withheld: a nought
 *     is always printed, so a withheld number is 1 or more
 * @param least the smallest value that is printed as this one is; the value where not rounded
 * @param most the largest; likewise
 * @param guessed whether the value is only one that agrees with the figures, because none states it
 */
record Count(
    String line,
    long value,
    Role role,
    boolean sensitive,
    double cost,
    long floor,
    long least,
    long most,
    boolean guessed) {

  /** What may be done with a count. */
  enum Role {
    /** Printed unless withheld. */
    PRINTED,
    /** Never printed, but bound to what is. */
    DERIVED,
    /** Known whatever is done now: organisational, or printed in an earlier release. */
    FIXED
  }

  /** A count that is printed exactly where it is printed. */
  static Count exact(
      String line, long value, Role role, boolean sensitive, double cost, long floor) {
    return new Count(line, value, role, sensitive, cost, floor, value, value, false);
  }

  /** The same, its value a guess. */
  Count asGuess() {
    return new Count(line, value, role, sensitive, cost, floor, least, most, true);
  }

  /** The same, free to be learnt. */
  Count asFree() {
    return new Count(line, value, role, false, cost, floor, least, most, guessed);
  }

  boolean isRounded() {
    return least < most;
  }
}
