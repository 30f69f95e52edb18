package org.partnershipscorecard.annualreport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnershipscorecard.catalogue.Basis;
import org.partnershipscorecard.catalogue.Unit;
import org.partnershipscorecard.disclosure.FigureSet;
import org.partnershipscorecard.disclosure.SampleFigures;
import org.partnershipscorecard.narrative.CsvSheet;
import org.partnershipscorecard.narrative.NarrativeFault;
import org.partnershipscorecard.narrative.NarrativeFolder;

/** The numbers are those of the 2016-17 report. */
class FigureTextTest {

  private static final CsvSheet CONTEXT =
      new CsvSheet(
          "context.csv",
          List.of("item", "value", "unit"),
          List.of(List.of("children", "58167", "count"), List.of("low_income", "30", "percent")));

  private final FigureText text = text(SampleYear.figures());

  private static FigureText text(FigureSet figures) {
    NarrativeFolder folder =
        new NarrativeFolder(Path.of("data-in/narrative/2016-17"), Path.of("data-in/reference"));
    return new FigureText(
        new FigureFinder(figures, SampleYear.catalogue()),
        CONTEXT,
        new FileCells(folder, folder.outline()),
        Numbering.of(folder, folder.outline()),
        folder.outline().questions());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "EH01@2016-17-Q3                                 | 406",
        "EH01@2016-17                                    | 3,115",
        "cell finance Use of reserves                    | £35,538",
        "cell finance Total                              | £268,445",
        "EH03@2016-17-Q4                                 | 2,023",
        "CP03@2016-17-Q2 per_10000                       | 35.9 per 10,000",
        "LA03a@2016-17-Q2 rolling12 numerator            | 40",
        "LA03a@2016-17-Q2 rolling12 denominator          | 229",
        "LA03a@2016-17-Q2 rolling12                      | 17.5%",
        "CD01[age_band=0-28d]@2016-17                    | 13",
        "CD01[age_band=5-9]@2016-17                      | 0",
        "CP03@2016-17-Q2 count change-from 2014-15-Q4          | 81 fewer",
        "CP03@2016-17-Q2 count change-from 2015-16-Q4          | 58 more",
        "LA01@2016-17-Q2 count change-from 2016-17-Q2          | no change",
        "LA01@2016-17-Q2 per_10000 change-from 2014-15-Q4| 26.1 per 10,000 lower",
        "CP03@2016-17-Q2 rate                            | 35.9 per 10,000",
        "LA03a@2016-17-Q2 rolling12 percentage           | 17.5%",
        "CP03@2016-17-Q2 count percent-change-from 2014-15-Q4 | 28% fewer",
        "CP03@2016-17-Q2 count percent-change-from 2015-16-Q4 | 38% more",
        "CP03@2016-17-Q2 count direction-from 2014-15-Q4 | fell",
        "CP03@2016-17-Q2 count direction-from 2015-16-Q4 | rose",
        "CP03@2016-17-Q2 when                            | 30 September 2016",
        "EH01@2016-17-Q3 when                            | October to December 2016",
        "EH01@2016-17 when                               | April 2016 to March 2017",
        "LA02b@2016-17-Q2 rolling12 when                 | the twelve months to September 2016",
        "CD01[type=EXPECTED]@2016-17 words               | six",
        "CD01[age_band=5-9]@2016-17 words                | no",
        "CD01[type=NEONATAL]@2016-17 words               | 12",
        "question learning                               | Do people who work with children learn,"
            + " and does it change what they do?",
        "context children                                | 58,167",
        "context low_income                              | 30%"
      })
  void a_reference_becomes_the_printed_number(String reference, String printed) {
    assertThat(text.words(reference)).isEqualTo(printed);
  }

  @Test
  void a_text_refers_to_tables_and_chapters_by_what_they_are_and_their_numbers_follow() {
    String written =
        "See {see table early-help}, {see figure in-need-trend}, {see appendix finance}.";
    assertThat(text.resolve("a.md", written)).isEqualTo("See table 2, figure 2, Appendix D.");
    assertThat(text.resolveMarkdown("a.md", "{see chapter voice}"))
        .isEqualTo("[chapter 2](#voice)");
    assertThatExceptionOfType(NarrativeFault.class)
        .isThrownBy(() -> text.resolve("a.md", "One\n{see table nowhere}"))
        .withMessageContaining("a.md, line 2: {see table nowhere}");
  }

  @Test
  void a_figure_that_did_not_come_says_so_and_is_never_nought() {
    SampleFigures figures = new SampleFigures();
    figures.add(
        SampleFigures.plain(
            "EH01", "total", SampleYear.YEAR.quarter(3), Basis.QUARTER, Unit.COUNT, null));
    assertThat(text(figures.build()).words("EH01@2016-17-Q3")).isEqualTo("[not received]");
  }

  @Test
  void no_change_is_printed_across_a_break() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> text.words("EH01@2016-17-Q4 change-from 2016-17-Q2"))
        .withMessageContaining("break");
  }

  @Test
  void an_unknown_figure_stops_the_report_and_is_named_with_file_and_line() {
    assertThatExceptionOfType(NarrativeFault.class)
        .isThrownBy(() -> text.resolve("03-figures.md", "One\ntwo {EH01@2011-12-Q1}."))
        .withMessageStartingWith("03-figures.md, line 2: {EH01@2011-12-Q1}: there is no figure");
    assertThatExceptionOfType(NarrativeFault.class)
        .isThrownBy(() -> text.resolve("a.md", "{ZZ99@2016-17}"))
        .withMessageContaining("ZZ99");
  }
}
