package org.partnershipscorecard.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          sex = '1'                         ; sex = '1'                             ; SAME
          sex = '1'                         ; sex IN ('1')                          ; SAME
          sex = '1'                         ; sex = '2'                             ; APART
          sex = '1'                         ; sex IN ('1', '2')                     ; WITHIN
          sex IN ('1', '2')                 ; sex = '2'                             ; AROUND
          sex = '1'                         ; sex = '1' OR sex IS NULL              ; WITHIN
          sex = '1'                         ; coalesce(sex, 'unknown') = '1'        ; SAME
          coalesce(sex, '1') = '1'          ; sex = '1'                             ; AROUND
          sex <> '1'                        ; sex = '1'                             ; APART
          sex <> '1'                        ; sex IS DISTINCT FROM '1'              ; WITHIN
          NOT sex = '1'                     ; sex NOT IN ('1')                      ; SAME
          age < 5                           ; age <= 4                              ; AROUND
          age < 5                           ; age < 10                              ; WITHIN
          age < 10                          ; age BETWEEN 5 AND 9                   ; AROUND
          age >= 5                          ; age < 5                               ; APART
          age > 9                           ; age >= 10                             ; AROUND
          sex = '1' AND age < 5             ; age < 5                               ; WITHIN
          sex = '1'                         ; age < 5                               ; ACROSS
          f(a, b) AND sex = '1'             ; F(a,b)                                ; WITHIN
          f(a, b)                           ; f(a, c)                               ; ACROSS
          sex || '-' || band = '1-a'        ; sex = '1'                             ; WITHIN
          sex || '-' || band = '1-a'        ; band = 'b'                            ; APART
          sex || '-' || band = '1-a'        ; sex = '1' AND band = 'a'              ; SAME
          sex || band = '1a'                ; band = 'a'                            ; ACROSS
          CASE WHEN age < 5 THEN 'a' WHEN age < 10 THEN 'b' ELSE 'c' END = 'b' ; age >= 5 AND age < 10 ; SAME
          CASE sex WHEN '1' THEN 'm' ELSE 'o' END = 'm' ; sex = '1'                 ; SAME
          CAST(sex AS VARCHAR) = '1'        ; sex::VARCHAR = '1'                    ; SAME
          day >= DATE '2016-04-01'          ; day > DATE '2016-03-01'               ; WITHIN
          age + 1 < 5                       ; age + 1 < 9                           ; WITHIN
          a = b                             ; a = b AND sex = '1'                   ; AROUND
          sex = 'it''s'                     ; sex IN ('it''s', 'x')                 ; WITHIN
          what ! is this                    ; what ! is  this                       ; SAME
          """)
  void conditionsAreComparedByTheirWords(String one, String other, Overlap expected) {
    assertThat(Condition.of(one).overlap(Condition.of(other))).isEqualTo(expected);
  }

  @Test
  void theCodesOfABreakdownDivideEverything() {
    Condition listed = Condition.oneOf("ethnicity", List.of("WBRI", "WIRI"));

    assertThat(Condition.oneOf("ethnicity", List.of("WBRI")).overlap(listed))
        .isEqualTo(Overlap.WITHIN);
    assertThat(listed.overlap(listed.otherwise())).isEqualTo(Overlap.APART);
    assertThat(listed.or(listed.otherwise()).overlap(Condition.all())).isEqualTo(Overlap.SAME);
  }

  @Test
  void onlyWhatSpeaksOfAllThatAnotherSpeaksOfMayLieWithinIt() {
    Condition boys = Condition.of("sex = '1'");
    Condition youngBoys = Condition.of("sex = '1' AND age < 5");

    assertThat(youngBoys.mayLieWithin(boys)).isTrue();
    assertThat(boys.mayLieWithin(youngBoys)).isFalse();
  }
}
