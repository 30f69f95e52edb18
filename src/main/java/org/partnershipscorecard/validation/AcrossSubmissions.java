package org.partnershipscorecard.validation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.catalogue.Breakdown;
import org.partnershipscorecard.catalogue.Catalogue;
import org.partnershipscorecard.catalogue.MeasureLine;
import org.partnershipscorecard.extract.CheckSpec;
import org.partnershipscorecard.extract.ExtractSpec;
import org.partnershipscorecard.extract.Extracts;
import org.partnershipscorecard.extract.Finding;
import org.partnershipscorecard.extract.Rule;
import org.partnershipscorecard.store.Answer;
import org.partnershipscorecard.store.RecordStore;
import org.partnershipscorecard.store.Records;
import org.partnershipscorecard.store.Submission;

/**
 * Checks that need more than one row: of the same file, of the file of the quarter before, of other
 * extracts of the same days, and of earlier quarters. Every check is one query over all files that
 * arrived.
 */
public final class AcrossSubmissions {

  /** Quarters before the one checked that a comparison may look back on. */
  private static final int YEARS_BACK = 3;

  private final RecordStore store;
  private final Extracts extracts;
  private final CheckQueries queries;
  private final List<Answer> answers;

  /**
   * Checks over some store.
   *
   * @param answers records that were answered for are not asked about again
   */
  public AcrossSubmissions(
      RecordStore store, Extracts extracts, CheckQueries queries, List<Answer> answers) {
    this.answers = List.copyOf(answers);
    this.store = store;
    this.extracts = extracts;
    this.queries = queries;
  }

  /**
   * Checks what arrived.
   *
   * @param inUse every submission in use, among them those that arrived
   * @param arrived the entries of those to be checked
   * @param catalogue tells which lines are percentages, and which are counted from records; null
   *     where that is not to be asked
   * @return the findings of each entry that has any; at most {@link FindingLog#MOST_OF_A_RULE} of a
   *     rule
   */
  public Map<Integer, List<Finding>> check(
      List<Submission> inUse, Set<Integer> arrived, @Nullable Catalogue catalogue) {
    List<Submission> news = inUse.stream().filter(s -> arrived.contains(s.entry())).toList();
    if (news.isEmpty()) {
      return Map.of();
    }
    Map<Integer, FindingLog> logs = new LinkedHashMap<>();
    Set<String> concerned = concerned(news);
    List<Submission> opened =
        inUse.stream()
            .filter(s -> concerned.contains(s.extract()) && s.recordFile() != null)
            .filter(s -> recent(s, news))
            .toList();
    List<ExtractSpec> specs =
        extracts.all().stream().filter(spec -> concerned.contains(spec.id())).toList();
    try (Records records = store.open(specs, opened, answers)) {
      tellLines(records, catalogue);
      for (ExtractSpec spec : specs) {
        List<Submission> ofExtract =
            news.stream().filter(s -> s.extract().equals(spec.id())).toList();
        if (!ofExtract.isEmpty()) {
          new Comparison(records, queries, spec, ofExtract, opened)
              .check((submission, finding) -> log(logs, submission).add(finding));
        }
      }
    }
    if (catalogue != null) {
      for (Submission submission :
          FiguresBesideRecords.of(news, inUse, store, catalogue, extracts)) {
        log(logs, submission).add(FiguresBesideRecords.finding(submission));
      }
    }
    Map<Integer, List<Finding>> findings = new LinkedHashMap<>();
    logs.forEach((entry, log) -> findings.put(entry, log.findings()));
    return findings;
  }

  /** The rules that these checks may leave findings of, for one extract. */
  public static Set<String> rules(ExtractSpec spec) {
    Set<String> rules = new HashSet<>(PreviousFile.RULES);
    rules.add(UnusualCount.RULE.id());
    rules.add(FiguresBesideRecords.RULE.id());
    for (CheckSpec check : spec.checks()) {
      if (check.rule() instanceof Rule.RowsOf) {
        rules.add(check.id());
      }
    }
    return rules;
  }

  /**
   * What must be checked again because something came before or beside it: the later files of the
   * same agency and extract, and files whose checks look at what came.
   *
   * @param inUse every submission in use, among them those that arrived
   * @return of those that did not arrive, in the order given
   */
  public List<Submission> affected(List<Submission> inUse, Set<Integer> arrived) {
    List<Submission> news = inUse.stream().filter(s -> arrived.contains(s.entry())).toList();
    return inUse.stream()
        .filter(s -> !arrived.contains(s.entry()) && s.recordFile() != null)
        .filter(s -> news.stream().anyMatch(came -> isBefore(came, s) || isBeside(came, s)))
        .toList();
  }

  private static boolean isBefore(Submission came, Submission later) {
    return came.agency().equals(later.agency())
        && came.extract().equals(later.extract())
        && came.coversTo().isBefore(later.coversTo())
        && later.coversFrom().isBefore(came.coversTo().plusYears(YEARS_BACK));
  }

  private boolean isBeside(Submission came, Submission other) {
    return !came.coversTo().isBefore(other.coversFrom())
        && !other.coversTo().isBefore(came.coversFrom())
        && extracts.byId(other.extract()).checks().stream()
            .anyMatch(check ->
                check.rule() instanceof Rule.RowsOf rows && rows.beside().contains(came.extract()));
  }

  private Set<String> concerned(List<Submission> news) {
    Set<String> concerned = new HashSet<>();
    for (Submission submission : news) {
      concerned.add(submission.extract());
      for (CheckSpec check : extracts.byId(submission.extract()).checks()) {
        if (check.rule() instanceof Rule.RowsOf rows) {
          rows.beside().stream().filter(extracts::has).forEach(concerned::add);
        }
      }
    }
    return concerned;
  }

  /** What a figure may be of, so that a check can ask: lines, and how each is divided. */
  private static void tellLines(Records records, @Nullable Catalogue catalogue) {
    List<List<Object>> lines = new ArrayList<>();
    List<List<Object>> parts = new ArrayList<>();
    if (catalogue != null) {
      for (MeasureLine line : catalogue.lines()) {
        lines.add(List.of(line.id(), line.kind().word(), line.timing().word()));
        for (Breakdown breakdown : line.breakdowns()) {
          breakdown
              .categories()
              .keySet()
              .forEach(code -> parts.add(List.of(line.id(), breakdown.dimension(), code)));
        }
      }
    }
    records.table(
        "line_kind", List.of("measure_line VARCHAR", "kind VARCHAR", "timing VARCHAR"), lines);
    records.table(
        "line_part", List.of("measure_line VARCHAR", "dimension VARCHAR", "code VARCHAR"), parts);
  }

  private static boolean recent(Submission submission, List<Submission> news) {
    return news.stream()
        .anyMatch(
            arrived -> submission.coversTo().isAfter(arrived.coversFrom().minusYears(YEARS_BACK)));
  }

  private static FindingLog log(Map<Integer, FindingLog> logs, Submission submission) {
    return logs.computeIfAbsent(submission.entry(), entry -> new FindingLog());
  }
}
