package org.partnershipscorecard.rating;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.catalogue.Comparator;
import org.partnershipscorecard.catalogue.Rag;
import org.partnershipscorecard.catalogue.RagReason;
import org.partnershipscorecard.catalogue.Target;
import org.partnershipscorecard.trend.TrendedOutturn;

/**
 * An outturn with everything that is said about it.
 *
 * @param target the target in force on the window's last day, null where none
 * @param ragReason why not rated; null where rated
 * @param refused comparators that publish the line, but nothing of a period, unit or definition
 *     like this figure's
 */
public record RatedOutturn(
    TrendedOutturn trended,
    @Nullable Target target,
    Rag rag,
    @Nullable RagReason ragReason,
    Map<Comparator, Compared> comparators,
    Set<Comparator> refused) {

  /** One beside which no comparator is refused. */
  public RatedOutturn(
      TrendedOutturn trended,
      @Nullable Target target,
      Rag rag,
      @Nullable RagReason ragReason,
      Map<Comparator, Compared> comparators) {
    this(trended, target, rag, ragReason, comparators, Set.of());
  }
}
