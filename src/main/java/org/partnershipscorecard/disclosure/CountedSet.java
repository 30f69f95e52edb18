package org.partnershipscorecard.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.catalogue.Breakdown;
import org.partnershipscorecard.catalogue.Catalogue;
import org.partnershipscorecard.catalogue.Condition;
import org.partnershipscorecard.catalogue.DisclosurePolicy;
import org.partnershipscorecard.catalogue.FigureKey;
import org.partnershipscorecard.catalogue.MeasureLine;
import org.partnershipscorecard.catalogue.Overlap;
import org.partnershipscorecard.disclosure.CountKey.Part;
import org.partnershipscorecard.disclosure.CountKey.Series;

/**
 * Which records a series counts, by the words of its definition.
 *
 * @param source extract, timing and event: only sets of one source can be compared
 * @param key the columns that make two records one
 * @param condition which records it counts
 */
record CountedSet(Series series, String source, List<String> key, Condition condition) {

  /** The sets of some series; none for lines that are supplied or have a query of their own. */
  static List<CountedSet> of(
      Collection<Series> series, Catalogue catalogue, DisclosurePolicy policy) {
    List<CountedSet> sets = new ArrayList<>();
    for (Series each : series) {
      catalogue.findLine(each.line()).flatMap(line -> of(each, line, policy)).ifPresent(sets::add);
    }
    return sets;
  }

  private static Optional<CountedSet> of(Series series, MeasureLine line, DisclosurePolicy policy) {
    Condition base = base(series, line);
    if (base == null || line.key().isEmpty() || line.sql() != null) {
      return Optional.empty();
    }
    Condition condition = base;
    if (!series.breakdown().equals(FigureKey.TOTAL)) {
      Optional<Breakdown> breakdown = line.breakdown(series.dimension());
      if (breakdown.isEmpty()) {
        return Optional.empty();
      }
      condition = base.and(category(series, line, breakdown.get(), policy));
    }
    String event = line.event();
    return Optional.of(
        new CountedSet(
            series,
            line.extract() + " " + line.timing() + " " + (event == null ? "" : event),
            line.key(),
            condition));
  }

  private static @Nullable Condition base(Series series, MeasureLine line) {
    String where = line.where();
    Condition all = where == null ? Condition.all() : Condition.of(where);
    boolean part = series.part() == Part.NUMERATOR;
    String of = line.part();
    String amount = line.amount();
    return switch (line.kind()) {
      case COUNT -> part ? all : null;
      case PERCENTAGE, RATE -> part ? (of == null ? null : all.and(Condition.of(of))) : all;
      case MEAN, MEDIAN -> part || amount == null ? null : all.and(Condition.filled(amount));
      case VALUE -> null;
    };
  }

  /** All the codes that are printed under a name. */
  private static Condition category(
      Series series, MeasureLine line, Breakdown breakdown, DisclosurePolicy policy) {
    List<String> codes = List.copyOf(breakdown.categories().keySet());
    List<String> own =
        codes.stream().filter(code -> isPrintedAs(series, line, breakdown, code, policy)).toList();
    Condition condition = Condition.oneOf(breakdown.expression(), own);
    if (isPrintedAs(series, line, breakdown, Breakdown.UNKNOWN, policy)) {
      condition = condition.or(Condition.oneOf(breakdown.expression(), codes).otherwise());
    }
    return condition;
  }

  private static boolean isPrintedAs(
      Series series, MeasureLine line, Breakdown breakdown, String code, DisclosurePolicy policy) {
    return policy.printedUnder(line.id(), breakdown.key(code)).equals(series.breakdown());
  }

  /** Whether they are the categories of one division. */
  boolean isBeside(CountedSet other) {
    return !series.dimension().isEmpty()
        && series.line().equals(other.series.line())
        && series.part() == other.series.part()
        && series.dimension().equals(other.series.dimension());
  }

  /** How this lies to another set of the same source and key. */
  Overlap overlap(CountedSet other) {
    if (isBeside(other)) {
      return Overlap.APART;
    }
    return condition.mayLieWithin(other.condition) || other.condition.mayLieWithin(condition)
        ? condition.overlap(other.condition)
        : Overlap.ACROSS;
  }

  /** Whether this counts by fewer columns, so that its things hold one or more of the other's. */
  boolean isCoarser(CountedSet other) {
    return key.size() < other.key.size() && other.key.containsAll(key);
  }
}
