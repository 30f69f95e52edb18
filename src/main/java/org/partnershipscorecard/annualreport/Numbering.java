package org.partnershipscorecard.annualreport;

import java.util.HashSet;
import java.util.Set;
import org.partnershipscorecard.narrative.NarrativeFault;

/** Numbers tables and figures in reading order, and sees that nothing is placed twice. */
final class Numbering {

  private final Set<String> placed = new HashSet<>();
  private int tables;
  private int figures;

  int nextTable(String file, String id) {
    once(file, "table", id);
    return ++tables;
  }

  int nextFigure() {
    return ++figures;
  }

  boolean isPlaced(String what, String id) {
    return placed.contains(what + " " + id);
  }

  void once(String file, String what, String id) {
    if (!placed.add(what + " " + id)) {
      throw new NarrativeFault(file, "{" + what + " " + id + "} is placed a second time");
    }
  }
}
