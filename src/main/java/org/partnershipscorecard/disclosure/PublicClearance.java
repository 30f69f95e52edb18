package org.partnershipscorecard.disclosure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.partnershipscorecard.catalogue.Absence;
import org.partnershipscorecard.catalogue.Catalogue;
import org.partnershipscorecard.catalogue.Counts;
import org.partnershipscorecard.catalogue.DisclosurePolicy;
import org.partnershipscorecard.catalogue.FigureKey;
import org.partnershipscorecard.measure.Outturn;
import org.partnershipscorecard.rating.RatedOutturn;

/** Decides which figures of an area the public may see. */
final class PublicClearance {

  private final Catalogue catalogue;
  private final DisclosurePolicy policy;
  private final Printing printing;
  private final Set<String> unrelated;
  private final List<SeriesRelation> declared = new ArrayList<>();
  private final List<SeriesRelation> relations = new ArrayList<>();

  PublicClearance(Catalogue catalogue, DisclosurePolicy policy, Printing printing) {
    this.catalogue = catalogue;
    this.policy = policy;
    this.printing = printing;
    Stream.of(catalogue.relations(), policy.relations())
        .flatMap(List::stream)
        .forEach(relation -> declared.add(SeriesRelation.of(relation, policy)));
    this.unrelated = unrelated();
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
   * @param unprinted further ones, which are never printed
   * @throws DisclosureFailure when small counts cannot be protected
   */
  Decision decide(
      List<RatedOutturn> outturns, List<Outturn> unprinted, List<EarlierReleases.Release> earlier) {
    Clock clock = new Clock(Duration.ofSeconds(policy.seconds()));
    Set<FigureKey> withValue = new HashSet<>();
    CountNodes nodes = posed(outturns, unprinted, earlier, withValue, clock);
    CountSystem system = nodes.system();
    Protection protection = protection();
    Suppression suppression = new Suppression(system, protection, clock);
    BitSet withheld = suppression.choose();
    int audited = new Audit(system, protection, clock).check(withheld, suppression.tables());
    BitSet primary = system.primary();
    Set<FigureKey> open = new HashSet<>();
    Map<String, Integer> small = new TreeMap<>();
    Map<String, Integer> partners = new TreeMap<>();
    nodes
        .figures()
        .forEach((key, figure) -> {
          if (system.isOpen(figure, withheld) && !nodes.showsSmall(key)) {
            open.add(key);
          } else if (system.isOpen(figure, primary) && !nodes.showsSmall(key)) {
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
            audited,
            system.settled()));
  }

  private Protection protection() {
    return new Protection(policy.suppressFrom(), policy.suppressTo(), policy.minimumProtection());
  }

  /**
   * All counts with everything that binds them, of which some must not be learnt.
   *
   * @param withValue is told which figures have one
   */
  CountNodes posed(
      List<RatedOutturn> outturns,
      List<Outturn> unprinted,
      List<EarlierReleases.Release> earlier,
      Set<FigureKey> withValue,
      Clock clock) {
    List<EarlierState> states =
        EarlierState.of(earlier, catalogue, new CollapsedOutturns(policy, catalogue));
    CountNodes nodes = nodes(outturns, unprinted, states, withValue);
    List<CountedSet> sets = CountedSet.of(nodes.book().noted(), catalogue, policy);
    bind(nodes, sets, clock);
    EarlierNodes then = new EarlierNodes(nodes, states, policy);
    states.forEach(state -> then.of(state).ifPresent(counts -> bind(counts, sets, clock)));
    CountSystem system = nodes.system();
    if (!earlier.isEmpty()) {
      system.noteKnown();
    }
    new Guesses(system, protection(), clock).settle(system.primary());
    return nodes;
  }

  /** The counts of one state with everything that binds them. */
  private void bind(CountNodes nodes, List<CountedSet> sets, Clock clock) {
    new WindowEquations(nodes, clock).add();
    new LineEquations(nodes, relations).add();
    new PartEquations(nodes).add();
    KindEquations kinds = new KindEquations(nodes, clock);
    kinds.add(sets);
    new StockKinds(nodes, clock, kinds).add(sets, relations);
  }

  private CountNodes nodes(
      List<RatedOutturn> outturns,
      List<Outturn> unprinted,
      List<EarlierState> states,
      Set<FigureKey> withValue) {
    CountsShown shown = new CountsShown(catalogue);
    CountBook book = new CountBook();
    for (RatedOutturn rated : outturns) {
      Outturn outturn = rated.trended().outturn();
      if (outturn.value() == null) {
        if (outturn.absence() == Absence.ZERO_DENOMINATOR) {
          Map<CountKey, Long> none = shown.of(outturn.key(), 0.0, 0.0);
          book.note(none);
          if (isPrinted(outturn.key())) {
            none.keySet().forEach(book::nought);
          }
        }
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
    for (Outturn outturn : unprinted) {
      if (outturn.value() != null) {
        book.note(shown.of(outturn.key(), outturn.numerator(), outturn.denominator()));
      } else if (outturn.absence() == Absence.ZERO_DENOMINATOR) {
        book.note(shown.of(outturn.key(), 0.0, 0.0));
      }
    }
    for (EarlierState state : states) {
      for (CountKey count : state.told()) {
        if (Objects.equals(state.counts().get(count), book.value(count))) {
          book.known(count);
        }
      }
    }
    List<CountedSet> sets = CountedSet.of(book.noted(), catalogue, policy);
    List<SeriesRelation> implied = ImpliedRelations.of(book.noted(), catalogue, policy);
    List<SeriesRelation> evident = EvidentRelations.of(book, catalogue, sets);
    relations.clear();
    relations.addAll(declared);
    relations.addAll(implied);
    relations.addAll(evident);
    relations.addAll(EarlierCategories.of(states, catalogue, policy));
    LineEquations.unite(book, relations);
    return new CountNodes(book, catalogue, policy);
  }

  private boolean isPrinted(FigureKey key) {
    return policy.prints(key.line(), key.basis())
        && printing.prints(key)
        && !unrelated.contains(key.line());
  }

  /**
   * Lines of an added catalogue whose query of its own nothing tells the meaning of: how they lie
   * to other lines has to be declared before the public sees them.
   */
  private Set<String> unrelated() {
    Set<String> lines = new HashSet<>(catalogue.undeclared());
    lines.removeIf(line -> catalogue.line(line).counts() == Counts.ORGANISATIONAL);
    policy.relations().forEach(relation -> lines.removeAll(relation.lines()));
    return lines;
  }
}
