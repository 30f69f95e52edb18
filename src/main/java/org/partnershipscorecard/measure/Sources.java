package org.partnershipscorecard.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.partnershipscorecard.catalogue.ExpectedSubmission;
import org.partnershipscorecard.catalogue.ReferenceData;
import org.partnershipscorecard.catalogue.Timing;
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
              .ifPresent(source ->
                  sources.add(
                      new Records.SnapshotSource(
                          extract, period.key(), period.lastDay(), source.entry())));
        }
      }
    }
    return sources;
  }

  /** What came of what a quarter's flow, or the snapshot on its last day, needs. */
  Received received(String extract, String area, ReportingPeriod period, Timing timing) {
    Set<String> agencies = agenciesExpected(extract, area, period);
    Set<Received> came = EnumSet.noneOf(Received.class);
    for (String agency : agencies) {
      came.add(receivedFrom(agency, extract, period, timing));
    }
    if (came.isEmpty()) {
      return Received.NONE;
    }
    return came.size() == 1 ? came.iterator().next() : Received.SOME;
  }

  private Received receivedFrom(
      String agency, String extract, ReportingPeriod period, Timing timing) {
    List<Submission> feeding = sentBy(agency, extract, period, timing);
    if (feeding.isEmpty()) {
      return Received.NONE;
    }
    return timing == Timing.SNAPSHOT || wholly(feeding, period) ? Received.ALL : Received.SOME;
  }

  /** Whether each day of a quarter is in one of the spans or another. */
  private static boolean wholly(List<Submission> submissions, ReportingPeriod period) {
    LocalDate missing = period.firstDay();
    for (Submission submission :
        submissions.stream().sorted(Comparator.comparing(Submission::coversFrom)).toList()) {
      if (!submission.coversFrom().isAfter(missing) && !submission.coversTo().isBefore(missing)) {
        missing = submission.coversTo().plusDays(1);
      }
    }
    return missing.isAfter(period.lastDay());
  }

  /** Whether anyone should send an extract for an area, or has. */
  boolean concerns(String extract, String area) {
    return reference.expected().stream()
            .anyMatch(e -> e.extract().equals(extract) && e.areas().contains(area))
        || (reference.expected().stream().noneMatch(e -> e.extract().equals(extract))
            && submissions.stream().anyMatch(s -> s.extract().equals(extract)));
  }

  /** Whether a line that is supplied as a number is expected by name. */
  boolean expectsLine(String line, String area) {
    return reference.expected().stream()
        .anyMatch(e -> e.lines().contains(line) && e.areas().contains(area));
  }

  /** Whether an agency should send an extract for an area and a quarter. */
  boolean sends(String agency, String extract, String area, ReportingPeriod period) {
    return agenciesExpected(extract, area, period).contains(agency);
  }

  /** Rows refused in the files that a quarter's figures are made from. */
  int rowsRefused(String extract, String area, ReportingPeriod period, Timing timing) {
    return feeding(extract, area, period, timing).mapToInt(s -> s.rows().rejected()).sum();
  }

  boolean provisional(String extract, String area, ReportingPeriod period, Timing timing) {
    return feeding(extract, area, period, timing).anyMatch(Submission::provisional);
  }

  private Stream<Submission> feeding(
      String extract, String area, ReportingPeriod period, Timing timing) {
    return agenciesExpected(extract, area, period).stream()
        .flatMap(agency -> sentBy(agency, extract, period, timing).stream());
  }

  /** A snapshot has one source; a flow, whatever speaks of a day of the quarter. */
  private List<Submission> sentBy(
      String agency, String extract, ReportingPeriod period, Timing timing) {
    return switch (timing) {
      case SNAPSHOT -> snapshot(agency, extract, period).stream().toList();
      case DURING ->
          submissions.stream()
              .filter(s -> s.agency().equals(agency) && s.extract().equals(extract))
              .filter(s -> !s.coversFrom().isAfter(period.lastDay()))
              .filter(s -> !s.coversTo().isBefore(period.firstDay()))
              .toList();
    };
  }

  private Optional<Submission> snapshot(String agency, String extract, ReportingPeriod period) {
    return submissions.stream()
        .filter(s -> s.agency().equals(agency) && s.extract().equals(extract))
        .filter(s -> s.covers(period.lastDay(), period.lastDay()))
        .filter(s -> !s.asAtDate().isBefore(period.lastDay()))
        .min(BEST);
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
