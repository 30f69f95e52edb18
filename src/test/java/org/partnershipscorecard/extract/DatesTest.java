package org.partnershipscorecard.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

  @ParameterizedTest
  @CsvSource({
    "2016-10-31, 2016-10-31",
    "31/10/2016, 2016-10-31",
    "1/2/2016, 2016-02-01",
    "31-Oct-16, 2016-10-31",
    "1-SEP-2016, 2016-09-01",
    "31-oct-99, 1999-10-31",
    "2016-02-29, 2016-02-29",
    "2016-10-31T00:00:00, 2016-10-31",
    "2016-10-31 09:30, 2016-10-31",
    "31/10/2016 00:00:00, 2016-10-31",
    "1/2/2016 00:00, 2016-02-01"
  })
  void aDayIsRead(String text, LocalDate day) {
    assertEquals(day, Dates.day(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2016",
        "2016-10",
        "2016-13-01",
        "2015-02-29",
        "2016-00-10",
        "10/31/2016",
        "31/10/16",
        "31.10.2016",
        "31-Okt-16",
        "31-ctn-16",
        "31/10-2016",
        "0216-10-31",
        "2016-10-3x",
        "/10/2016",
        "--",
        "31-10-2016",
        "42674",
        "2016-10-31 tbc",
        "-2016-10-31"
      })
  void whatIsNotADayIsNull(String text) {
    assertNull(Dates.day(text));
  }

  @ParameterizedTest
  @CsvSource({
    "2009-04, 2009-04-01",
    "04/2009, 2009-04-01",
    "Apr-09, 2009-04-01",
    "apr 2009, 2009-04-01",
    "2009-04-17, 2009-04-01",
    "17/04/2009, 2009-04-01"
  })
  void aMonthIsItsFirstDay(String text, LocalDate month) {
    assertEquals(month, Dates.month(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2009-13", "2009", "13/2009", "Avr-09", "April 2009", "2009-4"})
  void whatIsNotAMonthIsNull(String text) {
    assertNull(Dates.month(text));
  }

  @Test
  void everyDayOfFourYearsIsReadBack() {
    for (LocalDate day = LocalDate.of(2014, 1, 1); day.getYear() < 2018; day = day.plusDays(1)) {
      assertEquals(day, Dates.day(day.toString()));
    }
  }
}
