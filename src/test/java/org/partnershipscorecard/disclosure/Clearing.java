package org.partnershipscorecard.disclosure;

import org.partnershipscorecard.catalogue.Audience;
import org.partnershipscorecard.catalogue.Basis;
import org.partnershipscorecard.catalogue.DisclosurePolicy;
import org.partnershipscorecard.catalogue.Mark;
import org.partnershipscorecard.catalogue.Unit;
import org.partnershipscorecard.period.Span;

/** Counts cleared for the public, and what became of them. */
final class Clearing {

  /** Counts of 1 to 5 are withheld; lines and relations of a test's own may follow. */
  static final String PLAIN =
      """
      suppress_from: 1
      suppress_to: 5
      zeros_shown: true
      minimum_protection: 4
      seconds: 60
      """;

  static final DisclosurePolicy POLICY = DisclosurePolicy.read(PLAIN);

  private Clearing() {}

  /** Of which nothing was published before. */
  static FigureSet cleared(SampleCounts counts, String policy) {
    return cleared(counts, policy, EarlierReleases.NONE);
  }

  static FigureSet cleared(SampleCounts counts, String policy, EarlierReleases earlier) {
    return new DisclosureControl(
            counts.catalogue(), DisclosurePolicy.read(policy), earlier, Printing.EVERYTHING)
        .clear(counts.rated(), Audience.PUBLIC, SampleCounts.AREA, 1)
        .figures();
  }

  /** A count or, where there is none, a share. */
  static PublishedFigure figure(
      FigureSet figures, String line, String breakdown, Span period, Basis basis) {
    return figures
        .figure(line, breakdown, period, basis, Unit.COUNT)
        .or(() -> figures.figure(line, breakdown, period, basis, Unit.PERCENT))
        .orElseThrow();
  }

  static boolean isWithheld(
      FigureSet figures, String line, String breakdown, Span period, Basis basis) {
    return figure(figures, line, breakdown, period, basis).marks().contains(Mark.C);
  }
}
