package org.partnershipscorecard.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.partnershipscorecard.catalogue.Catalogue;
import org.partnershipscorecard.catalogue.FigureKey;
import org.partnershipscorecard.catalogue.Unit;

/**
 * What earlier releases told, count by count. A figure that was released with two values was
 * revised in between, so the releases are told apart there: what was printed together is known
 * together.
 */
final class ToldBefore {

  private ToldBefore() {}

  /**
   * The counts of each stretch of releases in which no figure changed.
   *
   * @param released the earliest first
   */
  static List<Map<CountKey, Long>> stretches(
      List<EarlierReleases.Released> released, Catalogue catalogue) {
    CountsShown shown = new CountsShown(catalogue);
    List<Map<CountKey, Long>> stretches = new ArrayList<>();
    Map<FigureKey, Double> values = new HashMap<>();
    Map<CountKey, Long> counts = new LinkedHashMap<>();
    for (EarlierReleases.Released each : released) {
      if (catalogue.findLine(each.key().line()).isEmpty()) {
        continue;
      }
      Double before = values.put(each.key(), each.value());
      if (before != null && before.doubleValue() != each.value()) {
        stretches.add(counts);
        counts = new LinkedHashMap<>();
        values.clear();
        values.put(each.key(), each.value());
      }
      Double count = each.numerator();
      if (count == null && each.key().unit() == Unit.COUNT) {
        count = each.value();
      }
      counts.putAll(shown.of(each.key(), count, each.denominator()));
    }
    stretches.add(counts);
    return stretches;
  }
}
