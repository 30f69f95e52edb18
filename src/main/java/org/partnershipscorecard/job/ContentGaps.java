package org.partnershipscorecard.job;

import java.nio.file.Path;
import java.util.List;
import org.partnershipscorecard.annualreport.AnnualReportAssembler;
import org.partnershipscorecard.annualreport.ProseQuery;
import org.partnershipscorecard.catalogue.Catalogue;
import org.partnershipscorecard.measure.Position;
import org.partnershipscorecard.narrative.ContentCheck;
import org.partnershipscorecard.narrative.NarrativeFolder;
import org.partnershipscorecard.narrative.Wanting;
import org.partnershipscorecard.publication.ReportId;
import org.partnershipscorecard.publication.ReportKind;
import org.partnershipscorecard.render.Fonts;

/**
 * What an annual report has to contain and does not, and what its texts say that the figures may
 * not bear out, a clause each. Empty for a scorecard, whose pages follow from the catalogue.
 *
 * @param missing what is not written, not signed off or answered nowhere
 * @param doubtful typed numbers and directions that nobody has answered for
 */
record ContentGaps(List<String> missing, List<String> doubtful) {

  private static final ContentGaps NONE = new ContentGaps(List.of(), List.of());

  static ContentGaps of(ReportId report, Press.Counted counted) {
    if (report.kind() != ReportKind.ANNUAL_REPORT) {
      return NONE;
    }
    Workspace seen = counted.seen();
    Path in = seen.settings().in();
    NarrativeFolder folder =
        new NarrativeFolder(
            in.resolve("narrative").resolve(report.span().key()),
            in.resolve("reference"),
            report.outline());
    Position position = seen.position(counted.figures().asAt());
    Catalogue printed = Figures.printed(seen, position, report.audience());
    return new ContentGaps(
        new ContentCheck(folder).wanting().stream().map(Wanting::sentence).toList(),
        new AnnualReportAssembler(printed, position.reference().breaks(), Fonts::awt)
            .queries(folder, counted.figures()).stream().map(ProseQuery::sentence).toList());
  }
}
