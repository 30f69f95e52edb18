package org.partnershipscorecard.measure;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.partnershipscorecard.catalogue.Basis;
import org.partnershipscorecard.catalogue.Catalogue;
import org.partnershipscorecard.catalogue.FigureKey;
import org.partnershipscorecard.catalogue.MeasureLine;
import org.partnershipscorecard.catalogue.Timing;
import org.partnershipscorecard.extract.Extracts;
import org.partnershipscorecard.period.ReportingPeriod;
import org.partnershipscorecard.store.Submission;

/**
 * The figures that some submissions feed: those whose window shares a day with the span of one, and
 * those that were found to look back on their rows.
 */
final class PurgedWindows {

  private final Catalogue catalogue;
  private final LineNeeds needs;
  private final List<Submission> submissions;
  private final Set<FigureKey> fed;
  private final Map<Asked, Boolean> known = new HashMap<>();

  private record Asked(String line, Basis basis, String span) {}

  /**
   * Over some submissions.
   *
   * @param fed keys of figures that look back on their rows from later windows
   */
  PurgedWindows(
      Catalogue catalogue, Extracts extracts, List<Submission> submissions, Set<FigureKey> fed) {
    this.catalogue = catalogue;
    this.needs = new LineNeeds(catalogue, extracts);
    this.submissions = List.copyOf(submissions);
    this.fed = Set.copyOf(fed);
  }

  /** Whether there are any. */
  boolean areNone() {
    return submissions.isEmpty() && fed.isEmpty();
  }

  /** Whether a figure is among them; a line that the catalogue does not have has none. */
  boolean hold(FigureKey key) {
    return !areNone()
        && (fed.contains(key)
            || known.computeIfAbsent(
                new Asked(key.line(), key.basis(), key.period().key()), _ -> shareADay(key)));
  }

  private boolean shareADay(FigureKey key) {
    Optional<MeasureLine> line = catalogue.findLine(key.line());
    Optional<Window> window = windowOf(key);
    if (line.isEmpty() || window.isEmpty()) {
      return false;
    }
    LocalDate last = window.get().lastDay();
    LocalDate first = line.get().timing() == Timing.SNAPSHOT ? last : window.get().firstDay();
    Set<String> extracts = needs.mayFeed(line.get());
    return submissions.stream()
        .filter(submission -> extracts.contains(submission.extract()))
        .anyMatch(submission ->
            !submission.coversFrom().isAfter(last) && !submission.coversTo().isBefore(first));
  }

  /** The window of a figure; empty for a basis that no window of its span has. */
  static Optional<Window> windowOf(FigureKey key) {
    return Window.closingWith(ReportingPeriod.containing(key.period().lastDay())).stream()
        .filter(window -> window.basis() == key.basis() && window.span().equals(key.period()))
        .findFirst();
  }
}
