package org.partnershipscorecard.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import org.partnershipscorecard.disclosure.DisclosureReport;

/**
 * What was withheld from the public and why, for those who make the report. It is internal, because
 * it tells the small from what protects them, so it lies apart from what can be passed on.
 */
final class WithheldList {

  private WithheldList() {}

  /** Writes the list of a plan's report: numbers of figures by line, never a value. */
  static void write(ReportPlan plan, DisclosureReport report) {
    StringBuilder csv = new StringBuilder("line,why,figures\n");
    add(csv, "withheld because a count is small", report.small());
    add(csv, "withheld to protect a small count", report.partners());
    add(csv, "with a value", Map.of("all", report.figures()));
    add(csv, "left out by the policy", Map.of("all", report.notPrinted()));
    add(csv, "small counts that the audit found safe", Map.of("all", report.audited()));
    if (report.narrowed() > 0) {
      add(
          csv,
          "small counts that earlier releases leave less open",
          Map.of("all", report.narrowed()));
    }
    try {
      Files.createDirectories(plan.internal());
      Files.writeString(plan.withheld(), csv);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + plan.withheld(), e);
    }
  }

  private static void add(StringBuilder csv, String why, Map<String, Integer> byLine) {
    byLine.forEach((line, figures) ->
        csv.append(line).append(',').append(why).append(',').append(figures).append('\n'));
  }
}
