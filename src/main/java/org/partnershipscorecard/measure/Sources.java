package org.partnershipscorecard.measure;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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

  /**
   * FINAL wins, then the shortest span, then the latest as-at date. Spans are compared in months:
   * half a year is as long as another, whichever months it has.
   */
  static final Comparator<Submission> BEST =
      Comparator.comparing(Submission::provisional)
          .thenComparingLong(Sources::months)
          .thenComparing(Submission::asAtDate, Comparator.reverseOrder())
          .thenComparing(Submission::entry, Comparator.reverseOrder());

  private static long months(Submission submission) {
    return ChronoUnit.MONTHS.between(submission.coversFrom(), submission.coversTo().plusDays(1));
  }

  private final List<Submission> submissions;
  private final FlowSources flows;
  private final ReferenceData reference;
  private final Map<Need, Arrived> arrived = new HashMap<>();

  /** What a figure is made of in one quarter. */
  private record Need(String extract, String area, ReportingPeriod period, Timing timing) {}

  private record Arrived(Received received, List<Submission> feeding) {}

  Sources(List<Submission> submissions, ReferenceData reference) {
    this.submissions = submissions;
    this.flows = new FlowSources(submissions);
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
    return arrived(extract, area, period, timing).received();
  }

  /** Every line asks the same of the same quarters, so it is found out once. */
  private Arrived arrived(String extract, String area, ReportingPeriod period, Timing timing) {
    return arrived.computeIfAbsent(
        new Need(extract, area, period, timing),
        _ -> {
          Set<Received> came = EnumSet.noneOf(Received.class);
          List<Submission> feeding = new ArrayList<>();
          for (String agency : agenciesExpected(extract, area, period)) {
            List<Submission> sent = sentBy(agency, extract, period, timing);
            came.add(received(sent, period, timing));
            feeding.addAll(sent);
          }
          Received received =
              came.isEmpty()
                  ? Received.NONE
                  : came.size() == 1 ? came.iterator().next() : Received.SOME;
          return new Arrived(received, List.copyOf(feeding));
        });
  }

  private static Received received(
      List<Submission> feeding, ReportingPeriod period, Timing timing) {
    if (feeding.isEmpty()) {
      return Received.NONE;
    }
    return timing == Timing.SNAPSHOT || FlowSources.wholly(feeding, period)
        ? Received.ALL
        : Received.SOME;
  }

  /** Stretches of quarters whose flows are counted without the same submissions, if any. */
  List<FlowSources.Stretch> stretches(List<ReportingPeriod> periods) {
    return flows.stretches(periods);
  }

  /** What the files that feed a quarter's figures do not carry: columns, and ids of lines. */
  Set<String> lacking(String extract, String area, ReportingPeriod period, Timing timing) {
    return feeding(extract, area, period, timing)
        .flatMap(submission -> submission.lacking().stream())
        .collect(Collectors.toCollection(TreeSet::new));
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
    return arrived(extract, area, period, timing).feeding().stream();
  }

  /** A snapshot has one source; a flow, what of one layout speaks of a day of the quarter. */
  private List<Submission> sentBy(
      String agency, String extract, ReportingPeriod period, Timing timing) {
    return switch (timing) {
      case SNAPSHOT -> snapshot(agency, extract, period).stream().toList();
      case DURING -> flows.of(agency, extract, period);
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
