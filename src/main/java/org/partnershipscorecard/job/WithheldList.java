package org.partnershipscorecard.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import org.partnershipscorecard.disclosure.DisclosureReport;

/**
 * What was withheld from the public and why, for those who make the report. It is internal, because
 * it tells the small from what protects them: its name says so, and it is not among the report's
 * files, so that it is never published.
 */
final class WithheldList {

  private WithheldList() {}

  /** Writes the list beside a plan's report: numbers of figures by line, never a value. */
  static void write(ReportPlan plan, DisclosureReport report) {
    StringBuilder csv = new StringBuilder("line,why,figures\n");
    add(csv, "withheld because a count is small", report.small());
    add(csv, "withheld to protect a small count", report.partners());
    add(csv, "with a value", Map.of("all", report.figures()));
    add(csv, "left out by the policy", Map.of("all", report.notPrinted()));
    add(csv, "small counts that the audit found safe", Map.of("all", report.audited()));
    try {
      Files.createDirectories(plan.folder());
      Files.writeString(plan.folder().resolve(plan.name() + "-withheld-committee-only.csv"), csv);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write into " + plan.folder(), e);
    }
  }

  private static void add(StringBuilder csv, String why, Map<String, Integer> byLine) {
    byLine.forEach((line, figures) ->
        csv.append(line).append(',').append(why).append(',').append(figures).append('\n'));
  }
}
