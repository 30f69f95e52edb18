package org.partnershipscorecard.job;

import java.util.List;
import org.partnershipscorecard.catalogue.Audience;
import org.partnershipscorecard.disclosure.DisclosureControl;
import org.partnershipscorecard.disclosure.FigureSet;
import org.partnershipscorecard.measure.Outturn;
import org.partnershipscorecard.measure.Position;
import org.partnershipscorecard.rating.RatedOutturn;
import org.partnershipscorecard.rating.RatingCalculator;
import org.partnershipscorecard.trend.TrendCalculator;

/** The way of a figure: counted, set in its series, rated, and cleared for an audience. */
public final class Figures {

  private Figures() {}

  /** Every outturn at a position, with what is said of it: the committee's working. */
  public static List<RatedOutturn> rated(Workspace workspace, Position position) {
    List<Outturn> outturns = workspace.calculator().at(position);
    TrendCalculator trends =
        new TrendCalculator(position.catalogue(), position.reference().breaks());
    RatingCalculator ratings =
        new RatingCalculator(
            position.catalogue(),
            position.reference().targets(),
            position.reference().comparators());
    return ratings.rate(trends.assess(outturns, position.reference().targets()));
  }

  /** The figures of an area that may be printed for an audience. */
  static FigureSet cleared(
      Workspace workspace, Position position, Audience audience, String area) {
    return DisclosureControl.clear(
        rated(workspace, position), audience, area, position.asAt());
  }
}
