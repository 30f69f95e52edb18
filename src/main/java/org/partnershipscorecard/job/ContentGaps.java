package org.partnershipscorecard.job;

import java.nio.file.Path;
import java.util.List;
import org.partnershipscorecard.narrative.ContentCheck;
import org.partnershipscorecard.narrative.NarrativeFolder;
import org.partnershipscorecard.narrative.Wanting;
import org.partnershipscorecard.publication.ReportId;
import org.partnershipscorecard.publication.ReportKind;

/** What an annual report has to contain and does not. */
final class ContentGaps {

  private ContentGaps() {}

  /** A clause for each; empty for a scorecard, whose pages follow from the catalogue. */
  static List<String> of(ReportId report, Workspace seen) {
    if (report.kind() != ReportKind.ANNUAL_REPORT) {
      return List.of();
    }
    Path in = seen.settings().in();
    NarrativeFolder folder =
        new NarrativeFolder(
            in.resolve("narrative").resolve(report.span().key()), in.resolve("reference"));
    return new ContentCheck(folder).wanting().stream().map(Wanting::sentence).toList();
  }
}
