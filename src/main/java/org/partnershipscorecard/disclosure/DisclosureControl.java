package org.partnershipscorecard.disclosure;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.catalogue.Audience;
import org.partnershipscorecard.catalogue.Catalogue;
import org.partnershipscorecard.catalogue.DisclosurePolicy;
import org.partnershipscorecard.catalogue.FigureKey;
import org.partnershipscorecard.measure.Outturn;
import org.partnershipscorecard.rating.RatedOutturn;

/**
 * The only door to print. The committee sees every figure, on pages marked OFFICIAL-SENSITIVE. The
 * public sees what a policy lets it see: small counts of children are withheld, with everything
 * that would give one away, and an audit has to find that none can be worked out.
 */
public final class DisclosureControl {

  private final Catalogue catalogue;
  private final @Nullable DisclosurePolicy policy;
  private final EarlierReleases earlier;
  private final Printing printing;

  /**
   * The door for every figure that the policy lets be printed, of which nothing was published yet.
   *
   * @param policy null where the partnership has none: then there is no public edition
   */
  public DisclosureControl(Catalogue catalogue, @Nullable DisclosurePolicy policy) {
    this(catalogue, policy, EarlierReleases.NONE, Printing.EVERYTHING);
  }

  /**
   * The door.
   *
   * @param catalogue with all categories, as counted
   * @param policy null where the partnership has none
   * @param earlier what has been published before
   * @param printing what the edition prints, and every edition beside it
   */
  public DisclosureControl(
      Catalogue catalogue,
      @Nullable DisclosurePolicy policy,
      EarlierReleases earlier,
      Printing printing) {
    this.catalogue = catalogue;
    this.policy = policy;
    this.earlier = earlier;
    this.printing = printing;
  }

  /** There is no policy for the audience, so nothing may be printed for it. */
  public static final class NoPolicy extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoPolicy() {
      super(
          "nothing is printed for the public without a disclosure policy; write"
              + " reference/disclosure.yaml (docs/example-policy has one to start from) and load,"
              + " or ask for the committee's edition");
    }
  }

  /**
   * Asks whether there is an edition for an audience at all.
   *
   * @throws NoPolicy where there is none
   */
  public static void check(Audience audience, @Nullable DisclosurePolicy policy) {
    if (audience == Audience.PUBLIC && policy == null) {
      throw new NoPolicy();
    }
  }

  /** The figures of an audience, and what was withheld from it. */
  public record Cleared(FigureSet figures, DisclosureReport report) {}

  /**
   * Clears the figures of an area for an audience.
   *
   * @param asAt the ledger's event that they were counted at
   * @throws NoPolicy for the public where there is none
   * @throws DisclosureFailure when small counts cannot be protected from the public, or not in time
   */
  public Cleared clear(List<RatedOutturn> outturns, Audience audience, String area, int asAt) {
    return clear(outturns, List.of(), audience, area, asAt);
  }

  /**
   * Clears the figures of an area for an audience.
   *
   * @param unprinted what is counted and never printed, but might be worked out: the quarters of a
   *     line that is printed by the year
   * @param asAt the ledger's event that they were counted at
   * @throws NoPolicy for the public where there is none
   * @throws DisclosureFailure when small counts cannot be protected from the public, or not in time
   */
  public Cleared clear(
      List<RatedOutturn> outturns,
      List<Outturn> unprinted,
      Audience audience,
      String area,
      int asAt) {
    List<RatedOutturn> ofArea =
        outturns.stream()
            .filter(rated -> rated.trended().outturn().key().area().equals(area))
            .toList();
    return switch (audience) {
      case COMMITTEE -> {
        List<PublishedFigure> figures = ofArea.stream().map(CommitteeFigures::of).toList();
        yield new Cleared(
            new FigureSet(audience, area, asAt, figures), DisclosureReport.open(figures.size()));
      }
      case PUBLIC -> {
        DisclosurePolicy kept = policy;
        if (kept == null) {
          throw new NoPolicy();
        }
        yield publicly(ofArea, unprinted, kept, area, asAt);
      }
    };
  }

  private Cleared publicly(
      List<RatedOutturn> outturns,
      List<Outturn> unprinted,
      DisclosurePolicy kept,
      String area,
      int asAt) {
    CollapsedOutturns collapse = new CollapsedOutturns(kept, catalogue);
    CollapsedOutturns.Result collapsed = collapse.of(outturns);
    List<Outturn> beside =
        collapse.ofUnrated(
            unprinted.stream().filter(outturn -> outturn.key().area().equals(area)).toList());
    PublicClearance.Decision decision =
        new PublicClearance(catalogue, kept, printing)
            .decide(collapsed.printed(), beside, earlier.of(area));
    PublicFigures maker = new PublicFigures(catalogue, kept, decision.open(), collapsed.printed());
    List<PublishedFigure> figures = new ArrayList<>();
    collapsed.printed().forEach(rated -> figures.add(maker.of(rated)));
    for (FigureKey key : collapsed.replaced()) {
      figures.add(
          kept.prints(key.line(), key.basis())
              ? PublicFigures.withheld(key, null, null)
              : PublicFigures.leftOut(key, null, null));
    }
    return new Cleared(new FigureSet(Audience.PUBLIC, area, asAt, figures), decision.report());
  }
}
