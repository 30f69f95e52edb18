package org.partnershipscorecard.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The macro against a count day by day, and against dates worked out on the calendar of 2016-17.
 */
class WorkingDaysTest {

  /** England, winter 2016 to spring 2017; Christmas Day fell on a Sunday and moved to the 27th. */
  private static final Set<LocalDate> HOLIDAYS =
      Set.of(
          LocalDate.of(2016, 12, 26),
          LocalDate.of(2016, 12, 27),
          LocalDate.of(2017, 1, 2),
          LocalDate.of(2017, 4, 14),
          LocalDate.of(2017, 4, 17),
          LocalDate.of(2016, 12, 25));

  private record Case(String from, String to, int days) {}

  @TempDir Path folder;

  @Test
  void countsFromTheDayAfter() {
    List<Case> cases =
        List.of(
            new Case("2016-12-05", "2016-12-05", 0),
            new Case("2016-12-05", "2016-12-06", 1),
            // Friday to Monday is one working day.
            new Case("2016-12-02", "2016-12-05", 1),
            // Saturday is day 0 and Monday day 1.
            new Case("2016-12-03", "2016-12-05", 1),
            // 23, then 28 to 30 December, then 3 January: two holidays and the substitute left out.
            new Case("2016-12-22", "2017-01-03", 5),
            // The fifteenth working day after Monday 5 December is Wednesday 28 December.
            new Case("2016-12-05", "2016-12-23", 14),
            new Case("2016-12-05", "2016-12-28", 15),
            new Case("2016-12-05", "2016-12-29", 16),
            // Good Friday and Easter Monday.
            new Case("2017-04-13", "2017-04-18", 1),
            // Backwards.
            new Case("2016-12-06", "2016-12-05", -1),
            new Case("2017-04-18", "2017-04-13", -1));
    List<Integer> counted = counted(cases);
    for (int i = 0; i < cases.size(); i++) {
      assertThat(counted.get(i)).as(cases.get(i).toString()).isEqualTo(cases.get(i).days());
    }
  }

  @Test
  void agreesWithACountDayByDay() {
    Random random = new Random(20161205);
    List<Case> cases = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      LocalDate from = LocalDate.of(2016, 11, 1).plusDays(random.nextInt(200));
      LocalDate to = LocalDate.of(2016, 11, 1).plusDays(random.nextInt(200));
      cases.add(new Case(from.toString(), to.toString(), dayByDay(from, to)));
    }
    List<Integer> counted = counted(cases);
    for (int i = 0; i < cases.size(); i++) {
      assertThat(counted.get(i)).as(cases.get(i).toString()).isEqualTo(cases.get(i).days());
    }
  }

  private static int dayByDay(LocalDate from, LocalDate to) {
    if (to.isBefore(from)) {
      return -dayByDay(to, from);
    }
    int days = 0;
    for (LocalDate day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
      boolean weekend =
          day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
      days += weekend || HOLIDAYS.contains(day) ? 0 : 1;
    }
    return days;
  }

  private List<Integer> counted(List<Case> cases) {
    StoreFolder store = StoreFolder.below(folder);
    try (DuckDb duckDb = DuckDb.open(store);
        Records records =
            new RecordStore(store, duckDb, CommitWitness.present()).open(List.of(), List.of())) {
      records.bankHolidays(HOLIDAYS);
      records.table(
          "pair",
          List.of("n INTEGER", "a DATE", "b DATE"),
          java.util.stream.IntStream.range(0, cases.size())
              .<List<Object>>mapToObj(n ->
                  List.of(
                      n, LocalDate.parse(cases.get(n).from()), LocalDate.parse(cases.get(n).to())))
              .toList());
      return records.query(
          "pairs",
          "SELECT working_days(a, b) AS days FROM pair ORDER BY n",
          row -> row.whole("days"));
    }
  }
}
