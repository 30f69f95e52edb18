package org.partnershipscorecard.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.SimpleBookmark;
import org.partnershipscorecard.edition.ExampleEditions.Edition;

/** The annual report as a reader with a screen reader has it, by both outlines and editions. */
class AnnualReportPdfTest {

  /** To write the golden files anew: run this test with the property golden=write. */
  private static final boolean WRITE = "write".equals(System.getProperty("golden"));

  private static final Path GOLDEN = Path.of("src/test/resources/golden/structure");

  static List<Edition> editions() {
    return ExampleEditions.annualReports();
  }

  private static Edition committee() {
    return editions().getFirst();
  }

  @ParameterizedTest
  @MethodSource("editions")
  void itsStructureIsAsItWas(Edition edition) throws IOException {
    List<String> lines = new ArrayList<>();
    dump(TaggedText.of(edition.file("pdf")), "", lines);
    Path golden = GOLDEN.resolve(edition.report() + "-" + edition.audience() + ".txt");
    if (WRITE) {
      Files.createDirectories(GOLDEN);
      Files.write(golden, lines);
    }
    assertThat(lines).isEqualTo(Files.readAllLines(golden));
  }

  /**
   * Headings and captions with their words; equal neighbours as one, and nothing of what is in a
   * cell, since rows and marks come and go.
   */
  private static void dump(TaggedText element, String indent, List<String> lines) {
    String role = element.role();
    boolean named = role.matches("H\\d|Caption");
    String line = indent + role + (named ? " " + element.read() : "");
    lines.add(line + (role.equals("Figure") ? " with words" + lengthOf(element) : ""));
    if (named || role.matches("T[HD]")) {
      return;
    }
    List<String> before = List.of();
    for (TaggedText kid : element.kids()) {
      List<String> below = new ArrayList<>();
      dump(kid, indent + " ", below);
      if (!below.equals(before)) {
        lines.addAll(below);
      }
      before = below;
    }
  }

  private static String lengthOf(TaggedText figure) {
    return figure.alt().length() > 10 ? "" : ": none";
  }

  @Test
  void isReadAsAPersonWouldReadIt() throws IOException {
    String text = TaggedText.of(committee().file("pdf")).read();
    assertThat(text)
        .startsWith("Wolverhampton Safeguarding Children Board Annual report 2016-17 How well")
        .containsSubsequence(
            "Contents",
            "Foreword by the independent chair",
            "Every child in Wolverhampton",
            "The year in numbers",
            "58,167 children and young people live in the city",
            "Chapter 1 Introduction and summary of effectiveness",
            "Chapter 3 The city and what the figures say",
            "Table 2: Early help assessments by quarter, 2016-17"
                + " Assessments Q1 Q2 Q3 Q4 Year"
                + " Initiated in the period 525 354 406 [b] 1,830 3,115 [b]",
            "Figure 1: Assessments open fell",
            "Source: Partners’ records",
            "Appendix A The performance scorecard and Part A",
            "Glossary Term What it means",
            "How to report a concern Anybody who is worried");
    assertThat(text.replaceAll(" (?=[,.;:])", ""))
        .as("bold words have their place in the line")
        .contains(
            "turn to the last page, How to report a concern, or in an emergency call 999.",
            "children looked after and care leavers to be good overall.");
    assertThat(text)
        .as("what is repeated on every page is not read")
        .doesNotContain("Page 2 of")
        .containsOnlyOnce("Illustrative edition");
  }

  @ParameterizedTest
  @MethodSource("editions")
  void everyChartHasWordsAndEveryHeaderCellSaysWhatItHeads(Edition edition) throws IOException {
    List<TaggedText> figures = new ArrayList<>();
    collect(TaggedText.of(edition.file("pdf")), "Figure", figures);
    assertThat(figures).isNotEmpty().allSatisfy(f -> assertThat(f.alt()).hasSizeGreaterThan(20));
  }

  private static void collect(TaggedText element, String role, List<TaggedText> found) {
    if (element.role().equals(role)) {
      found.add(element);
    }
    element.kids().forEach(kid -> collect(kid, role, found));
  }

  @ParameterizedTest
  @MethodSource("editions")
  void saysItsTitleItsLanguageAndItsChapters(Edition edition) throws IOException {
    try (PdfReader reader = new PdfReader(Files.readAllBytes(edition.file("pdf")))) {
      assertThat(reader.getInfo().get("Title")).contains("report", "2016-17");
      assertThat(reader.getCatalog().get(PdfName.LANG)).hasToString("en-GB");
      List<Map<String, Object>> bookmarks = SimpleBookmark.getBookmarkList(reader);
      assertThat(bookmarks).hasSize(1);
      assertThat(bookmarks.getFirst().get("Kids").toString())
          .contains("Contents", "Foreword", "Glossary", "How to report a concern");
    }
  }
}
