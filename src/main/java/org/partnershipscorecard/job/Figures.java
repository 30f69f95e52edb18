package org.partnershipscorecard.job;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.catalogue.Audience;
import org.partnershipscorecard.catalogue.DisclosurePolicy;
import org.partnershipscorecard.disclosure.DisclosureControl;
import org.partnershipscorecard.disclosure.Printing;
import org.partnershipscorecard.measure.Outturn;
import org.partnershipscorecard.measure.Position;
import org.partnershipscorecard.rating.RatedOutturn;
import org.partnershipscorecard.rating.RatingCalculator;
import org.partnershipscorecard.store.EventKind;
import org.partnershipscorecard.trend.TrendCalculator;

/** The way of a figure: counted, set in its series, rated, and cleared for an audience. */
public final class Figures {

  private Figures() {}

  /** Every outturn at a position, with what is said of it: the committee's working. */
  public static List<RatedOutturn> rated(Workspace workspace, Position position) {
    return rated(workspace, position, LocalDate.MAX);
  }

  private static List<RatedOutturn> rated(
      Workspace workspace, Position position, LocalDate seenOn) {
    List<Outturn> outturns = workspace.outturns(position);
    TrendCalculator trends =
        new TrendCalculator(position.catalogue(), position.reference().breaks());
    RatingCalculator ratings =
        new RatingCalculator(
            position.catalogue(),
            position.reference().targets(),
            position.reference().comparators());
    return ratings.rate(trends.assess(outturns, position.reference().targets(), seenOn));
  }

  /**
   * The figures of an area that may be printed for an audience.
   *
   * @param seenOn the reported period's last day: limits and trends know nothing later
   */
  static DisclosureControl.Cleared cleared(
      Workspace workspace, Position position, Audience audience, String area, LocalDate seenOn) {
    DisclosurePolicy policy = policy(workspace, position.asAt());
    DisclosureControl.check(audience, policy);
    return new DisclosureControl(
            position.catalogue(), policy, workspace.releases(), Printing.EVERYTHING)
        .clear(rated(workspace, position, seenOn), audience, area, position.asAt());
  }

  /** The disclosure policy that was in force at an event of the ledger; null where none was. */
  static @Nullable DisclosurePolicy policy(Workspace workspace, int asAt) {
    String hash =
        workspace.ledger().contents(EventKind.REFERENCE_CHANGED, asAt).get(DisclosurePolicy.FILE);
    return hash == null ? null : DisclosurePolicy.read(workspace.contents().text(hash));
  }
}
