package org.partnershipscorecard.job;

import java.util.List;
import org.partnershipscorecard.catalogue.Audience;
import org.partnershipscorecard.period.ReportingPeriod;
import org.partnershipscorecard.publication.ReportId;
import org.partnershipscorecard.scorecard.Chase;
import org.partnershipscorecard.scorecard.ChaseList;

/**
 * What owners have not written of a quarter, or have written of other figures, a clause each.
 *
 * @param missing measures that need words and have not all of them
 * @param stale measures whose words are of figures that have changed since
 */
record CommentaryGaps(List<String> missing, List<String> stale) {

  private static final CommentaryGaps NONE = new CommentaryGaps(List.of(), List.of());

  /** Looks for them where commentary is printed: in the committee's scorecard. */
  static CommentaryGaps of(ReportId report, Press.Counted counted) {
    if (!(report.span() instanceof ReportingPeriod period)
        || report.audience() != Audience.COMMITTEE) {
      return NONE;
    }
    Settings settings = counted.seen().settings();
    List<Chase> open =
        new ChaseList(
                counted.catalogue(),
                counted.figures(),
                period,
                new WrittenCommentary(settings.in().resolve("commentary"), counted.catalogue())
                    .of(period),
                new Pages(settings.templates()).choices())
            .open();
    return new CommentaryGaps(
        open.stream().filter(chase -> !chase.stale()).map(c -> words(c, period)).toList(),
        open.stream().filter(Chase::stale).map(c -> words(c, period)).toList());
  }

  private static String words(Chase chase, ReportingPeriod period) {
    return "%s %s (%s), by %s: %s (commentary/%s/%s.md)"
        .formatted(
            chase.measure(),
            chase.name(),
            chase.reason(),
            chase.owner(),
            chase.wanting(),
            period.key(),
            chase.measure());
  }
}
