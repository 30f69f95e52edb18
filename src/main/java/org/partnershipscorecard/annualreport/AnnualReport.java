package org.partnershipscorecard.annualreport;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.chart.Chart;
import org.partnershipscorecard.narrative.Xhtml;

/**
 * Everything that the template {@code annual-report.ftlh} prints, with every figure already in
 * words.
 *
 * @param edition what the running foot says of this edition
 * @param marking the handling marking; empty for a public edition
 * @param charts every picture that a page places, by its id
 * @param queries on the texts that nobody has answered; for those who make the report, not printed
 *     in it
 */
public record AnnualReport(
    String partnership,
    String title,
    String year,
    String yearWords,
    String published,
    String status,
    String edition,
    String marking,
    Xhtml cover,
    Foreword foreword,
    Spread numbers,
    List<Part> chapters,
    List<Part> appendices,
    List<Term> glossary,
    List<Element> concern,
    List<Chart> charts,
    List<ProseQuery> queries) {

  /**
   * The foreword, on a page of its own.
   *
   * @param signed the role of its author
   */
  public record Foreword(String title, List<Element> elements, String signed) {}

  /** The opening spread of figures. */
  public record Spread(String title, String summary, List<Tile> tiles) {}

  /**
   * One figure of the spread.
   *
   * @param figure printed large
   * @param chart null for none
   */
  public record Tile(String figure, String label, String sentence, @Nullable Chart chart) {}

  /**
   * A chapter or an appendix.
   *
   * @param number {@code 3}, or {@code Appendix A}
   * @param keyFigures printed large at its opening; withheld and missing ones are left out
   */
  public record Part(
      String number,
      String id,
      String title,
      String summary,
      boolean opensPage,
      List<KeyFigure> keyFigures,
      List<Element> elements) {

    /** The headings that the contents list below the part's own. */
    public List<Element.Heading> sections() {
      return elements.stream()
          .filter(Element.Heading.class::isInstance)
          .map(Element.Heading.class::cast)
          .filter(Element.Heading::listed)
          .toList();
    }
  }

  /** A figure at a chapter's opening, with what it counts. */
  public record KeyFigure(String figure, String label) {}

  /** An entry of the glossary. */
  public record Term(String term, String meaning) {}
}
