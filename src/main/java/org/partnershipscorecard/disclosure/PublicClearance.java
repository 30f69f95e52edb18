package org.partnershipscorecard.disclosure;

import java.time.Duration;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.partnershipscorecard.catalogue.Catalogue;
import org.partnershipscorecard.catalogue.DisclosurePolicy;
import org.partnershipscorecard.catalogue.FigureKey;
import org.partnershipscorecard.measure.Outturn;
import org.partnershipscorecard.rating.RatedOutturn;

/** Decides which figures of an area the public may see. */
final class PublicClearance {

  private final Catalogue catalogue;
  private final DisclosurePolicy policy;
  private final Printing printing;

  PublicClearance(Catalogue catalogue, DisclosurePolicy policy, Printing printing) {
    this.catalogue = catalogue;
    this.policy = policy;
    this.printing = printing;
  }

  /**
   * What was decided.
   *
   * @param open the figures that may be printed; every other with a value is withheld
   */
  record Decision(Set<FigureKey> open, DisclosureReport report) {}

  /**
   * Decides.
   *
   * @param outturns of one area, categories drawn together
   * @throws DisclosureFailure when small counts cannot be protected
   */
  Decision decide(List<RatedOutturn> outturns, List<EarlierReleases.Released> earlier) {
    Clock clock = new Clock(Duration.ofSeconds(policy.seconds()));
    Protection protection =
        new Protection(policy.suppressFrom(), policy.suppressTo(), policy.minimumProtection());
    Set<FigureKey> withValue = new HashSet<>();
    CountNodes nodes = nodes(outturns, earlier, withValue);
    new WindowEquations(nodes, clock).add();
    new LineEquations(nodes, policy).add();
    new PartEquations(nodes).add();
    CountSystem system = nodes.system();
    Suppression suppression = new Suppression(system, protection, clock);
    BitSet withheld = suppression.choose();
    int audited = new Audit(system, protection, clock).check(withheld);
    BitSet primary = suppression.primary();
    Set<FigureKey> open = new HashSet<>();
    Map<String, Integer> small = new TreeMap<>();
    Map<String, Integer> partners = new TreeMap<>();
    nodes
        .figures()
        .forEach((key, figure) -> {
          if (system.isOpen(figure, withheld)) {
            open.add(key);
          } else if (system.isOpen(figure, primary)) {
            partners.merge(key.line(), 1, Integer::sum);
          } else {
            small.merge(key.line(), 1, Integer::sum);
          }
        });
    return new Decision(
        open,
        new DisclosureReport(
            withValue.size(),
            withValue.size() - nodes.figures().size(),
            Collections.unmodifiableMap(small),
            Collections.unmodifiableMap(partners),
            audited));
  }

  private CountNodes nodes(
      List<RatedOutturn> outturns,
      List<EarlierReleases.Released> earlier,
      Set<FigureKey> withValue) {
    CountsShown shown = new CountsShown(catalogue);
    CountBook book = new CountBook();
    Map<FigureKey, Outturn> byKey = new HashMap<>();
    for (RatedOutturn rated : outturns) {
      Outturn outturn = rated.trended().outturn();
      byKey.put(outturn.key(), outturn);
      if (outturn.value() == null) {
        continue;
      }
      withValue.add(outturn.key());
      Map<CountKey, Long> counts =
          shown.of(outturn.key(), outturn.numerator(), outturn.denominator());
      if (book.contradicts(counts)) {
        throw new DisclosureFailure(
            "two figures of " + outturn.key().line() + " for one window do not agree");
      }
      book.note(counts);
      if (isPrinted(outturn.key())) {
        book.shows(outturn.key(), counts.keySet());
      }
    }
    for (EarlierReleases.Released released : earlier) {
      Outturn now = byKey.get(released.key());
      Double value = now == null ? null : now.value();
      if (value != null && Math.abs(value - released.value()) < 0.06) {
        shown
            .of(released.key(), released.numerator(), released.denominator())
            .keySet()
            .forEach(book::known);
      }
    }
    LineEquations.unite(book, policy);
    return new CountNodes(book, catalogue, policy);
  }

  private boolean isPrinted(FigureKey key) {
    return policy.prints(key.line(), key.basis()) && printing.prints(key);
  }
}
