package org.partnershipscorecard.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.partnershipscorecard.render.PdfCheck;

/** The shipped example's scorecards in full, on a page and for the chair, as archives take them. */
class ScorecardPdfTest {

  static List<Path> pdfs() {
    return ExampleEditions.scorecardPdfs();
  }

  @Test
  void areThreeOfAQuarterForTheCommitteeAndTwoForThePublic() {
    assertThat(pdfs())
        .extracting(pdf -> pdf.getParent().getFileName() + " " + pdf.getFileName())
        .containsExactly(
            "2014-15-Q3 chair-overview-committee.pdf",
            "2014-15-Q3 scorecard-committee.pdf",
            "2014-15-Q3 scorecard-one-page-committee.pdf",
            "2016-17-Q4 chair-overview-committee.pdf",
            "2016-17-Q4 scorecard-committee.pdf",
            "2016-17-Q4 scorecard-one-page-committee.pdf",
            "2016-17-Q4 scorecard-one-page-public.pdf",
            "2016-17-Q4 scorecard-public.pdf");
  }

  @ParameterizedTest
  @MethodSource("pdfs")
  void keepsToBothStandards(Path pdf) {
    assertThat(PdfCheck.failures(pdf)).isEmpty();
  }
}
