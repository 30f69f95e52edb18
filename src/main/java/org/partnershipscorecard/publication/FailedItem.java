package org.partnershipscorecard.publication;

/**
 * An item of the checklist that failed.
 *
 * @param rule the item's, as {@code report waive} names it
 * @param what is wrong, without anything of a child
 * @param remedy what to do about it
 */
public record FailedItem(String rule, String what, String remedy) {

  /** On one line. */
  public String words() {
    return rule + ": " + what + "; " + remedy + ".";
  }
}
