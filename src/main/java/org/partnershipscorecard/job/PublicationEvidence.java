package org.partnershipscorecard.job;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.disclosure.DisclosureControl;
import org.partnershipscorecard.disclosure.DisclosureFailure;
import org.partnershipscorecard.measure.Position;
import org.partnershipscorecard.narrative.NarrativeFault;
import org.partnershipscorecard.period.ReportingPeriod;
import org.partnershipscorecard.period.ReportingYear;
import org.partnershipscorecard.publication.Evidence;
import org.partnershipscorecard.publication.PublishedFolder;
import org.partnershipscorecard.publication.ReportId;
import org.partnershipscorecard.render.PdfCheck;
import org.partnershipscorecard.render.RenderFailure;
import org.partnershipscorecard.render.TemplateFailure;
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
   * @param counted what it says
   * @param touched files of what was circulated that are no longer what they were
   */
  Evidence of(
      Path folder, Press.Counted counted, List<String> touched, @Nullable LocalDate embargo) {
    CommentaryGaps gaps = CommentaryGaps.of(report, counted);
    ContentGaps content = ContentGaps.of(report, counted);
    return new Evidence(
        openQueries(),
        content.doubtful(),
        gaps.missing(),
        gaps.stale(),
        content.missing(),
        null,
        null,
        pdfs(folder),
        touched,
        embargo,
        LocalDate.now(seen.settings().clock()));
  }

  /**
   * The evidence on a version that could not be made: its figures could not be cleared, its pages
   * not tagged, or its texts name what there is not.
   *
   * @param failure thrown on where it is none of these
   */
  Evidence unmade(RuntimeException failure, @Nullable LocalDate embargo) {
    String content = null;
    String disclosure = null;
    String pages = null;
    Throwable cause = failure;
    while (content == null && disclosure == null && pages == null) {
      switch (cause) {
        case null -> throw failure;
        case DisclosureFailure uncleared -> disclosure = words(uncleared);
        case DisclosureControl.NoPolicy none -> disclosure = words(none);
        case RenderFailure unfit -> pages = words(unfit);
        case TemplateFailure unfit -> pages = words(unfit);
        case NarrativeFault unknown -> content = words(unknown);
        default -> cause = cause.getCause();
      }
    }
    return new Evidence(
        openQueries(),
        List.of(),
        List.of(),
        List.of(),
        content == null ? List.of() : List.of(content),
        disclosure,
        pages,
        Map.of(report.key(), List.of()),
        List.of(),
        embargo,
        LocalDate.now(seen.settings().clock()));
  }

  private static String words(RuntimeException failure) {
    return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
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
