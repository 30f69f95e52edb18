package org.partnershipscorecard.submission;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.partnershipscorecard.catalogue.ExpectedSubmission;
import org.partnershipscorecard.period.ReportingPeriod;
import org.partnershipscorecard.store.Submission;

/**
 * Whether a return that has come had come after its day. No clock is asked, so that the same
 * deliveries are told of in the same words anywhere: a file is late for certain when it was taken
 * after the day, or when the next quarter's came before it. A file sent again does not make its
 * quarter late.
 */
public final class LateReturn {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

  private LateReturn() {}

  /**
   * In what way a return was late, to follow its name; empty where nothing shows that it was.
   *
   * @param deliveries as the ledger has them, in order
   */
  public static Optional<String> words(SubmissionStatus status, List<Submission> deliveries) {
    if (status.inUse() == null) {
      return Optional.empty();
    }
    ReportingPeriod period = status.period();
    LocalDate due = status.due();
    List<Submission> accepted =
        deliveries.stream()
            .filter(s -> !s.refused() && isOf(s, status.expected()))
            .filter(s -> !s.coversTo().isBefore(period.lastDay()))
            .toList();
    Optional<Submission> first =
        accepted.stream().filter(s -> s.covers(period.firstDay(), period.lastDay())).findFirst();
    if (first.isEmpty()) {
      return Optional.empty();
    }
    if (first.get().asAtDate().isAfter(due)) {
      return Optional.of(
          "taken " + DAY.format(first.get().asAtDate()) + ", due " + DAY.format(due));
    }
    return accepted.getFirst().entry() < first.get().entry()
        ? Optional.of("came after a later quarter's, due " + DAY.format(due))
        : Optional.empty();
  }

  private static boolean isOf(Submission submission, ExpectedSubmission expected) {
    return submission.agency().equals(expected.agency())
        && submission.extract().equals(expected.extract());
  }
}
