package org.partnershipscorecard.chart;

import java.util.function.ToDoubleFunction;

/** Words cut to the room there is. */
final class Shortened {

  private Shortened() {}

  /** The words, or as many of them as fit, with an ellipsis. */
  static String to(String words, ToDoubleFunction<String> width, double room) {
    String kept = words;
    while (width.applyAsDouble(kept) > room && kept.lastIndexOf(' ') > 0) {
      String without = kept.endsWith("…") ? kept.substring(0, kept.length() - 1) : kept;
      int space = without.lastIndexOf(' ');
      if (space < 0) {
        return kept;
      }
      kept = without.substring(0, space) + "…";
    }
    return kept;
  }
}
