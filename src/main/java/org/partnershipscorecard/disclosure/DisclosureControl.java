package org.partnershipscorecard.disclosure;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.catalogue.Audience;
import org.partnershipscorecard.catalogue.Comparator;
import org.partnershipscorecard.measure.Outturn;
import org.partnershipscorecard.rating.Compared;
import org.partnershipscorecard.rating.RatedOutturn;
import org.partnershipscorecard.trend.ControlLimits;
import org.partnershipscorecard.trend.Interval;
import org.partnershipscorecard.trend.Movement;
import org.partnershipscorecard.trend.TrendedOutturn;

/**
 * The only door to print. The committee sees every figure, on pages marked OFFICIAL-SENSITIVE; the
 * public sees none until a policy says how small numbers are kept from it.
 */
public final class DisclosureControl {

  private DisclosureControl() {}

  /** There is no policy for the audience, so nothing may be printed for it. */
  public static final class NoPolicy extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoPolicy() {
      super(
          "nothing is printed for the public without a disclosure policy; ask for the committee's"
              + " edition");
    }
  }

  /**
   * Clears the figures of an area for an audience.
   *
   * @param asAt the ledger's event that they were counted at
   * @throws NoPolicy for the public
   */
  public static FigureSet clear(
      List<RatedOutturn> outturns, Audience audience, String area, int asAt) {
    return switch (audience) {
      case COMMITTEE -> {
        List<PublishedFigure> figures = new ArrayList<>();
        for (RatedOutturn rated : outturns) {
          if (rated.trended().outturn().key().area().equals(area)) {
            figures.add(unsuppressed(rated));
          }
        }
        yield new FigureSet(audience, area, asAt, figures);
      }
      case PUBLIC -> throw new NoPolicy();
    };
  }

  private static PublishedFigure unsuppressed(RatedOutturn rated) {
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
    comparators.forEach(
        (comparator, compared) ->
            beside.put(
                comparator,
                new PublishedFigure.Beside(compared.value(), compared.comparison())));
    return beside;
  }
}
