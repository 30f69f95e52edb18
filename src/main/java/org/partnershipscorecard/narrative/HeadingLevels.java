package org.partnershipscorecard.narrative;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Shifts an author's heading levels below a base so that they never skip: a level deeper than the
 * one before becomes one step, however many {@code #} were typed.
 */
final class HeadingLevels {

  private final int base;
  private final Deque<Integer> open = new ArrayDeque<>();

  /**
   * @param base the level of the text's outermost headings in the page
   */
  HeadingLevels(int base) {
    this.base = base;
  }

  /** The level in the page of the next heading in reading order. */
  int shifted(int written) {
    while (!open.isEmpty() && open.peek() >= written) {
      open.pop();
    }
    open.push(written);
    return base + open.size() - 1;
  }
}
