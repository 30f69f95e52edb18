package org.partnershipscorecard.measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.partnershipscorecard.catalogue.ExpectedSubmission;
import org.partnershipscorecard.catalogue.ReferenceData;
import org.partnershipscorecard.period.ReportingPeriod;
import org.partnershipscorecard.store.Records;
import org.partnershipscorecard.store.Submission;

/**
 * Which submissions a figure is taken from, and whether all that it needs have come (rules R3, R5).
 */
final class Sources {

  /** FINAL wins, then the shortest span, then the latest as-at date. */
  private static final Comparator<Submission> BEST =
      Comparator.comparing(Submission::provisional)
          .thenComparingLong(s -> s.coversTo().toEpochDay() - s.coversFrom().toEpochDay())
          .thenComparing(Submission::asAtDate, Comparator.reverseOrder())
          .thenComparing(Submission::entry, Comparator.reverseOrder());

  private final List<Submission> submissions;
  private final ReferenceData reference;

  Sources(List<Submission> submissions, ReferenceData reference) {
    this.submissions = submissions;
    this.reference = reference;
  }

  /** What has come of what is needed. */
  enum Received {
    ALL,
    SOME,
    NONE
  }

  /** The source of every snapshot of every extract. */
  List<Records.SnapshotSource> snapshots(List<ReportingPeriod> periods) {
    List<Records.SnapshotSource> sources = new ArrayList<>();
    for (String extract : extracts()) {
      for (String agency : agenciesThatSent(extract)) {
        for (ReportingPeriod period : periods) {
          snapshot(agency, extract, period)
              .ifPresent(
                  source ->
                      sources.add(
                          new Records.SnapshotSource(
                              extract, period.key(), period.lastDay(), source.entry())));
        }
      }
    }
    return sources;
  }

  /** What came for the quarter itself: what its flow and its snapshot need. */
  Received received(String extract, String area, ReportingPeriod period) {
    Set<String> agencies = agenciesExpected(extract, area, period);
    if (agencies.isEmpty()) {
      return Received.NONE;
    }
    long came = agencies.stream().filter(agency -> flow(agency, extract, period)).count();
    return came == agencies.size() ? Received.ALL : came == 0 ? Received.NONE : Received.SOME;
  }

  /** Whether anyone should send an extract for an area, or has. */
  boolean concerns(String extract, String area) {
    return reference.expected().stream()
            .anyMatch(e -> e.extract().equals(extract) && e.areas().contains(area))
        || (reference.expected().stream().noneMatch(e -> e.extract().equals(extract))
            && submissions.stream().anyMatch(s -> s.extract().equals(extract)));
  }

  /** Whether an agency should send an extract for an area and a quarter. */
  boolean sends(String agency, String extract, String area, ReportingPeriod period) {
    return agenciesExpected(extract, area, period).contains(agency);
  }

  /** Rows refused in the files that cover a quarter. */
  int rowsRefused(String extract, ReportingPeriod period) {
    return covering(extract, period).stream().mapToInt(s -> s.rows().rejected()).sum();
  }

  boolean provisional(String extract, ReportingPeriod period) {
    return covering(extract, period).stream().anyMatch(Submission::provisional);
  }

  private List<Submission> covering(String extract, ReportingPeriod period) {
    return submissions.stream()
        .filter(s -> s.extract().equals(extract))
        .filter(s -> s.covers(period.firstDay(), period.lastDay()))
        .toList();
  }

  private Optional<Submission> snapshot(String agency, String extract, ReportingPeriod period) {
    return submissions.stream()
        .filter(s -> s.agency().equals(agency) && s.extract().equals(extract))
        .filter(s -> s.covers(period.lastDay(), period.lastDay()))
        .filter(s -> !s.asAtDate().isBefore(period.lastDay()))
        .min(BEST);
  }

  private boolean flow(String agency, String extract, ReportingPeriod period) {
    return covering(extract, period).stream().anyMatch(s -> s.agency().equals(agency));
  }

  /** Those that should send; where nobody is listed, those that ever did. */
  private Set<String> agenciesExpected(String extract, String area, ReportingPeriod period) {
    List<ExpectedSubmission> listed =
        reference.expected().stream().filter(e -> e.extract().equals(extract)).toList();
    if (listed.isEmpty()) {
      return agenciesThatSent(extract);
    }
    return listed.stream()
        .filter(e -> e.areas().contains(area) && e.isFor(period))
        .map(ExpectedSubmission::agency)
        .collect(Collectors.toUnmodifiableSet());
  }

  private Set<String> agenciesThatSent(String extract) {
    return submissions.stream()
        .filter(s -> s.extract().equals(extract))
        .map(Submission::agency)
        .collect(Collectors.toUnmodifiableSet());
  }

  private List<String> extracts() {
    return submissions.stream().map(Submission::extract).distinct().sorted().toList();
  }
}
