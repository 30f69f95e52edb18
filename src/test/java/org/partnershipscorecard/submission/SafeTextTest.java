package org.partnershipscorecard.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Headings come from agencies' files, and are printed. */
class SafeTextTest {

  @ParameterizedTest
  @CsvSource({"=1+1", "+1", "-1", "@SUM(A1)"})
  void whatStartsAFormulaIsText(String cell) {
    assertEquals("\"'" + cell + "\"", SafeText.csv(cell));
  }

  @Test
  void otherCellsAreQuotedAsTheyAre() {
    assertEquals("\"a=b\"", SafeText.csv("a=b"));
    assertEquals("\"say \"\"so\"\"\"", SafeText.csv("say \"so\""));
    assertEquals("\"'\tx\"", SafeText.csv("\tx"));
    assertEquals("\"\"", SafeText.csv(""));
  }

  @Test
  void markdownIsTakenAtItsWord() {
    assertEquals("a \\| b \\<i\\> \\[x\\]", SafeText.markdown("a | b <i> [x]"));
    assertEquals("one two", SafeText.markdown("one\r\ntwo"));
    assertEquals("cpp_start_date", SafeText.markdown("cpp_start_date"));
  }
}
