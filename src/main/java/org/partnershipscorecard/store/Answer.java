package org.partnershipscorecard.store;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.partnershipscorecard.period.ReportingPeriod;

/**
 * What an agency answered to a query (rule R9). A record is named by a digest of its key, so that
 * what the register and the content store hold says nothing of a child.
 *
 * @param period the quarter that the query is about
 * @param column what the query named; empty where it named none
 * @param eventQuarter key of the quarter in which that column's date lies, or that a row of figures
 *     speaks of; empty where it has none
 * @param line id of the measure line that a row of figures speaks of; empty otherwise
 * @param record digest of the record's key; empty for a query about a whole file
 * @param other digest of the key that it is the same as; empty otherwise
 * @param reason in words, on one line
 */
public record Answer(
    ReportingPeriod period,
    String agency,
    String extract,
    String rule,
    String column,
    String eventQuarter,
    String line,
    Verdict verdict,
    String record,
    String other,
    String reason) {

  /** The closed set of answers. */
  public enum Verdict {
    /** The record stands; the reason becomes the footnote of the figures that it touches. */
    EXPLAINED,
    /** The record is left out. */
    ENTERED_IN_ERROR,
    /** Two keys are one record, counted once. */
    SAME_AS;

    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  private static final int SHORT = 16;

  /** Whether it can change a number. */
  public boolean restates() {
    return verdict != Verdict.EXPLAINED;
  }

  /** The query that it answers, as the ledger's subject; a later answer to the same one wins. */
  public String subject() {
    String place =
        record.isEmpty() ? column : record.substring(0, Math.min(SHORT, record.length()));
    return extract + " " + rule + " " + place;
  }

  /** As kept in the content store. */
  public String text() {
    return """
    period: %s
    agency: %s
    extract: %s
    rule: %s
    column: %s
    event quarter: %s
    line: %s
    answer: %s
    record: %s
    other: %s
    reason: %s
    """
        .formatted(
            period.key(),
            agency,
            extract,
            rule,
            column,
            eventQuarter,
            line,
            verdict.name(),
            record,
            other,
            reason);
  }

  /** Reads {@link #text} back. */
  public static Answer parse(String text) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String line : text.lines().toList()) {
      int colon = line.indexOf(": ");
      if (colon > 0) {
        values.put(line.substring(0, colon), line.substring(colon + 2));
      }
    }
    return new Answer(
        ReportingPeriod.parse(values.getOrDefault("period", "")),
        values.getOrDefault("agency", ""),
        values.getOrDefault("extract", ""),
        values.getOrDefault("rule", ""),
        values.getOrDefault("column", ""),
        values.getOrDefault("event quarter", ""),
        values.getOrDefault("line", ""),
        Verdict.valueOf(values.getOrDefault("answer", "")),
        values.getOrDefault("record", ""),
        values.getOrDefault("other", ""),
        values.getOrDefault("reason", ""));
  }
}
