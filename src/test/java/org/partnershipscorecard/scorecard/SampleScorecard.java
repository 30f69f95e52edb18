package org.partnershipscorecard.scorecard;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.partnershipscorecard.catalogue.Break;
import org.partnershipscorecard.disclosure.FigureSet;
import org.partnershipscorecard.disclosure.SampleFigures;
import org.partnershipscorecard.narrative.Action;
import org.partnershipscorecard.narrative.ActionList;
import org.partnershipscorecard.narrative.Commentary;
import org.partnershipscorecard.period.ReportingPeriod;

/** Twelve quarters that look like the partnership's, made by hand: no number here is a real one. */
public final class SampleScorecard {

  public static final ReportingPeriod Q3 = ReportingPeriod.parse("2016-17-Q3");

  private SampleScorecard() {}

  public static Edition edition() {
    return new Edition(
        "Wolverhampton Safeguarding Children Board",
        "Wolverhampton",
        "Draft for the committee",
        "v0.1",
        "20 January 2017",
        "OFFICIAL-SENSITIVE",
        new DataNotes(
            6,
            5,
            List.of("Designated officer, allegations"),
            List.of("Early Intervention Service, early help assessments (4 working days)"),
            List.of(),
            List.of(
                new RevisedFigure(
                    "LA01 Looked after",
                    "2016-17 Q2",
                    "624",
                    "626",
                    "looked-after children (episodes), sent again: revision 2",
                    "entry 57")),
            List.of("early help, November 2016: a new recording system"),
            3),
        List.of(earlyHelpBreak()),
        Map.of(
            "CP08",
            new Commentary(
                "CP08",
                Map.of("CP08", "87.6% (149 of 170)"),
                "One review in eight was held late; eleven of the fourteen were in two teams.",
                "Two independent reviewing officer posts stood vacant from August to November.",
                "Children waited up to three weeks longer for a decision. Both posts are filled.")),
        new ActionList(
            List.of(
                new Action(
                    "A1",
                    "CP08",
                    "Clear the backlog of reviews",
                    "Head of Safeguarding",
                    LocalDate.of(2017, 2, 28),
                    Action.State.ON_TRACK,
                    null,
                    null))),
        0,
        new Supply(
            List.of(
                new Supply.Row(
                    "An extract",
                    "City Council",
                    "received",
                    "24 January 2017",
                    "1",
                    "2,140",
                    "0",
                    3)),
            Map.of("an-extract", List.of("City Council")),
            Map.of(),
            "figures"));
  }

  public static Break earlyHelpBreak() {
    return new Break(
        Set.of("EH01", "EH02", "EH03"),
        LocalDate.of(2016, 11, 1),
        "new recording system",
        "In November 2016 a new early help recording system came into use; counts before and after"
            + " it are not comparable.");
  }

  public static FigureSet figures() {
    SampleFigures all = new SampleFigures();
    for (SampleSeries series : SampleSeries.all()) {
      series.addTo(all);
    }
    SampleBreakdowns.addTo(all);
    return all.build();
  }
}
