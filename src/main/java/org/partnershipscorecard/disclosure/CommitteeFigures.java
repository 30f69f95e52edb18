package org.partnershipscorecard.disclosure;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.catalogue.Comparator;
import org.partnershipscorecard.catalogue.Counts;
import org.partnershipscorecard.catalogue.MeasureLine;
import org.partnershipscorecard.measure.Outturn;
import org.partnershipscorecard.rating.Compared;
import org.partnershipscorecard.rating.RatedOutturn;
import org.partnershipscorecard.trend.ControlLimits;
import org.partnershipscorecard.trend.Interval;
import org.partnershipscorecard.trend.Movement;
import org.partnershipscorecard.trend.TrendedOutturn;

/** Figures with all that is known of them: what the committee sees. */
final class CommitteeFigures {

  private CommitteeFigures() {}

  /** Whether disclosure control applies to a line (rule R29). */
  static boolean isCounted(MeasureLine line) {
    return line.counts() != Counts.ORGANISATIONAL;
  }

  static PublishedFigure of(RatedOutturn rated) {
    TrendedOutturn trended = rated.trended();
    Outturn outturn = trended.outturn();
    return new PublishedFigure(
        outturn.key(),
        outturn.value(),
        outturn.numerator(),
        outturn.denominator(),
        range(trended.interval()),
        outturn.marks(),
        outturn.absence(),
        move(trended.quarter()),
        move(trended.year()),
        control(trended),
        rated.target(),
        rated.rag(),
        rated.ragReason(),
        beside(rated.comparators()),
        outturn.notes());
  }

  private static PublishedFigure.@Nullable Range range(@Nullable Interval interval) {
    return interval == null
        ? null
        : new PublishedFigure.Range(interval.lower(), interval.upper(), interval.method());
  }

  private static PublishedFigure.@Nullable Move move(@Nullable Movement movement) {
    return movement == null
        ? null
        : new PublishedFigure.Move(movement.change(), movement.direction(), movement.verdict());
  }

  private static PublishedFigure.@Nullable Control control(TrendedOutturn trended) {
    ControlLimits limits = trended.limits();
    var cause = trended.specialCause();
    var variation = trended.variation();
    return limits == null || cause == null || variation == null || !limits.meaningful()
        ? null
        : new PublishedFigure.Control(
            limits.mean(), limits.lower(), limits.upper(), limits.trial(), cause, variation);
  }

  private static Map<Comparator, PublishedFigure.Beside> beside(
      Map<Comparator, Compared> comparators) {
    Map<Comparator, PublishedFigure.Beside> beside = new EnumMap<>(Comparator.class);
    comparators.forEach((comparator, compared) ->
        beside.put(
            comparator, new PublishedFigure.Beside(compared.value(), compared.comparison())));
    return beside;
  }
}
