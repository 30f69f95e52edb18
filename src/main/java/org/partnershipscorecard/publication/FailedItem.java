package org.partnershipscorecard.publication;

import java.util.ArrayList;
import java.util.List;

/**
 * An item of the checklist that failed.
 *
 * @param rule the item's, as {@code report waive} names it
 * @param what is wrong, without anything of a child
 * @param remedy what to do about it
 */
public record FailedItem(String rule, String what, String remedy) {

  /**
   * A line for each item, and below those that have the same remedy a line with it.
   *
   * @param items in the order in which they are told
   */
  public static List<String> lines(List<FailedItem> items) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      FailedItem item = items.get(i);
      lines.add("- " + item.rule + ": " + item.what);
      if (i + 1 == items.size() || !items.get(i + 1).remedy.equals(item.remedy)) {
        lines.add("  To do: " + item.remedy + ".");
      }
    }
    return List.copyOf(lines);
  }
}
