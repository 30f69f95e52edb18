package org.partnershipscorecard.job;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.catalogue.Audience;
import org.partnershipscorecard.catalogue.Catalogue;
import org.partnershipscorecard.disclosure.DisclosureControl;
import org.partnershipscorecard.disclosure.FigureSet;
import org.partnershipscorecard.measure.Position;

/** The figures of the reports that are being made: counted once for all of them. */
final class ClearedFigures {

  private final Workspace workspace;
  private @Nullable Position position;
  private DisclosureControl.@Nullable Cleared cleared;
  private @Nullable LocalDate seenOn;

  ClearedFigures(Workspace workspace) {
    this.workspace = workspace;
  }

  /** Counts and clears what a plan needs, unless the last plan needed the same. */
  FigureSet of(ReportPlan plan) {
    DisclosureControl.Cleared known = cleared;
    LocalDate lastDay = plan.span().lastDay();
    boolean same =
        known != null
            && known.figures().asAt() == plan.asAt()
            && known.figures().audience() == plan.audience()
            && known.figures().area().equals(plan.area())
            && lastDay.equals(seenOn);
    if (known == null || !same) {
      known =
          Figures.cleared(workspace, position(plan.asAt()), plan.audience(), plan.area(), lastDay);
      cleared = known;
      seenOn = lastDay;
    }
    if (plan.audience() == Audience.PUBLIC) {
      WithheldList.write(plan, known.report());
    }
    return known.figures();
  }

  /** The catalogue with the categories that are printed for a plan's audience. */
  Catalogue catalogue(ReportPlan plan) {
    return Figures.printed(workspace, position(plan.asAt()), plan.audience());
  }

  /** The files of a plan's edition beside its pages. */
  EditionFiles files(ReportPlan plan) {
    return new EditionFiles(plan, Figures.policy(workspace, plan.asAt()) != null);
  }

  /** What was in force at an event of the ledger. */
  Position position(int asAt) {
    Position known = position;
    if (known == null || known.asAt() != asAt) {
      known = workspace.position(asAt);
      position = known;
    }
    return known;
  }
}
