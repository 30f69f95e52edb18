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
import org.partnershipscorecard.narrative.NarrativeFolder;

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

  @ParameterizedTest
  @ValueSource(strings = {"report", "partnership-report"})
  void the_shipped_texts_raise_no_query(String outline) {
    assertThat(
            ShippedTexts.report(
                    new NarrativeFolder(ShippedTexts.SHIPPED, ShippedTexts.REFERENCE, outline),
                    SampleYear.figures())
                .queries())
        .isEmpty();
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
        "Only twelve assessments were completed.",
        "Some one hundred and twelve assessments were completed.",
        "More than 4,000 assessments were completed.",
        "Between 150 and 200 assessments were completed."
      })
  void a_typed_number_that_contradicts_a_figure_nearby_is_queried(String sentence) {
    assertThat(queries(sentence))
        .singleElement()
        .extracting(ProseQuery::asks)
        .asString()
        .contains("differs from the figure");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "One hundred and sixteen families were helped. | One hundred and sixteen",
        "Between 110 and 120 families were helped. | 110 and 120",
        "The 110-120 families of the summer were helped. | 110-120",
        "There are 58,167 young citizens. | 58,167",
        "Some 22.9% of citizens are young. | 22.9%",
        "Reserves of £35,538 were used. | £35,538",
        "The commissioning group gave £66,464. | £66,464"
      })
  void a_copy_in_words_in_a_range_or_of_a_file_s_number_is_queried(String sentence, String words) {
    assertThat(queries(sentence))
        .singleElement()
        .satisfies(query -> {
          assertThat(query.words()).isEqualTo(words);
          assertThat(query.asks()).contains("write the reference");
        });
  }

  @Test
  void a_slip_of_a_file_s_number_is_queried() {
    assertThat(queries("The city has 58,176 children and young people."))
        .singleElement()
        .extracting(ProseQuery::asks)
        .asString()
        .contains("differs from {context children}, which is 58,167");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "About a fifth were adopted: {LA03a@2016-17-Q2 rolling12 percentage}. | true",
        "About a sixth were adopted: {LA03a@2016-17-Q2 rolling12 percentage}. | false",
        "Of {CN01@2016-17-Q2}, a third are looked after: {LA01@2016-17-Q2 count}. | false",
        "Of {CN01@2016-17-Q2}, nearly half are looked after: {LA01@2016-17-Q2 count}. | true",
        "Three in ten of {CN01@2016-17-Q2} are looked after, {LA01@2016-17-Q2 count}. | false",
        "One in five of {CN01@2016-17-Q2} is looked after, {LA01@2016-17-Q2 count}. | true",
        "In the third quarter {EH01@2016-17-Q3} and {EH02@2016-17-Q3} were counted. | false",
        "Half of the year {EH01@2016-17-Q3} and {EH02@2016-17-Q3} were counted. | false"
      })
  void a_share_in_words_is_read_against_the_figures_of_its_sentence(
      String sentence, boolean queried) {
    assertThat(queries(sentence)).hasSize(queried ? 1 : 0);
  }

  @Test
  void a_share_rounded_by_hand_in_another_sentence_is_queried() {
    assertThat(queries("{LA03a@2016-17-Q2 rolling12} left by adoption. A sixth left by adoption."))
        .singleElement()
        .extracting(ProseQuery::asks)
        .asString()
        .contains("rounds the figure", "by hand");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Plans fell by nearly half from {A} to {B}. | false",
        "Plans fell by a third from {A} to {B}. | true",
        "Plans fell by 48% from {A} to {B}. | true",
        "Plans fell by 40% from {A} to {B}. | true",
        "Plans fell by 139 from {A} to {B}. | true",
        "Plans went down from {A} to {B}. | false",
        "Plans stood at {B}, down from {A}. | false",
        "Plans stood at {B}, up from {A}. | true",
        "Plans halved from {A} to {B}. | false",
        "Plans rose by more than a third from {B} to {C}. | false",
        "Plans rose by a third from {B} to {C}. | true",
        "Plans nearly doubled from {B} to {C}. | true"
      })
  void how_much_something_is_said_to_change_is_read_too(String sentence, boolean queried) {
    String full =
        sentence
            .replace("{A}", "{CP03@2014-15-Q4 count}")
            .replace("{B}", "{CP03@2015-16-Q4 count}")
            .replace("{C}", "{CP03@2016-17-Q2 count}");
    assertThat(queries(full)).hasSize(queried ? 1 : 0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "More children with a plan of any kind or looked after than in March 2015 | CP03",
        "Numbers rose in every group | say otherwise",
        "Numbers rose and fell | ''",
        "Three groups of children | ''",
        "Numbers fell in every group | ''"
      })
  void the_finding_of_a_chart_is_read_against_what_it_shows(String title, String asks) {
    List<ProseQuery> queries =
        texts
            .edit(
                "report.yaml",
                "Fewer children with a plan of any kind or looked after than in March 2015",
                title)
            .report()
            .queries();
    assertThat(queries).hasSize(asks.isEmpty() ? 0 : 1);
    assertThat(queries).allSatisfy(query -> assertThat(query.asks()).containsAnyOf(asks, "shown"));
  }

  @Test
  void the_finding_of_a_caption_is_read_likewise_and_a_number_in_it_too() {
    texts
        .edit("report.yaml", "Early help assessments by quarter, 2016-17", "Early help grew")
        .edit("report.yaml", "Child deaths notified by sex", "The 58,167 children by sex");
    assertThat(texts.report().queries())
        .extracting(ProseQuery::words)
        .containsExactlyInAnyOrder("Early help grew", "58,167");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "On 3 October 2016, in 2017-18 and in chapter 7 nothing is counted.",
        "The grant of £3,115 was spent.",
        "A third of the 28 schools took part; children aged 10 to 14 came.",
        "Some 94% of schools answered.",
        "The three groups of children and two kinds of assessment are described below.",
        "More than 3,000 assessments were initiated.",
        "Fewer than 120 assessments were completed in one quarter.",
        "Children aged 10 to 14 and 15-17 came in quarter 3 of 2016-17.",
        "From 2015 to 2017 all 28 schools and a quarter of an hour were enough.",
        "Ninety schools took part, and 30% of their pupils."
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
