package org.partnershipscorecard.submission;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.extract.ExtractSpec;
import org.partnershipscorecard.extract.Extracts;
import org.partnershipscorecard.extract.Finding;
import org.partnershipscorecard.extract.Severity;
import org.partnershipscorecard.period.ReportingPeriod;
import org.partnershipscorecard.store.Answer;
import org.partnershipscorecard.store.Ledger;
import org.partnershipscorecard.store.Purge;
import org.partnershipscorecard.store.RecordStore;
import org.partnershipscorecard.store.Records;
import org.partnershipscorecard.store.Submission;

/** Gathers what is queried, and what has been answered, from the ledger. */
public final class QueryPacks {

  private static final Comparator<QueryPack.Item> ORDER =
      Comparator.comparing((QueryPack.Item item) -> item.finding().severity())
          .thenComparing(QueryPack.Item::extract)
          .thenComparing(item -> item.finding().rule())
          .thenComparing(item -> item.finding().file())
          .thenComparing(item -> Objects.requireNonNullElse(item.finding().sheet(), ""))
          .thenComparing(item -> Objects.requireNonNullElse(item.finding().line(), 0));

  private final Ledger ledger;
  private final List<Submission> deliveries;
  private final Set<Integer> withdrawn;
  private final Extracts extracts;
  private final RecordStore store;
  private final List<Answer> answers;

  /**
   * The queries as they stand now.
   *
   * @param answers of each query the last
   */
  public QueryPacks(Ledger ledger, Extracts extracts, RecordStore store, List<Answer> answers) {
    this.ledger = ledger;
    this.deliveries = ledger.submissions(Integer.MAX_VALUE);
    this.withdrawn = Set.copyOf(ledger.withdrawn(Integer.MAX_VALUE));
    this.extracts = extracts;
    this.store = store;
    this.answers = answers;
  }

  /** The agencies that have delivered anything for a quarter. */
  public Set<String> agencies(ReportingPeriod period) {
    Set<String> agencies = new TreeSet<>();
    deliveries.stream().filter(s -> isOf(s, period)).forEach(s -> agencies.add(s.agency()));
    return agencies;
  }

  /** What stands of each submission of a quarter, refusals too, in the ledger's order. */
  public List<Submission> standing(ReportingPeriod period) {
    Map<Submission.Key, Submission> standing = new LinkedHashMap<>();
    deliveries.stream()
        .filter(s -> isOf(s, period) && !withdrawn.contains(s.entry()))
        .forEach(s -> standing.put(s.key(), s));
    return List.copyOf(standing.values());
  }

  /** One agency's queries of a quarter. */
  public QueryPack of(ReportingPeriod period, String agency, String agencyName) {
    List<QueryPack.Item> items = new ArrayList<>();
    for (Submission submission : standing(period)) {
      if (submission.agency().equals(agency)) {
        items.addAll(items(period, submission));
      }
    }
    items.sort(ORDER);
    return new QueryPack(period, agency, agencyName, items);
  }

  private List<QueryPack.Item> items(ReportingPeriod period, Submission submission) {
    List<Finding> findings =
        ledger.findings(submission.entry()).stream()
            .filter(finding -> finding.severity() != Severity.NOTE)
            .toList();
    List<Answer> ofExtract =
        answers.stream()
            .filter(answer -> answer.agency().equals(submission.agency()))
            .filter(answer -> answer.extract().equals(submission.extract()))
            .filter(answer -> answer.period().equals(period))
            .toList();
    Map<Place, String> digests =
        ofExtract.isEmpty() ? Map.of() : digests(submission.extract(), findings);
    String name =
        extracts.has(submission.extract())
            ? extracts.byId(submission.extract()).name()
            : submission.extract();
    return findings.stream()
        .map(finding ->
            new QueryPack.Item(
                submission.extract(), name, finding, answer(ofExtract, finding, digests)))
        .toList();
  }

  private record Place(String file, String sheet, int line) {
    static Place of(Submission submission, Purge.AnsweredRow row) {
      return new Place(
          submission.fileName(), Objects.requireNonNullElse(row.sheet(), ""), row.line());
    }

    static Place of(Finding finding) {
      return new Place(
          finding.file(),
          Objects.requireNonNullElse(finding.sheet(), ""),
          Objects.requireNonNullElse(finding.line(), 0));
    }
  }

  private static @Nullable Answer answer(
      List<Answer> answers, Finding finding, Map<Place, String> digests) {
    String digest = digests.getOrDefault(Place.of(finding), "");
    return answers.stream()
        .filter(answer -> answer.rule().equals(finding.rule()))
        .filter(answer ->
            answer.record().isEmpty()
                ? answer.column().isEmpty() || answer.column().equals(finding.column())
                : answer.record().equals(digest))
        .reduce((earlier, later) -> later)
        .orElse(null);
  }

  /** Which record lies at the place of each finding. */
  private Map<Place, String> digests(String extract, List<Finding> findings) {
    if (!extracts.has(extract)) {
      return Map.of();
    }
    Set<String> files = new TreeSet<>();
    findings.forEach(finding -> files.add(finding.file()));
    Map<String, Submission> byFile = new HashMap<>();
    deliveries.stream()
        .filter(s -> s.extract().equals(extract) && s.recordFile() != null)
        .filter(s -> files.contains(s.fileName()))
        .forEach(s -> byFile.put(s.fileName(), s));
    Map<Integer, String> names = new HashMap<>();
    byFile.forEach((file, submission) -> names.put(submission.entry(), file));
    ExtractSpec spec = extracts.byId(extract);
    Map<Place, String> digests = new HashMap<>();
    deliveries.stream()
        .filter(s -> s.extract().equals(extract) && s.isPurged() && files.contains(s.fileName()))
        .forEach(s ->
            ledger
                .purges()
                .answered(s.entry())
                .forEach(row -> digests.put(Place.of(s, row), row.digest())));
    if (byFile.isEmpty()) {
      return digests;
    }
    try (Records records = store.open(List.of(spec), List.copyOf(byFile.values()))) {
      records.table(
          "asked_line",
          List.of("asked INTEGER"),
          findings.stream()
              .map(Finding::line)
              .filter(Objects::nonNull)
              .distinct()
              .<List<Object>>map(List::of)
              .toList());
      records.forEach(
          extract,
          "SELECT entry, sheet, line, "
              + Records.digest(spec)
              + " AS digest FROM "
              + Records.view(extract)
              + "_rows WHERE line IN (SELECT asked FROM asked_line)",
          row ->
              digests.put(
                  new Place(
                      names.getOrDefault(row.whole("entry"), ""),
                      Objects.requireNonNullElse(row.optionalText("sheet"), ""),
                      row.whole("line")),
                  row.text("digest")));
    }
    return digests;
  }

  private static boolean isOf(Submission submission, ReportingPeriod period) {
    return ReportingPeriod.containing(submission.coversTo()).equals(period);
  }
}
