package org.partnershipscorecard.disclosure;

/**
 * One whole number that stands behind printed figures, or that can be worked out from them.
 *
 * @param line the measure line it belongs to, for the report
 * @param value the true one
 * @param role whether it may be withheld
 * @param sensitive whether it must not be learnt
 * @param cost what withholding it loses
 * @param floor the smallest value that a reader would think possible: a nought is always printed,
 *     so a withheld number is 1 or more
 * @param rounding the multiple that it is printed to; 1 for exactly
 */
record Count(
    String line,
    long value,
    Role role,
    boolean sensitive,
    double cost,
    long floor,
    int rounding) {

  /** What may be done with a count. */
  enum Role {
    /** Printed unless withheld. */
    PRINTED,
    /** Never printed, but bound to what is. */
    DERIVED,
    /** Known whatever is done now: organisational, or printed in an earlier release. */
    FIXED
  }

  /** The smallest value that is printed as this one is. */
  long least() {
    return rounding == 1 ? value : Math.max(floor, rounded() - rounding / 2);
  }

  /** The largest value that is printed as this one is. */
  long most() {
    return rounding == 1 ? value : rounded() + (rounding - 1) / 2;
  }

  /** The value as printed: the nearest multiple, half up. */
  long rounded() {
    return Math.floorDiv(value + rounding / 2, rounding) * rounding;
  }
}
