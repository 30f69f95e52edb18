package org.partnershipscorecard.submission;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.catalogue.ExpectedSubmission;
import org.partnershipscorecard.catalogue.ReferenceData;
import org.partnershipscorecard.period.ReportingPeriod;
import org.partnershipscorecard.store.Submission;

/**
 * What is expected for a period, against what came.
 *
 * @param expected who should send what
 * @param due last day on which it is in time
 * @param latest the delivery that stands, a refusal too; null where nothing came
 * @param inUse the revision that figures are made from; null where there is none
 */
public record SubmissionStatus(
    ReportingPeriod period,
    ExpectedSubmission expected,
    LocalDate due,
    State state,
    @Nullable Submission latest,
    @Nullable Submission inUse) {

  /**
   * Every expected submission of a period, in the order of the expected file.
   *
   * @param deliveries as the ledger has them, in order
   * @param withdrawn entries taken out of use
   * @param today to tell late from not due
   */
  public static List<SubmissionStatus> of(
      ReportingPeriod period,
      ReferenceData reference,
      List<Submission> deliveries,
      List<Integer> withdrawn,
      LocalDate today) {
    List<SubmissionStatus> statuses = new ArrayList<>();
    for (ExpectedSubmission expected : reference.expected()) {
      if (!expected.isFor(period)) {
        continue;
      }
      List<Submission> came =
          deliveries.stream()
              .filter(s -> s.agency().equals(expected.agency()))
              .filter(s -> s.extract().equals(expected.extract()))
              .filter(s -> s.covers(period.firstDay(), period.lastDay()))
              .filter(s -> !isWithdrawn(s, deliveries, withdrawn))
              .toList();
      LocalDate due = due(period, expected.dueWorkingDay(), reference.bankHolidays());
      Optional<Submission> latest = last(came);
      Optional<Submission> inUse = last(came.stream().filter(s -> !s.refused()).toList());
      statuses.add(
          new SubmissionStatus(
              period,
              expected,
              due,
              state(latest, inUse, due, period.next().lastDay(), today),
              latest.orElse(null),
              inUse.orElse(null)));
    }
    return statuses;
  }

  /** A withdrawal takes the earlier revisions with it: no older file comes back by itself. */
  private static boolean isWithdrawn(
      Submission submission, List<Submission> deliveries, List<Integer> withdrawn) {
    return deliveries.stream()
        .filter(later -> later.entry() >= submission.entry())
        .filter(later -> later.key().equals(submission.key()))
        .anyMatch(later -> withdrawn.contains(later.entry()));
  }

  private static Optional<Submission> last(List<Submission> submissions) {
    return submissions.isEmpty() ? Optional.empty() : Optional.of(submissions.getLast());
  }

  private static State state(
      Optional<Submission> latest,
      Optional<Submission> inUse,
      LocalDate due,
      LocalDate givenUp,
      LocalDate today) {
    if (latest.isPresent() && latest.get().refused()) {
      return State.REFUSED;
    }
    if (inUse.isPresent()) {
      return inUse.get().nil() ? State.RECEIVED_NIL : State.RECEIVED;
    }
    if (!today.isAfter(due)) {
      return State.NOT_DUE;
    }
    return today.isAfter(givenUp) ? State.NOT_RECEIVED : State.LATE;
  }

  /** The nth working day after a quarter's end: not a weekend, not a bank holiday in England. */
  static LocalDate due(ReportingPeriod period, int workingDays, Set<LocalDate> bankHolidays) {
    LocalDate day = period.lastDay();
    for (int counted = 0; counted < workingDays; ) {
      day = day.plusDays(1);
      boolean weekend =
          day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
      if (!weekend && !bankHolidays.contains(day)) {
        counted++;
      }
    }
    return day;
  }
}
