package org.partnershipscorecard.rating;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.partnershipscorecard.catalogue.Catalogue;
import org.partnershipscorecard.catalogue.Comparator;
import org.partnershipscorecard.catalogue.ComparatorValue;
import org.partnershipscorecard.catalogue.FigureKey;
import org.partnershipscorecard.catalogue.MeasureLine;
import org.partnershipscorecard.catalogue.Target;
import org.partnershipscorecard.catalogue.Unit;
import org.partnershipscorecard.period.ReportingYear;
import org.partnershipscorecard.trend.TargetsInForce;
import org.partnershipscorecard.trend.TrendedOutturn;

/** Rates every outturn against its target and sets comparators beside it. */
public final class RatingCalculator {

  private record Compares(String line, Unit unit, Comparator comparator) {}

  private final Catalogue catalogue;
  private final TargetsInForce targets;
  private final Map<Compares, List<ComparatorValue>> comparators;
  private final Map<String, Set<Comparator>> published;

  /**
   * A calculator for one set of reference values.
   *
   * @param comparators in the order of their file: of two for one date the later replaces
   */
  public RatingCalculator(
      Catalogue catalogue, List<Target> targets, List<ComparatorValue> comparators) {
    this.catalogue = catalogue;
    this.targets = new TargetsInForce(targets, catalogue);
    this.published =
        comparators.stream()
            .collect(
                Collectors.groupingBy(
                    ComparatorValue::line,
                    Collectors.mapping(ComparatorValue::comparator, Collectors.toSet())));
    this.comparators =
        comparators.stream()
            .collect(Collectors.groupingBy(c -> new Compares(c.line(), c.unit(), c.comparator())));
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
    Map<Comparator, Compared> beside = beside(trended, line);
    return new RatedOutturn(
        trended, target, rating.rag(), rating.reason(), beside, refused(key, beside));
  }

  private Set<Comparator> refused(FigureKey key, Map<Comparator, Compared> beside) {
    if (!key.isTotal()) {
      return Set.of();
    }
    Set<Comparator> refused = EnumSet.noneOf(Comparator.class);
    refused.addAll(published.getOrDefault(key.line(), Set.of()));
    refused.removeAll(beside.keySet());
    return Collections.unmodifiableSet(refused);
  }

  private Map<Comparator, Compared> beside(TrendedOutturn trended, MeasureLine line) {
    FigureKey key = trended.outturn().key();
    Map<Comparator, Compared> beside = new EnumMap<>(Comparator.class);
    for (Comparator each : Comparator.values()) {
      List<ComparatorValue> values =
          comparators.getOrDefault(new Compares(key.line(), key.unit(), each), List.of()).stream()
              .filter(value -> isOfDefinition(value, line))
              .toList();
      ComparatorValue value = ComparatorRule.beside(key, line.timing(), values);
      if (value != null) {
        beside.put(
            each, new Compared(value, ComparatorRule.compare(trended, value, line.polarity())));
      }
    }
    return Collections.unmodifiableMap(beside);
  }

  /** A version of a definition is compared only with what was published while it was valid. */
  private static boolean isOfDefinition(ComparatorValue value, MeasureLine line) {
    LocalDate day = value.day();
    ReportingYear year = value.year();
    return day != null
        ? line.validFor(day, day)
        : year == null || line.validFor(year.firstDay(), year.lastDay());
  }
}
