package org.partnershipscorecard.job;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.partnershipscorecard.narrative.NarrativeFolder;
import org.partnershipscorecard.narrative.Outline;
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
    Outline outline = folder.outline();
    List<String> missing = new ArrayList<>();
    List<Outline.Part> parts = new ArrayList<>(outline.chapters());
    parts.addAll(outline.appendices());
    for (Outline.Part part : parts) {
      if (folder.text(part.file()).isBlank()) {
        missing.add("the chapter \"" + part.title() + "\" is empty (" + part.file() + ")");
      }
      for (Outline.Agency agency : part.contributions()) {
        if (folder.text(agency.file()).isBlank()) {
          missing.add("the account of " + agency.name() + " is empty (" + agency.file() + ")");
        }
      }
    }
    return missing;
  }
}
