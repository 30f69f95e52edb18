package org.partnershipscorecard.validation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.partnershipscorecard.extract.Finding;
import org.partnershipscorecard.extract.Severity;

/** Keeps the first findings of each rule and counts the rest. */
public final class FindingLog {

  /** Enough to see what is wrong; a file with a fault in every row must not fill the memory. */
  public static final int MOST_OF_A_RULE = 200;

  private static final Comparator<Finding> FILE_ORDER =
      Comparator.comparingInt(finding -> {
        Integer line = finding.line();
        return line == null ? 0 : line;
      });

  private final List<Finding> kept = new ArrayList<>();
  private final Map<String, Integer> counts = new LinkedHashMap<>();
  private final Map<String, Finding> lastKept = new LinkedHashMap<>();
  private boolean fileRefused;

  void add(Finding finding) {
    fileRefused |= finding.severity() == Severity.FILE_REFUSED;
    if (counts.merge(finding.rule(), 1, Integer::sum) <= MOST_OF_A_RULE) {
      kept.add(finding);
      lastKept.put(finding.rule(), finding);
    }
  }

  boolean fileRefused() {
    return fileRefused;
  }

  /** In the file's order, then one line for each rule with more findings than were kept. */
  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>(kept);
    findings.sort(FILE_ORDER);
    counts.forEach((rule, count) -> {
      Finding last = lastKept.get(rule);
      if (last != null && count > MOST_OF_A_RULE) {
        findings.add(closing(last, count - MOST_OF_A_RULE));
      }
    });
    return findings;
  }

  private static Finding closing(Finding last, int more) {
    return new Finding(
        last.file(),
        last.sheet(),
        null,
        null,
        last.rule(),
        last.severity(),
        more + " more findings of this rule are not listed",
        last.remedy());
  }
}
