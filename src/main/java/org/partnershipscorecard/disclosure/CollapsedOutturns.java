package org.partnershipscorecard.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.catalogue.Absence;
import org.partnershipscorecard.catalogue.Catalogue;
import org.partnershipscorecard.catalogue.DisclosurePolicy;
import org.partnershipscorecard.catalogue.FigureKey;
import org.partnershipscorecard.catalogue.Kind;
import org.partnershipscorecard.catalogue.Rag;
import org.partnershipscorecard.catalogue.RagReason;
import org.partnershipscorecard.catalogue.Unit;
import org.partnershipscorecard.measure.Outturn;
import org.partnershipscorecard.rating.RatedOutturn;
import org.partnershipscorecard.trend.Intervals;
import org.partnershipscorecard.trend.TrendedOutturn;

/** The outturns with categories drawn together as the policy says, before anything is withheld. */
final class CollapsedOutturns {

  private final DisclosurePolicy policy;
  private final Catalogue catalogue;

  CollapsedOutturns(DisclosurePolicy policy, Catalogue catalogue) {
    this.policy = policy;
    this.catalogue = catalogue;
  }

  /** What is printed, and what its categories were. */
  record Result(List<RatedOutturn> printed, List<FigureKey> replaced) {}

  Result of(List<RatedOutturn> outturns) {
    List<RatedOutturn> printed = new ArrayList<>();
    List<FigureKey> replaced = new ArrayList<>();
    Map<FigureKey, List<RatedOutturn>> groups = new LinkedHashMap<>();
    for (RatedOutturn rated : outturns) {
      FigureKey key = rated.trended().outturn().key();
      String under = policy.printedUnder(key.line(), key.breakdown());
      if (under.equals(key.breakdown())) {
        printed.add(rated);
      } else {
        replaced.add(key);
        groups
            .computeIfAbsent(
                new FigureKey(key.line(), under, key.area(), key.period(), key.basis(), key.unit()),
                k -> new ArrayList<>())
            .add(rated);
      }
    }
    groups.forEach((key, parts) -> printed.add(together(key, parts)));
    return new Result(List.copyOf(printed), List.copyOf(replaced));
  }

  /** The same for outturns of which nothing more is said. */
  List<Outturn> ofUnrated(List<Outturn> outturns) {
    return of(outturns.stream().map(CollapsedOutturns::unrated).toList()).printed().stream()
        .map(rated -> rated.trended().outturn())
        .toList();
  }

  private static RatedOutturn unrated(Outturn outturn) {
    return new RatedOutturn(
        new TrendedOutturn(outturn, null, null, null, null, null, null, null, null),
        null,
        Rag.NOT_RATED,
        RagReason.NO_TARGET,
        Map.of());
  }

  private RatedOutturn together(FigureKey key, List<RatedOutturn> parts) {
    Outturn sum = sum(key, parts.stream().map(part -> part.trended().outturn()).toList());
    return new RatedOutturn(
        new TrendedOutturn(sum, Intervals.of(sum), null, null, null, null, null, null, null),
        null,
        Rag.NOT_RATED,
        parts.getFirst().ragReason(),
        Map.of());
  }

  private Outturn sum(FigureKey key, List<Outturn> parts) {
    Outturn first = parts.getFirst();
    boolean ofOne =
        catalogue.line(key.line()).kind() == Kind.COUNT || first.populationVintage() != null;
    double numerator = 0;
    double denominator = 0;
    for (Outturn part : parts) {
      Double n = part.numerator();
      Absence absence = part.absence();
      if (absence != null && absence != Absence.ZERO_DENOMINATOR) {
        return outturn(first, key, null, null, null, absence);
      }
      if (n == null) {
        return outturn(first, key, null, null, null, Absence.NOT_APPLICABLE);
      }
      Double d = part.denominator();
      numerator += n;
      denominator = ofOne && d != null ? d : denominator + (d == null ? 0 : d);
    }
    if (key.unit() == Unit.COUNT) {
      return outturn(first, key, numerator, null, numerator, null);
    }
    return denominator > 0
        ? outturn(
            first,
            key,
            numerator,
            denominator,
            numerator * key.unit().multiplier() / denominator,
            null)
        : outturn(first, key, numerator, denominator, null, Absence.ZERO_DENOMINATOR);
  }

  private static Outturn outturn(
      Outturn like,
      FigureKey key,
      @Nullable Double numerator,
      @Nullable Double denominator,
      @Nullable Double value,
      @Nullable Absence absence) {
    return new Outturn(
        key,
        numerator,
        denominator,
        value,
        like.marks(),
        absence,
        like.notes(),
        like.populationYear(),
        like.populationVintage());
  }
}
