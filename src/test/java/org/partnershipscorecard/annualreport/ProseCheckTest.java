package org.partnershipscorecard.annualreport;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The figures are those of 2016-17: 3,115 assessments initiated, 209 plans in September 2016. */
class ProseCheckTest {

  private static final String BEFORE = "{evidence early-help}";

  @TempDir private Path folder;
  private ShippedTexts texts;

  @BeforeEach
  void copy() {
    texts = new ShippedTexts(folder);
  }

  private List<ProseQuery> queries(String sentence) {
    texts.edit("03-figures.md", BEFORE, sentence + "\n\n" + BEFORE);
    return texts.report().queries();
  }

  @Test
  void the_shipped_texts_raise_no_query() {
    assertThat(texts.report().queries()).isEmpty();
  }

  @Test
  void a_typed_number_that_is_a_figure_nearby_is_queried_with_file_line_and_reference() {
    assertThat(queries("In all 3,115 assessments were begun."))
        .singleElement()
        .satisfies(query -> {
          assertThat(query.file()).isEqualTo("03-figures.md");
          assertThat(query.words()).isEqualTo("3,115");
          assertThat(query.asks()).contains("{EH01@2016-17}");
          assertThat(texts.narrative().text("03-figures.md").lines().toList().get(query.line() - 1))
              .isEqualTo("In all 3,115 assessments were begun.");
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "In all 3,118 families were helped.",
        "In all 2,950 assessments were initiated.",
        "Only 12 assessments were completed.",
        "Only twelve assessments were completed."
      })
  void a_typed_number_that_contradicts_a_figure_nearby_is_queried(String sentence) {
    assertThat(queries(sentence))
        .singleElement()
        .extracting(ProseQuery::asks)
        .asString()
        .contains("differs from the figure");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "On 3 October 2016, in 2017-18 and in chapter 7 nothing is counted.",
        "The grant of £3,115 was spent.",
        "A third of the 28 schools took part; children aged 10 to 14 came.",
        "Some 94% of schools answered.",
        "The three groups of children and two kinds of assessment are described below."
      })
  void dates_money_and_numbers_of_other_things_are_not(String sentence) {
    assertThat(queries(sentence)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The whole rose from {CN01@2014-15-Q4} to {CN01@2016-17-Q2}. | rose",
        "Plans fell: {CP03@2016-17-Q2 count change-from 2015-16-Q4}. | fell",
        "Plans doubled from {CP03@2015-16-Q4 count} to {CP03@2016-17-Q2 count}. | doubled",
        "Plans rose to {CP03@2015-16-Q4 count} from {CP03@2014-15-Q4 count}. | rose",
        "Plans were {CP03@2014-15-Q4 count}, rose to {CP03@2015-16-Q4 count} and fell to"
            + " {CP03@2016-17-Q2 count}. | rose",
        "Assessments increased from {EH01@2016-17-Q1} to {EH01@2016-17-Q4}. | increased"
      })
  void a_word_of_direction_that_the_figures_do_not_bear_out_is_queried(
      String sentence, String word) {
    assertThat(queries(sentence)).extracting(ProseQuery::words).contains(word);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The whole fell from {CN01@2014-15-Q4} to {CN01@2016-17-Q2}.",
        "Plans were {CP03@2014-15-Q4 count}, fell to {CP03@2015-16-Q4 count} and rose to"
            + " {CP03@2016-17-Q2 count}.",
        "Plans nearly halved from {CP03@2014-15-Q4 count} to {CP03@2015-16-Q4 count}."
      })
  void one_that_they_do_is_not(String sentence) {
    assertThat(queries(sentence)).isEmpty();
  }

  @Test
  void a_query_that_somebody_has_answered_is_not_asked_again() {
    texts.edit(
        "report.yaml",
        "boxes:\n",
        """
        explained:
          - {file: 03-figures.md, words: "2,950", role: Board manager,
             reason: counted at the half-year}
        boxes:
        """);
    assertThat(queries("In all 2,950 assessments were initiated.")).isEmpty();
  }
}
