package org.partnershipscorecard.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import org.partnershipscorecard.disclosure.DisclosureReport;

/**
 * What was withheld from the public, as a table for those who make the report: internal, because it
 * tells the small from what protects them.
 */
final class WithheldList {

  private WithheldList() {}

  /** Writes {@code disclosure/AREA.csv}: numbers of figures by line, never a value. */
  static void write(Path out, ReportPlan plan, DisclosureReport report) {
    StringBuilder csv = new StringBuilder("line,withheld_small,withheld_to_protect\n");
    TreeSet<String> lines = new TreeSet<>(report.small().keySet());
    lines.addAll(report.partners().keySet());
    for (String line : lines) {
      csv.append(line)
          .append(',')
          .append(report.small().getOrDefault(line, 0))
          .append(',')
          .append(report.partners().getOrDefault(line, 0))
          .append('\n');
    }
    Path folder = out.resolve("disclosure");
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve(plan.area() + ".csv"), csv);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write into " + folder, e);
    }
  }
}
