package org.partnershipscorecard.trend;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.catalogue.Basis;
import org.partnershipscorecard.catalogue.Catalogue;
import org.partnershipscorecard.catalogue.FigureKey;
import org.partnershipscorecard.catalogue.Target;
import org.partnershipscorecard.catalogue.Unit;

/**
 * Dated targets by line and unit. A target is set for the line as a whole, so a figure that is
 * broken down has none.
 */
public final class TargetsInForce {

  private record Named(String line, Unit unit) {}

  private final Map<Named, List<Target>> targets;
  private final Catalogue catalogue;

  /**
   * Targets of any lines, in any order.
   *
   * @param catalogue says which bases a line has
   */
  public TargetsInForce(List<Target> targets, Catalogue catalogue) {
    this.catalogue = catalogue;
    this.targets =
        targets.stream().collect(Collectors.groupingBy(t -> new Named(t.line(), t.unit())));
  }

  /**
   * The target in force on the last day of a figure's window; of several the one that began last.
   *
   * @return null where there is none
   */
  public @Nullable Target of(FigureKey key) {
    if (!key.isTotal()) {
      return null;
    }
    LocalDate day = key.period().lastDay();
    Basis narrowest = Collections.min(catalogue.line(key.line()).bases());
    Target latest = null;
    for (Target each : targets.getOrDefault(new Named(key.line(), key.unit()), List.of())) {
      if (each.isOf(key.basis(), narrowest)
          && each.inForceOn(day)
          && (latest == null || each.from().isAfter(latest.from()))) {
        latest = each;
      }
    }
    return latest;
  }
}
