package org.partnershipscorecard.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The committee edition of 2016-17, made from the example's records, against every figure of the
 * report that the board published (R31). Marks of a break are not part of a figure.
 */
class AsPublishedTest {

  private static final List<String> ROWS = new ArrayList<>();

  private static String text = "";

  @BeforeAll
  static void readRows() throws IOException {
    TaggedText report = TaggedText.of(ExampleEditions.annualReports().getFirst().file("pdf"));
    rows(report);
    text = report.read();
  }

  private static void rows(TaggedText element) {
    if (element.role().equals("TR")) {
      ROWS.add(element.read().replaceAll(" \\[[a-z]+]", ""));
    }
    element.kids().forEach(AsPublishedTest::rows);
  }

  static Stream<String> published() {
    return Stream.of(
        // Context
        "Children and young people in Wolverhampton 58,167",
        "Share of the population 22.9%",
        "Living in low-income families 30%",
        "From minority ethnic groups 41.6%",
        "Largest minority group: Asian or Asian British 20.6%",
        "Second largest: mixed background 11.3%",
        "Sikh population second highest in the country",
        // In need, on plans, looked after; March 2016 looked after and the rates are worked out
        "With a child in need plan 1,749 1,421 1,207 207.5",
        "On a child protection plan 290 151 209 35.9",
        "Looked after 778 653 626 107.6",
        "All children in need of a specialist service 2,817 2,225 2,042 351.1",
        "Adopted 40",
        "Moved on to independent living 38",
        "All who ceased to be looked after 229",
        // Early help; 2,180 open at the year's beginning follows from the first quarter
        "Initiated in the period 525 354 406 1,830 3,115",
        "Completed in the period 213 116 1,724 1,219 3,272",
        "Open on the last day 2,492 2,730 1,412 2,023 2,023",
        "Open 1,913 1,965 2,075 2,180 2,492 2,730 1,412 2,023",
        // Child deaths; what the published charts left out is nought
        "Neonatal 12",
        "Expected 6",
        "Unexpected 8",
        "All deaths 26",
        "Male 19",
        "Female 7",
        "0 to 28 days 13",
        "29 days to under 1 year 6",
        "1 to 4 years 4",
        "5 to 9 years 0",
        "10 to 14 years 3",
        "15 to 17 years 0",
        "Any other Asian background 2",
        "Any other White background 1",
        "White and Asian 1",
        "White British 15",
        "Black African 1",
        "Indian 3",
        "White and Black Caribbean 1",
        "Any other Black background 2",
        "Deliberately inflicted injury, abuse or neglect 1",
        "Perinatal or neonatal event 8",
        "Trauma and other external factors 3",
        "Chromosomal, genetic and congenital anomalies 4",
        "Sudden unexpected, unexplained death 2",
        "Malignancy 3",
        "Chronic medical condition 2",
        "Acute medical or surgical condition 3",
        "Infection 0",
        // Finance, in pounds
        "City of Wolverhampton Council, including public health 145,910",
        "NHS Wolverhampton Clinical Commissioning Group 66,464",
        "West Midlands Police 14,923",
        "National Probation Service 1,500",
        "Community Rehabilitation Company 1,500",
        "Children and Family Court Advisory and Support Service 0",
        "Fees 2,610",
        "Use of reserves 35,538",
        "Total 268,445");
  }

  @ParameterizedTest
  @MethodSource("published")
  void printsWhatWasPublished(String row) {
    assertThat(ROWS).contains(row);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "about £40,000 on the budget",
        "increased its contribution by £82,230 a year",
        "A new early help recording system was implemented in November 2016"
      })
  void saysWhatWasPublishedInWords(String words) {
    assertThat(text).contains(words);
  }

  @Test
  void namesNobody() {
    assertThat(ROWS)
        .contains("Lay adviser Wolverhampton Safeguarding Children Board")
        .noneMatch(row -> row.contains("Cllr") || row.contains("DCI "));
  }
}
