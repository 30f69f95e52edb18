package org.partnershipscorecard.disclosure;

/**
 * What must be left open of a withheld small count.
 *
 * @param from the smallest count that is withheld
 * @param to the largest
 * @param width between the smallest and the largest value possible
 */
record Protection(int from, int to, int width) {

  /** A range that is wide enough, though it may say that the count is small. */
  static Protection atLeast(int width) {
    return new Protection(1, 0, width);
  }

  boolean isSmall(long value) {
    return value >= from && value <= to;
  }

  /**
   * Whether a reader who finds that a count lies in a range has not learnt it: the range is wide
   * enough, and does not say that the count is small.
   */
  boolean isSafe(long least, long most) {
    boolean pinned = least >= from && most <= to;
    return !pinned && most - least >= width;
  }

  /** The least upper end that makes a range safe that begins at {@code least}. */
  long wanted(long least) {
    return least < from ? least + width : Math.max(to + 1L, least + width);
  }
}
