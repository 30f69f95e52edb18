package org.partnershipscorecard.annualreport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnershipscorecard.catalogue.Basis;
import org.partnershipscorecard.catalogue.Unit;
import org.partnershipscorecard.disclosure.SampleFigures;
import org.partnershipscorecard.narrative.CsvSheet;
import org.partnershipscorecard.narrative.NarrativeFault;

/** The numbers are those of the 2016-17 report. */
class FigureTextTest {

  private static final CsvSheet CONTEXT =
      new CsvSheet(
          "context.csv",
          List.of("item", "value", "unit"),
          List.of(List.of("children", "58167", "count"), List.of("low_income", "30", "percent")));

  private final FigureText text =
      new FigureText(new FigureFinder(SampleYear.figures(), SampleYear.catalogue()), CONTEXT);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "EH01@2016-17-Q3                                 | 406",
        "EH01@2016-17                                    | 3,115",
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
        "context children                                | 58,167",
        "context low_income                              | 30%"
      })
  void a_reference_becomes_the_printed_number(String reference, String printed) {
    assertThat(text.words(reference)).isEqualTo(printed);
  }

  @Test
  void a_figure_that_did_not_come_says_so_and_is_never_nought() {
    SampleFigures figures = new SampleFigures();
    figures.add(
        SampleFigures.plain(
            "EH01", "total", SampleYear.YEAR.quarter(3), Basis.QUARTER, Unit.COUNT, null));
    FigureText missing =
        new FigureText(new FigureFinder(figures.build(), SampleYear.catalogue()), CONTEXT);
    assertThat(missing.words("EH01@2016-17-Q3")).isEqualTo("[not received]");
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
