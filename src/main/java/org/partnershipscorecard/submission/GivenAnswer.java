package org.partnershipscorecard.submission;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.extract.CsvTable;
import org.partnershipscorecard.period.ReportingPeriod;
import org.partnershipscorecard.store.Answer;

/**
 * A row of {@code answers.csv}. It names the record by its key, or by the file, sheet and line that
 * the query pack gives; a query about a whole file needs neither.
 *
 * @param place the row's own place, for messages
 * @param key the key columns' values, joined by spaces; empty where a line is given
 * @param file empty for the file in use of that period
 * @param line 0 where none is given
 */
record GivenAnswer(
    String place,
    ReportingPeriod period,
    String agency,
    String extract,
    String rule,
    String column,
    String key,
    String file,
    String sheet,
    int line,
    String answer,
    String reason) {

  private static final Pattern SAME_LINE =
      Pattern.compile("same as line (\\d{1,9}) of (.+)", Pattern.CASE_INSENSITIVE);
  private static final Pattern SAME_KEY = Pattern.compile("same as (.+)", Pattern.CASE_INSENSITIVE);

  /** A record, by its key or by its line. */
  record Named(String key, String file, String sheet, int line) {

    boolean wholeFile() {
      return key.isEmpty() && line == 0;
    }
  }

  /**
   * Reads a period's answers; a row whose answer is empty has not been answered yet.
   *
   * @throws org.partnershipscorecard.extract.InvalidDefinition when the file is not well formed
   */
  static List<GivenAnswer> read(ReportingPeriod period, String text) {
    String name = period.key() + "/answers.csv";
    return CsvTable.parse(name, text, "agency", "extract", "rule", "answer", "reason").stream()
        .filter(row -> !row.optional("answer").isEmpty())
        .map(row ->
            new GivenAnswer(
                name + " line " + row.line(),
                period,
                row.required("agency"),
                row.required("extract"),
                row.required("rule"),
                row.optional("column"),
                row.optional("key"),
                row.optional("file"),
                row.optional("sheet"),
                line(row),
                row.optional("answer"),
                row.optional("reason").replaceAll("\\s+", " ")))
        .toList();
  }

  private static int line(CsvTable.Row row) {
    BigDecimal line = row.has("line") ? row.decimal("line") : null;
    return line == null ? 0 : line.intValue();
  }

  Named record() {
    return new Named(key, file, sheet, line);
  }

  /** What was answered; empty when it is none of the three answers. */
  Optional<Answer.Verdict> verdict() {
    return switch (answer.toLowerCase(Locale.ROOT)) {
      case "explained" -> Optional.of(Answer.Verdict.EXPLAINED);
      case "entered in error" -> Optional.of(Answer.Verdict.ENTERED_IN_ERROR);
      default ->
          SAME_KEY.matcher(answer).matches()
              ? Optional.of(Answer.Verdict.SAME_AS)
              : Optional.empty();
    };
  }

  /** The record that it is the same as; null unless that is the answer. */
  @Nullable Named other() {
    Matcher byLine = SAME_LINE.matcher(answer);
    if (byLine.matches()) {
      return new Named("", byLine.group(2).strip(), "", Integer.parseInt(byLine.group(1)));
    }
    Matcher byKey = SAME_KEY.matcher(answer);
    return byKey.matches() ? new Named(byKey.group(1).strip(), "", "", 0) : null;
  }
}
