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
import org.partnershipscorecard.extract.Column;
import org.partnershipscorecard.extract.Coverage;
import org.partnershipscorecard.extract.ExtractSpec;
import org.partnershipscorecard.extract.Extracts;
import org.partnershipscorecard.extract.Finding;
import org.partnershipscorecard.extract.Rule;
import org.partnershipscorecard.extract.Severity;
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
          new Comparison(records, spec, ofExtract, opened, logs).check();
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

  /** One extract's new files against their own rows, and against what came before. */
  private final class Comparison {

    private final Records records;
    private final ExtractSpec spec;
    private final List<Submission> news;
    private final List<Submission> opened;
    private final Map<Integer, FindingLog> logs;

    Comparison(
        Records records,
        ExtractSpec spec,
        List<Submission> news,
        List<Submission> opened,
        Map<Integer, FindingLog> logs) {
      this.records = records;
      this.spec = spec;
      this.news = news;
      this.opened = opened;
      this.logs = logs;
    }

    void check() {
      Map<Integer, Submission> byEntry = new LinkedHashMap<>();
      opened.forEach(submission -> byEntry.put(submission.entry(), submission));
      makeViews();
      for (CheckSpec check : spec.checks()) {
        if (check.rule() instanceof Rule.RowsOf rows && opened(rows.beside())) {
          ask(check, rows, byEntry);
        }
      }
      boolean compared = spec.open() != null && spec.coverage() == Coverage.CASELOAD;
      if (compared) {
        new PreviousFile(records, spec, byEntry)
            .findings((submission, finding) -> log(logs, submission).add(finding));
      }
      new UnusualCount(records, spec, news, opened)
          .findings((submission, finding) -> log(logs, submission).add(finding));
      if (spec.id().equals(FiguresBesideRecords.FIGURES)) {
        new UnusualFigure(records, spec, byEntry)
            .findings((submission, finding) -> log(logs, submission).add(finding));
      }
    }

    private boolean opened(List<String> beside) {
      return beside.stream().allMatch(id -> opened.stream().anyMatch(s -> s.extract().equals(id)));
    }

    private void makeViews() {
      List<List<Object>> rows = new ArrayList<>();
      for (Submission submission : news) {
        int before = FileBefore.of(submission, opened).map(Submission::entry).orElse(-1);
        rows.add(
            List.of(submission.entry(), before, submission.coversFrom(), submission.coversTo()));
      }
      records.table(
          "compared",
          List.of("this_entry INTEGER", "before_entry INTEGER", "span_from DATE", "span_to DATE"),
          rows);
      String all = Records.view(spec.id()) + "_rows";
      records.view("known", "SELECT * FROM " + all);
      records.view(
          "this",
          "SELECT r.*, c.span_from, c.span_to FROM "
              + all
              + " r JOIN compared c ON c.this_entry = r.entry");
      records.view(
          "before",
          "SELECT r.*, c.this_entry AS for_entry, c.span_from, c.span_to FROM "
              + all
              + " r JOIN compared c ON c.before_entry = r.entry");
    }

    private void ask(CheckSpec check, Rule.RowsOf rows, Map<Integer, Submission> byEntry) {
      Column column = spec.column(rows.column());
      records.forEach(
          check.id(),
          "SELECT entry, sheet, line, said FROM (SELECT NULL::VARCHAR AS said WHERE false"
              + " UNION ALL BY NAME SELECT * FROM ("
              + queries.text(rows.query())
              + "\n)) ORDER BY entry, sheet NULLS FIRST, line NULLS FIRST, said",
          row -> {
            Submission submission = byEntry.get(row.whole("entry"));
            if (submission != null) {
              String said = row.optionalText("said");
              log(logs, submission)
                  .add(
                      new Finding(
                          submission.fileName(),
                          row.optionalText("sheet"),
                          row.optionalText("line") == null ? null : row.whole("line"),
                          column.name(),
                          check.id(),
                          check.severity(),
                          said == null ? check.message() : check.message() + ": " + said,
                          check.remedy()));
            }
          });
    }
  }

  static Finding query(
      Submission submission,
      @Nullable String sheet,
      @Nullable Integer line,
      @Nullable String column,
      String rule,
      String message,
      String remedy) {
    return new Finding(
        submission.fileName(), sheet, line, column, rule, Severity.QUERY, message, remedy);
  }
}
