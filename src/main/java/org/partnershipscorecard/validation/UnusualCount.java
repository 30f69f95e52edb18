package org.partnershipscorecard.validation;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.partnershipscorecard.extract.EngineRule;
import org.partnershipscorecard.extract.ExtractSpec;
import org.partnershipscorecard.extract.Finding;
import org.partnershipscorecard.extract.Open;
import org.partnershipscorecard.store.Records;
import org.partnershipscorecard.store.Submission;

/**
 * How many records start, end or have an event in the span, against the same count of the quarters
 * before. What is open is not compared: it is mostly the same children (rule R24).
 */
final class UnusualCount {

  static final EngineRule RULE = EngineRule.UNUSUAL_COUNT;

  /** Fewer earlier quarters say too little, more reach too far back. */
  private static final int FEWEST = 4;

  private static final int MOST = 8;

  private final Records records;
  private final ExtractSpec spec;
  private final List<Submission> news;
  private final List<Submission> opened;

  UnusualCount(Records records, ExtractSpec spec, List<Submission> news, List<Submission> opened) {
    this.records = records;
    this.spec = spec;
    this.news = news;
    this.opened = opened.stream().filter(s -> s.extract().equals(spec.id())).toList();
  }

  void findings(BiConsumer<Submission, Finding> take) {
    for (String column : columns()) {
      Map<Integer, Integer> counts = counts(column);
      for (Submission submission : news) {
        List<Integer> earlier = earlier(submission, counts);
        int count = counts.getOrDefault(submission.entry(), 0);
        if (earlier.size() >= FEWEST && !UsualRange.after(earlier).holds(count)) {
          UsualRange usual = UsualRange.after(earlier);
          take.accept(
              submission,
              Comparison.query(
                  submission,
                  null,
                  null,
                  column,
                  RULE.id(),
                  "after the %d quarters before, between %d and %d rows with %s in the quarter"
                      .concat(" would be usual; %d came")
                      .formatted(earlier.size(), usual.from(), usual.to(), column, count),
                  "confirm the number and say what lies behind it, or send what is missing"));
        }
      }
    }
  }

  private Set<String> columns() {
    Set<String> columns = new LinkedHashSet<>();
    Open open = spec.open();
    if (open != null) {
      columns.add(open.from());
      columns.add(open.to());
    }
    columns.addAll(spec.events());
    return columns;
  }

  private Map<Integer, Integer> counts(String column) {
    List<List<Object>> spans = new ArrayList<>();
    opened.forEach(s -> spans.add(List.of(s.entry(), s.coversFrom(), s.coversTo())));
    records.table("span", List.of("entry INTEGER", "first_day DATE", "last_day DATE"), spans);
    Map<Integer, Integer> counts = new HashMap<>();
    records.forEach(
        spec.id(),
        "SELECT k.entry, count(*) AS n FROM known k JOIN span s ON s.entry = k.entry WHERE k.\""
            + column
            + "\" BETWEEN s.first_day AND s.last_day GROUP BY k.entry",
        row -> counts.put(row.whole("entry"), row.whole("n")));
    return counts;
  }

  /** The counts of the quarters before, the latest first. */
  private List<Integer> earlier(Submission submission, Map<Integer, Integer> counts) {
    return opened.stream()
        .filter(s -> s.agency().equals(submission.agency()))
        .filter(s -> s.coversTo().isBefore(submission.coversFrom()))
        .filter(s -> months(s) == months(submission))
        .sorted(Comparator.comparing(Submission::coversTo).reversed())
        .limit(MOST)
        .map(s -> counts.getOrDefault(s.entry(), 0))
        .toList();
  }

  private static long months(Submission submission) {
    return ChronoUnit.MONTHS.between(submission.coversFrom(), submission.coversTo().plusDays(1));
  }
}
