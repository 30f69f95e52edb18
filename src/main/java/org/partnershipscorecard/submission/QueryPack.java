package org.partnershipscorecard.submission;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.extract.Finding;
import org.partnershipscorecard.extract.Severity;
import org.partnershipscorecard.period.ReportingPeriod;
import org.partnershipscorecard.store.Answer;

/**
 * What an agency is asked to mend or to answer for a quarter: file, sheet, line, column and rule,
 * and no value of a record. The CSV, with its last two columns filled in, is an {@code
 * answers.csv}.
 *
 * @param items refusals first, then queries, in the order of extracts, rules and places
 */
public record QueryPack(
    ReportingPeriod period, String agency, String agencyName, List<Item> items) {

  private static final List<String> HEADER =
      List.of(
          "agency",
          "extract",
          "rule",
          "severity",
          "file",
          "sheet",
          "line",
          "column",
          "what",
          "remedy",
          "answer",
          "reason");

  /**
   * One thing to mend.
   *
   * @param answer what was answered; null while it waits
   */
  public record Item(
      String extract, String extractName, Finding finding, @Nullable Answer answer) {}

  public QueryPack {
    items = List.copyOf(items);
  }

  /** How many still wait for an answer or a mended file. */
  public int waiting() {
    return (int) items.stream().filter(item -> item.answer() == null).count();
  }

  /** How many questions, as against refusals, have no answer. */
  public int openQueries() {
    return (int)
        items.stream()
            .filter(item -> item.finding().severity() == Severity.QUERY && item.answer() == null)
            .count();
  }

  /** As a table; every cell is quoted, and none can be taken for a formula. */
  public String csv() {
    StringBuilder csv = new StringBuilder(String.join(",", HEADER)).append("\r\n");
    for (Item item : items) {
      Finding finding = item.finding();
      Answer answer = item.answer();
      List<String> cells =
          List.of(
              agency,
              item.extract(),
              finding.rule(),
              SafeText.words(finding.severity()),
              finding.file(),
              orEmpty(finding.sheet()),
              finding.line() == null ? "" : String.valueOf(finding.line()),
              orEmpty(finding.column()),
              finding.message(),
              finding.remedy(),
              answer == null ? "" : answer.verdict().word(),
              answer == null ? "" : answer.reason());
      csv.append(String.join(",", cells.stream().map(SafeText::csv).toList())).append("\r\n");
    }
    return csv.toString();
  }

  /**
   * As a page to read.
   *
   * @param feeds extract to the ids of the lines that are counted from it
   */
  public String markdown(Map<String, List<String>> feeds) {
    return new QueryPage(this, feeds).text();
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
