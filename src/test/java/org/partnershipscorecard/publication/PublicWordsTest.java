package org.partnershipscorecard.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicWordsTest {

  private static final ReportId PUBLIC = ReportId.parse("scorecard/2016-17-Q3/public", null);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Two deaths had been counted twice.",
        "There were 3 deaths fewer.",
        "17% was wrong",
        "Thirteen, not twelve.",
        "A figure of 1,204 was wrong.",
        "On 3 May 2017 we found 4."
      })
  void a_number_that_nobody_cleared_is_refused(String words) {
    assertThatThrownBy(() -> PublicWords.check(PUBLIC, Act.CORRECT, "the notice", words))
        .isInstanceOfSatisfying(
            Refusal.class,
            refused ->
                assertThat(refused.items())
                    .singleElement()
                    .satisfies(item -> {
                      assertThat(item.rule()).isEqualTo("disclosure");
                      assertThat(item.what())
                          .startsWith("the notice is printed for the public as it is typed");
                    }));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A file of 2016-17 Q3 was sent again on 3 May 2017.",
        "Some plans had been left out, see CP03 and Chapter A.",
        "Everyone was counted; none is left out."
      })
  void days_years_and_names_of_measures_are_not_numbers(String words) {
    assertThatCode(() -> PublicWords.check(PUBLIC, Act.CORRECT, "the notice", words))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = "Two plans had been left out.")
  void the_committee_s_edition_may_say_numbers(String words) {
    ReportId committee = ReportId.parse("scorecard/2016-17-Q3", null);
    assertThatCode(() -> PublicWords.check(committee, Act.CORRECT, "the notice", words))
        .doesNotThrowAnyException();
  }
}
