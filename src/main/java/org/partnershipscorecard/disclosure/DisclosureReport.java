package org.partnershipscorecard.disclosure;

import java.util.Map;

/**
 * What was withheld from the public and why, for those who make the report: numbers of figures and
 * counts only.
 *
 * @param figures of the area that have a value
 * @param notPrinted left out because the policy prints no such breakdown or basis
 * @param small withheld because a count is small, figures by line
 * @param partners withheld so that a small count cannot be worked out, figures by line
 * @param audited small counts, printed or derived, that the audit found safe
 * @param narrowed those among them that cannot be left as open as usual, because of what earlier
 *     releases told
 */
public record DisclosureReport(
    int figures,
    int notPrinted,
    Map<String, Integer> small,
    Map<String, Integer> partners,
    int audited,
    int narrowed) {

  /** Nothing withheld. */
  static DisclosureReport open(int figures) {
    return new DisclosureReport(figures, 0, Map.of(), Map.of(), 0, 0);
  }

  /** Figures withheld for any reason but the policy's printing less. */
  public int withheld() {
    return sum(small) + sum(partners);
  }

  private static int sum(Map<String, Integer> byLine) {
    return byLine.values().stream().mapToInt(Integer::intValue).sum();
  }
}
