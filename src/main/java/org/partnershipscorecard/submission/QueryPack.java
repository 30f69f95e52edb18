package org.partnershipscorecard.submission;

import java.util.ArrayList;
import java.util.LinkedHashMap;
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

  /** As a page to read. */
  public String markdown() {
    StringBuilder page = new StringBuilder();
    page.append("# Data queries for ")
        .append(SafeText.markdown(agencyName))
        .append(", ")
        .append(period.label())
        .append("\n\n");
    if (items.isEmpty()) {
      return page.append("Nothing to mend: every file was taken in without a query.\n").toString();
    }
    page.append(
        waiting() == 0
            ? "Everything has been answered.\n\n"
            : "%d of %d wait for a mended file or an answer.\n\n"
                .formatted(waiting(), items.size()));
    page.append(
        """
        Mend the file and send it again, with a higher version in its name; or answer in the CSV
        beside this page and save it as `answers.csv` in the folder of the quarter. Its column
        `answer` takes `explained` (with the reason, which is printed below the figures),
        `entered in error`, or `same as line N of FILE`. Lines are those of the file as sent.

        """);
    byExtract().forEach((extract, rules) -> write(page, extract, rules));
    return page.toString();
  }

  private Map<String, Map<String, List<Item>>> byExtract() {
    Map<String, Map<String, List<Item>>> grouped = new LinkedHashMap<>();
    for (Item item : items) {
      grouped
          .computeIfAbsent(item.extractName(), name -> new LinkedHashMap<>())
          .computeIfAbsent(item.finding().rule(), rule -> new ArrayList<>())
          .add(item);
    }
    return grouped;
  }

  private static void write(StringBuilder page, String extract, Map<String, List<Item>> rules) {
    page.append("## ").append(SafeText.markdown(extract)).append("\n\n");
    rules.forEach((rule, items) -> {
      Severity severity = items.getFirst().finding().severity();
      page.append("### ")
          .append(SafeText.markdown(rule))
          .append(", ")
          .append(SafeText.words(severity))
          .append(": ")
          .append(items.size())
          .append("\n\n");
      for (Item item : items) {
        page.append("- ").append(sentence(item)).append('\n');
      }
      page.append('\n');
    });
  }

  private static String sentence(Item item) {
    Finding finding = item.finding();
    StringBuilder words = new StringBuilder(SafeText.markdown(finding.file()));
    if (finding.sheet() != null) {
      words.append(", sheet ").append(SafeText.markdown(finding.sheet()));
    }
    if (finding.line() != null) {
      words.append(", line ").append(finding.line());
    }
    if (finding.column() != null) {
      words.append(", column ").append(SafeText.markdown(finding.column()));
    }
    words.append(": ").append(SafeText.markdown(finding.message())).append(". ");
    Answer answer = item.answer();
    if (answer == null) {
      words.append("To do: ").append(SafeText.markdown(finding.remedy())).append('.');
    } else {
      words.append("Answered: ").append(answer.verdict().word());
      if (!answer.reason().isEmpty()) {
        words.append(", ").append(SafeText.markdown(answer.reason()));
      }
      words.append('.');
    }
    return words.toString();
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
