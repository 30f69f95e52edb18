package org.partnershipscorecard.rating;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.partnershipscorecard.catalogue.Catalogue;
import org.partnershipscorecard.catalogue.Comparator;
import org.partnershipscorecard.catalogue.ComparatorValue;
import org.partnershipscorecard.catalogue.FigureKey;
import org.partnershipscorecard.catalogue.MeasureLine;
import org.partnershipscorecard.catalogue.Target;
import org.partnershipscorecard.catalogue.Unit;
import org.partnershipscorecard.trend.TargetsInForce;
import org.partnershipscorecard.trend.TrendedOutturn;

/** Rates every outturn against its target and sets comparators beside it. */
public final class RatingCalculator {

  private record Compares(String line, Unit unit, Comparator comparator) {}

  private final Catalogue catalogue;
  private final TargetsInForce targets;
  private final Map<Compares, List<ComparatorValue>> comparators;

  /**
   * A calculator for one set of reference values.
   *
   * @param comparators in the order of their file: of two for one date the later replaces
   */
  public RatingCalculator(
      Catalogue catalogue, List<Target> targets, List<ComparatorValue> comparators) {
    this.catalogue = catalogue;
    this.targets = new TargetsInForce(targets);
    this.comparators =
        comparators.stream()
            .collect(
                Collectors.groupingBy(c -> new Compares(c.line(), c.unit(), c.comparator())));
  }

  /**
   * Every outturn once, in the order given.
   *
   * @throws IllegalArgumentException when a line is not in the catalogue
   */
  public List<RatedOutturn> rate(List<TrendedOutturn> outturns) {
    return outturns.stream().map(this::rate).toList();
  }

  private RatedOutturn rate(TrendedOutturn trended) {
    FigureKey key = trended.outturn().key();
    MeasureLine line = catalogue.line(key.line());
    Target target = targets.of(key);
    RagRule.Rating rating = RagRule.rate(line, trended.outturn(), target);
    return new RatedOutturn(trended, target, rating.rag(), rating.reason(), beside(trended, line));
  }

  private Map<Comparator, Compared> beside(TrendedOutturn trended, MeasureLine line) {
    FigureKey key = trended.outturn().key();
    Map<Comparator, Compared> beside = new EnumMap<>(Comparator.class);
    for (Comparator each : Comparator.values()) {
      List<ComparatorValue> values =
          comparators.getOrDefault(new Compares(key.line(), key.unit(), each), List.of());
      ComparatorValue value = ComparatorRule.beside(key, line.timing(), values);
      if (value != null) {
        beside.put(
            each, new Compared(value, ComparatorRule.compare(trended, value, line.polarity())));
      }
    }
    return Collections.unmodifiableMap(beside);
  }
}
