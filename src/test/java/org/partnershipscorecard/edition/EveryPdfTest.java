package org.partnershipscorecard.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.partnershipscorecard.render.PdfCheck;

/**
 * Every PDF of the shipped example as archives and screen readers take it: of each quarter the
 * scorecard in full, on a page and for the chair; the annual report by both outlines; and the
 * public editions.
 */
class EveryPdfTest {

  static List<Path> pdfs() {
    return ExampleEditions.pdfs();
  }

  @Test
  void areThreeOfEachQuarterThePublicsTwoAndFourAnnualReports() {
    TreeMap<String, Long> byName =
        pdfs().stream()
            .collect(
                Collectors.groupingBy(
                    pdf -> String.valueOf(pdf.getFileName()), TreeMap::new, Collectors.counting()));
    assertThat(byName.toString())
        .isEqualTo(
            "{annual-report-committee.pdf=1, annual-report-public.pdf=1,"
                + " chair-overview-committee.pdf=12,"
                + " partnership-report-committee.pdf=1, partnership-report-public.pdf=1,"
                + " scorecard-committee.pdf=12, scorecard-one-page-committee.pdf=12,"
                + " scorecard-one-page-public.pdf=1, scorecard-public.pdf=1}");
  }

  /** Side by side, since it takes a while. */
  @Test
  void keepsToBothStandards() {
    Map<Path, List<String>> failures = new ConcurrentSkipListMap<>();
    pdfs().parallelStream().forEach(pdf -> failures.put(pdf, PdfCheck.failures(pdf)));
    assertThat(failures).hasSameSizeAs(pdfs());
    failures.values().removeIf(List::isEmpty);
    assertThat(failures).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("pdfs")
  void hasNothingThatAReaderStumblesOver(Path pdf) throws IOException {
    assertThat(PdfLint.faults(pdf)).isEmpty();
  }
}
