package org.partnershipscorecard.job;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.catalogue.Audience;
import org.partnershipscorecard.catalogue.Catalogue;
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
    return rated(position, workspace.outturns(position), LocalDate.MAX);
  }

  private static List<RatedOutturn> rated(
      Position position, List<Outturn> outturns, LocalDate seenOn) {
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
    DisclosureControl control =
        new DisclosureControl(
            position.catalogue(), policy, workspace.releases(), Printing.EVERYTHING);
    return switch (audience) {
      case COMMITTEE ->
          control.clear(
              rated(position, workspace.outturns(position), seenOn),
              audience,
              area,
              position.asAt());
      case PUBLIC -> publicly(workspace, position, control, area, seenOn);
    };
  }

  /** Quarters that are not printed are counted too: longer windows may give them away. */
  private static DisclosureControl.Cleared publicly(
      Workspace workspace,
      Position position,
      DisclosureControl control,
      String area,
      LocalDate seenOn) {
    Map<Boolean, List<Outturn>> byPrint =
        workspace.outturns(position.withCatalogue(position.catalogue().byQuarter())).stream()
            .collect(
                Collectors.partitioningBy(outturn ->
                    position
                        .catalogue()
                        .line(outturn.key().line())
                        .bases()
                        .contains(outturn.key().basis())));
    return control.clear(
        rated(position, byPrint.getOrDefault(true, List.of()), seenOn),
        byPrint.getOrDefault(false, List.of()),
        Audience.PUBLIC,
        area,
        position.asAt());
  }

  /** The catalogue with the categories that are printed for an audience. */
  static Catalogue printed(Workspace workspace, Position position, Audience audience) {
    DisclosurePolicy policy =
        audience == Audience.PUBLIC ? policy(workspace, position.asAt()) : null;
    return policy == null ? position.catalogue() : policy.collapsed(position.catalogue());
  }

  /** The disclosure policy that was in force at an event of the ledger; null where none was. */
  static @Nullable DisclosurePolicy policy(Workspace workspace, int asAt) {
    String hash =
        workspace.ledger().contents(EventKind.REFERENCE_CHANGED, asAt).get(DisclosurePolicy.FILE);
    return hash == null ? null : DisclosurePolicy.read(workspace.contents().text(hash));
  }
}
