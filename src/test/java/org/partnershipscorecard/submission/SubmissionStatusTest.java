package org.partnershipscorecard.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnershipscorecard.catalogue.ReferenceData;
import org.partnershipscorecard.period.ReportingPeriod;
import org.partnershipscorecard.store.Submission;

class SubmissionStatusTest {

  private static final ReportingPeriod Q3 = ReportingPeriod.parse("2016-17-Q3");
  private static final LocalDate TODAY = LocalDate.of(2017, 2, 1);
  private static final ReferenceData REFERENCE =
      ReferenceData.read(
          Map.of(
              "expected.csv",
              """
              agency,extract,areas,due_working_day,from,to
              CWC,figures,E1,15,2016-04-01,
              CWC,child-deaths,E1,15,2017-04-01,
              """,
              "bank-holidays.csv",
              "date,name\n2016-12-26,Boxing Day\n2016-12-27,Christmas Day\n2017-01-02,New Year\n"));

  /** A quarter that ends on a Saturday before the New Year holiday of 2 January. */
  @ParameterizedTest
  @CsvSource({"0, 2016-12-31", "1, 2017-01-03", "4, 2017-01-06", "5, 2017-01-09", "15, 2017-01-23"})
  void dueOnAWorkingDayAfterTheEnd(int workingDays, LocalDate due) {
    assertThat(SubmissionStatus.due(Q3, workingDays, REFERENCE.bankHolidays())).isEqualTo(due);
  }

  /** Working days over Christmas: the holidays of 26 and 27 December do not count. */
  @Test
  void christmasDoesNotCount() {
    ReportingPeriod ends30September = ReportingPeriod.parse("2016-17-Q2");
    assertThat(SubmissionStatus.due(ends30September, 61, REFERENCE.bankHolidays()))
        .isEqualTo(LocalDate.of(2016, 12, 28));
  }

  @Test
  void whatIsExpectedOfAnotherQuarterIsNotAskedFor() {
    assertThat(SubmissionStatus.of(Q3, REFERENCE, List.of(), List.of(), TODAY))
        .extracting(status -> status.expected().extract())
        .containsExactly("figures");
  }

  @ParameterizedTest
  @CsvSource({
    "2017-01-23, NOT_DUE",
    "2017-01-24, LATE",
    "2017-03-31, LATE",
    "2017-04-01, NOT_RECEIVED"
  })
  void nothingCame(LocalDate today, State state) {
    assertThat(only(List.of(), List.of(), today).state()).isEqualTo(state);
  }

  @Test
  void received() {
    SubmissionStatus status = only(List.of(accepted(1, 1, false)), List.of(), TODAY);
    assertThat(status.state()).isEqualTo(State.RECEIVED);
    assertThat(Objects.requireNonNull(status.inUse()).entry()).isEqualTo(1);
  }

  @Test
  void receivedNil() {
    assertThat(only(List.of(accepted(1, 1, true)), List.of(), TODAY).state())
        .isEqualTo(State.RECEIVED_NIL);
  }

  /** A refusal stands until it is mended, though the revision before it is in use meanwhile. */
  @Test
  void refusedAfterReceived() {
    SubmissionStatus status = only(List.of(accepted(1, 1, false), refused(2)), List.of(), TODAY);
    assertThat(status.state()).isEqualTo(State.REFUSED);
    assertThat(Objects.requireNonNull(status.inUse()).entry()).isEqualTo(1);
    assertThat(only(List.of(refused(1), accepted(2, 1, false)), List.of(), TODAY).state())
        .isEqualTo(State.RECEIVED);
  }

  /** What is withdrawn takes its earlier revisions with it, as it does from the figures. */
  @Test
  void withdrawn() {
    SubmissionStatus status =
        only(List.of(accepted(1, 1, false), accepted(2, 2, false)), List.of(2), TODAY);
    assertThat(status.state()).isEqualTo(State.LATE);
    assertThat(status.inUse()).isNull();
    assertThat(
            only(
                    List.of(accepted(1, 1, false), accepted(2, 2, false), accepted(3, 3, false)),
                    List.of(2),
                    TODAY)
                .state())
        .isEqualTo(State.RECEIVED);
  }

  @Test
  void anotherAgencysOrQuartersFileIsNotThisOne() {
    assertThat(
            only(
                    List.of(
                        submission("WMP", "2016-10-01", "2016-12-31", 1, 1, false, false),
                        submission("CWC", "2016-07-01", "2016-09-30", 2, 1, false, false),
                        submission("CWC", "2016-12-01", "2016-12-31", 3, 1, false, false)),
                    List.of(),
                    TODAY)
                .state())
        .isEqualTo(State.LATE);
    assertThat(
            only(
                    List.of(submission("CWC", "2016-04-01", "2017-03-31", 1, 1, false, false)),
                    List.of(),
                    TODAY)
                .state())
        .isEqualTo(State.RECEIVED);
  }

  private static SubmissionStatus only(
      List<Submission> deliveries, List<Integer> withdrawn, LocalDate today) {
    return SubmissionStatus.of(Q3, REFERENCE, deliveries, withdrawn, today).getFirst();
  }

  private static Submission accepted(int entry, int revision, boolean nil) {
    return submission("CWC", "2016-10-01", "2016-12-31", entry, revision, false, nil);
  }

  private static Submission refused(int entry) {
    return submission("CWC", "2016-10-01", "2016-12-31", entry, 0, true, false);
  }

  private static Submission submission(
      String agency,
      String from,
      String to,
      int entry,
      int revision,
      boolean refused,
      boolean nil) {
    return new Submission(
        entry,
        agency,
        "figures",
        LocalDate.parse(from),
        LocalDate.parse(to),
        LocalDate.parse(to),
        false,
        revision,
        null,
        refused,
        nil,
        "x.csv",
        "h",
        "f",
        null,
        null,
        new Submission.Counted(1, 1, 0, 0));
  }
}
