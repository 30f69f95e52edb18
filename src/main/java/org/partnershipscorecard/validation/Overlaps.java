package org.partnershipscorecard.validation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.partnershipscorecard.extract.CheckSpec;
import org.partnershipscorecard.extract.ExtractSpec;
import org.partnershipscorecard.extract.Rule;
import org.partnershipscorecard.extract.TypedRow;

/**
 * Finds a child's second row that is open on a day on which an earlier row of the file is open too.
 * A row is open from its start until the day before its end, so one may begin on the day another
 * ends. Keeps three numbers a row.
 */
final class Overlaps {

  private static final int SPAN = 3;

  /** Rows of one child that are compared; no child has more, and each is held against all. */
  private static final int MOST = 2_000;

  private final CheckSpec spec;
  private final int child;
  private final int from;
  private final int to;
  private final Map<Object, int[]> spans = new HashMap<>();

  Overlaps(CheckSpec spec, Rule.OneOpenEach rule, ExtractSpec extract) {
    this.spec = spec;
    this.child = extract.index(rule.child());
    this.from = extract.index(rule.from());
    this.to = extract.index(rule.to());
  }

  CheckSpec spec() {
    return spec;
  }

  /** Takes a row in; the line of an earlier one that it overlaps, or 0. */
  int overlapped(TypedRow row) {
    Object who = row.value(child);
    if (who == null || !(row.value(from) instanceof LocalDate start)) {
      return 0;
    }
    int first = (int) start.toEpochDay();
    int end = row.value(to) instanceof LocalDate day ? (int) day.toEpochDay() : Integer.MAX_VALUE;
    int[] earlier = spans.getOrDefault(who, new int[0]);
    int line = 0;
    for (int i = 0; i < earlier.length && line == 0; i += SPAN) {
      if (first < earlier[i + 1] && earlier[i] < end) {
        line = earlier[i + 2];
      }
    }
    if (earlier.length >= MOST * SPAN) {
      return line;
    }
    int[] all = Arrays.copyOf(earlier, earlier.length + SPAN);
    all[earlier.length] = first;
    all[earlier.length + 1] = end;
    all[earlier.length + 2] = row.line();
    spans.put(who, all);
    return line;
  }
}
