package org.partnershipscorecard.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypesetTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          The board's report            | The board’s report
          partners' records             | partners’ records
          it isn't, and they've said so | it isn’t, and they’ve said so
          's own                        | ’s own
          in '17                        | in ’17
          a 'closed' case               | a ‘closed’ case
          ('closed')                    | (‘closed’)
          "well," she said              | “well,” she said
          ("good") and "poor"           | (“good”) and “poor”
          already ’set’ “so”            | already ’set’ “so”
          no mark at all                | no mark at all
          """)
  void aMarkIsSetAsItIsRead(String typed, String printed) {
    assertThat(Typeset.of(typed)).isEqualTo(printed);
  }
}
