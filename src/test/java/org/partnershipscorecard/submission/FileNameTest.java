package org.partnershipscorecard.submission;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnershipscorecard.extract.ExtractSpec;
import org.partnershipscorecard.extract.Extracts;

class FileNameTest {

  @ParameterizedTest
  @CsvSource({
    "CWC_early-help-assessments_2016-17-Q3_v02.csv, CWC, early-help-assessments, 2",
    "CWC_EHA 2016-17 Q3 V3.XLSX, CWC, early-help-assessments, 3",
    "WMP_CSE risk ratings-v12.xlsx, WMP, cse-risk-ratings, 12",
    "cdop 2016.csv, '', child-deaths, 0",
    "CDOP_child_deaths.csv, CDOP, child-deaths, 0",
    "CWC_looked after children (v2).csv, CWC, looked-after-children, 0",
    "CWC_figures_v007.csv, CWC, figures, 7",
    "notes.csv, '', '', 0"
  })
  void saysWhatIsInIt(String name, String first, String extract, int version) {
    FileName file = new FileName(name);
    assertThat(file.firstPart()).isEqualTo(first);
    assertThat(file.extracts(Extracts.builtIn().all()))
        .extracting(ExtractSpec::id)
        .isEqualTo(extract.isEmpty() ? java.util.List.of() : java.util.List.of(extract));
    assertThat(file.version().orElse(0)).isEqualTo(version);
  }

  @Test
  void twoEquallyGoodWordsAreBothTold() {
    assertThat(new FileName("CWC_eha_lac.csv").extracts(Extracts.builtIn().all()))
        .extracting(ExtractSpec::id)
        .containsExactly("early-help-assessments", "looked-after-children");
  }
}
