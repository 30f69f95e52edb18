package org.partnershipscorecard.job;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.partnershipscorecard.catalogue.FigureKey;
import org.partnershipscorecard.measure.Freeze;
import org.partnershipscorecard.period.ReportingPeriod;
import org.partnershipscorecard.store.Submission;

/**
 * What a purge removes and keeps.
 *
 * @param before submissions whose span ends before this day go
 * @param submissions in the ledger's order, replaced and withdrawn ones among them; empty where
 *     nothing is left to remove
 * @param freeze what is kept
 */
public record PurgePlan(LocalDate before, int asAt, List<Submission> submissions, Freeze freeze) {

  public PurgePlan {
    submissions = List.copyOf(submissions);
  }

  public boolean isEmpty() {
    return submissions.isEmpty();
  }

  /** How many rows go. */
  public int rows() {
    return submissions.stream().mapToInt(each -> each.rows().accepted()).sum();
  }

  /** The quarters that the submissions end in, in order. */
  public List<ReportingPeriod> periods() {
    return List.copyOf(
        submissions.stream()
            .map(each -> ReportingPeriod.containing(each.coversTo()))
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  /** How many of the figures that are closed have a value. */
  public long frozen() {
    Set<FigureKey> closing = Set.copyOf(freeze.closing());
    return freeze.outturns().stream()
        .filter(outturn -> outturn.value() != null && closing.contains(outturn.key()))
        .count();
  }

  /** The quarter with whose end the last figure closes that is frozen. */
  public Optional<ReportingPeriod> last() {
    return freeze.closing().stream()
        .map(key -> ReportingPeriod.containing(key.period().lastDay()))
        .max(ReportingPeriod::compareTo);
  }
}
