package org.partnershipscorecard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvCellTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "List 7 | List 7",
        "=cmd()|'=cmd()",
        "+44 1902|'+44 1902",
        "@SUM(A1)|'@SUM(A1)",
        "-x, y|\"'-x, y\"",
        "-3.25|-3.25",
        "-1.0E-4|-1.0E-4",
        "a \"b\"|\"a \"\"b\"\"\""
      })
  void isQuotedAndRunsNothing(String text, String cell) {
    assertThat(CsvCell.of(text)).isEqualTo(cell);
  }
}
