package org.partnershipscorecard.job;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.measure.Position;
import org.partnershipscorecard.period.ReportingPeriod;
import org.partnershipscorecard.period.ReportingYear;
import org.partnershipscorecard.publication.Evidence;
import org.partnershipscorecard.publication.Manifest;
import org.partnershipscorecard.publication.PublishedFolder;
import org.partnershipscorecard.publication.ReportId;
import org.partnershipscorecard.render.PdfCheck;
import org.partnershipscorecard.submission.QueryPack;
import org.partnershipscorecard.submission.QueryPacks;

/** Gathers what the checklist judges a version by, as things stood when it was frozen. */
final class PublicationEvidence {

  private final ReportId report;
  private final Workspace seen;

  PublicationEvidence(ReportId report, Workspace seen) {
    this.report = report;
    this.seen = seen;
  }

  /**
   * The evidence.
   *
   * @param folder with the version's files
   * @param gaps in what owners wrote
   * @param disclosure why it could not be cleared; null where it could
   * @param touched files of what was circulated that are no longer what they were
   */
  Evidence of(
      Path folder,
      CommentaryGaps gaps,
      @Nullable String disclosure,
      List<String> touched,
      @Nullable LocalDate embargo) {
    return new Evidence(
        openQueries(),
        gaps.missing(),
        gaps.stale(),
        ContentGaps.of(report, seen),
        disclosure,
        pdfs(folder),
        touched,
        embargo,
        LocalDate.now(seen.settings().clock()));
  }

  /** The checks that need no figures: a version whose figures could not be cleared. */
  Evidence uncleared(String disclosure, Manifest manifest, @Nullable LocalDate embargo) {
    return new Evidence(
        openQueries(),
        List.of(),
        List.of(),
        List.of(),
        disclosure,
        Map.of(manifest.report(), List.of()),
        List.of(),
        embargo,
        LocalDate.now(seen.settings().clock()));
  }

  private List<String> openQueries() {
    Position position = seen.position(seen.ledger().last());
    QueryPacks packs =
        new QueryPacks(seen.ledger(), seen.extracts(), seen.records(), position.answers());
    List<String> open = new ArrayList<>();
    for (ReportingPeriod period : quarters()) {
      for (String agency : packs.agencies(period)) {
        String name = position.reference().agencies().getOrDefault(agency, agency);
        QueryPack pack = packs.of(period, agency, name);
        if (pack.openQueries() > 0) {
          open.add(
              "%s has not answered %d %s of %s (queries/%s/%s.md)"
                  .formatted(
                      name,
                      pack.openQueries(),
                      pack.openQueries() == 1 ? "query" : "queries",
                      period.label(),
                      agency,
                      period.key()));
        }
      }
    }
    return open;
  }

  private List<ReportingPeriod> quarters() {
    return switch (report.span()) {
      case ReportingPeriod quarter -> List.of(quarter);
      case ReportingYear year -> year.quarters();
    };
  }

  private static Map<String, List<String>> pdfs(Path folder) {
    Map<String, List<String>> pdfs = new TreeMap<>();
    for (Path file : PublishedFolder.files(folder)) {
      if (file.toString().endsWith(".pdf")) {
        pdfs.put(folder.relativize(file).toString(), PdfCheck.failures(file));
      }
    }
    return pdfs;
  }
}
