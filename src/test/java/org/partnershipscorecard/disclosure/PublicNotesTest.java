package org.partnershipscorecard.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PublicNotesTest {

  @Test
  void onlyTheProgramsWordsGoThroughAndNoneOfTheirCounts() {
    assertThat(
            PublicNotes.of(
                List.of(
                    "3 rows were refused that could have counted here",
                    "Recorded late: 2 open at the end of 2016-17 Q3 that the file did not have",
                    "3 of 4 quarters",
                    "two children were entered twice")))
        .containsExactly(
            "Some rows were refused that could have counted here",
            "Some cases were recorded late",
            "3 of 4 quarters");
  }
}
