package org.partnershipscorecard.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "1234, 1234",
    "'1,234', 1234",
    "-3, -3",
    "3.0, 3",
    "12345678901, 12345678901"
  })
  void aWholeNumberIsRead(String text, long number) {
    assertEquals(number, Numbers.integer(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "3.5", "1,23", "12,34,567", "1e3", "3 ", "n/a", "1.000.000", "٣"})
  void whatIsNotAWholeNumberIsNull(String text) {
    assertNull(Numbers.integer(text));
  }

  @ParameterizedTest
  @CsvSource({"12.50, 12.50", "'1,234.5', 1234.5", "-0.1, -0.1"})
  void aDecimalIsReadExactly(String text, BigDecimal number) {
    assertEquals(number, Numbers.decimal(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e999999999", "12%", "£5", ".", "1.", "--1"})
  void whatIsNotADecimalIsNull(String text) {
    assertNull(Numbers.decimal(text));
  }
}
