package org.partnershipscorecard.submission;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.catalogue.ReferenceData;
import org.partnershipscorecard.extract.Extracts;
import org.partnershipscorecard.extract.Finding;
import org.partnershipscorecard.period.ReportingPeriod;
import org.partnershipscorecard.store.Submission;

/**
 * What came for a quarter and in what state, in words, ready to be set on a page: expected and
 * received, what became of every row, what is queried. No value of a record is on it.
 */
public record SubmissionsPage(
    String partnership,
    String period,
    String quarter,
    String asAt,
    List<Arrival> arrivals,
    List<Count> counts,
    String total,
    List<RuleCount> rules,
    List<Query> queries) {

  /** What was expected of an agency, and what came. */
  public record Arrival(String extract, String agency, String due, String state, String file) {}

  /** What became of the rows of a file. */
  public record Count(
      String file, String state, String read, String accepted, String rejected, String duplicate) {}

  /** How often a rule was broken. */
  public record RuleCount(
      String extract, String rule, String severity, String found, String answered) {}

  /** One finding, where it is and what is wrong. */
  public record Query(
      String place, String column, String rule, String severity, String what, String state) {}

  /**
   * Lays out a quarter.
   *
   * @param standing what stands of each submission, refusals too
   * @param packs every agency's queries
   * @throws IllegalStateException when the rows of a file do not add up
   */
  public static SubmissionsPage of(
      String partnership,
      ReportingPeriod period,
      int asAt,
      ReferenceData reference,
      Extracts extracts,
      List<SubmissionStatus> statuses,
      List<Submission> standing,
      List<QueryPack> packs) {
    List<Arrival> arrivals = new ArrayList<>();
    for (SubmissionStatus status : statuses) {
      Submission latest = status.latest();
      arrivals.add(
          new Arrival(
              name(extracts, status.expected().extract()),
              agency(reference, status.expected().agency()),
              status.due().toString(),
              status.state().word(),
              latest == null ? "" : latest.fileName()));
    }
    for (Submission submission : standing) {
      boolean listed =
          statuses.stream()
              .anyMatch(s ->
                  s.expected().agency().equals(submission.agency())
                      && s.expected().extract().equals(submission.extract()));
      if (!listed) {
        arrivals.add(
            new Arrival(
                name(extracts, submission.extract()),
                agency(reference, submission.agency()),
                "not expected",
                submission.refused() ? State.REFUSED.word() : State.RECEIVED.word(),
                submission.fileName()));
      }
    }
    List<QueryPack.Item> items = packs.stream().flatMap(pack -> pack.items().stream()).toList();
    return new SubmissionsPage(
        partnership,
        period.label(),
        period.words(),
        String.valueOf(asAt),
        arrivals,
        standing.stream().map(SubmissionsPage::count).toList(),
        total(standing),
        rules(items),
        items.stream().map(SubmissionsPage::query).toList());
  }

  private static Count count(Submission submission) {
    Submission.Counted rows = submission.rows();
    if (!rows.reconciles()) {
      throw new IllegalStateException("the rows of " + submission.fileName() + " do not add up");
    }
    return new Count(
        submission.fileName(),
        submission.refused() ? "refused" : "revision " + submission.revision(),
        number(rows.read()),
        number(rows.accepted()),
        number(rows.rejected()),
        number(rows.duplicate()));
  }

  private static String total(List<Submission> standing) {
    int read = 0;
    int accepted = 0;
    int rejected = 0;
    int duplicate = 0;
    for (Submission submission : standing) {
      read += submission.rows().read();
      accepted += submission.rows().accepted();
      rejected += submission.rows().rejected();
      duplicate += submission.rows().duplicate();
    }
    return "%s rows read = %s accepted + %s rejected + %s duplicate"
        .formatted(number(read), number(accepted), number(rejected), number(duplicate));
  }

  private static List<RuleCount> rules(List<QueryPack.Item> items) {
    Map<List<String>, int[]> counts = new LinkedHashMap<>();
    for (QueryPack.Item item : items) {
      int[] count =
          counts.computeIfAbsent(
              List.of(
                  item.extractName(),
                  item.finding().rule(),
                  SafeText.words(item.finding().severity())),
              key -> new int[2]);
      count[0]++;
      count[1] += item.answer() == null ? 0 : 1;
    }
    List<RuleCount> rules = new ArrayList<>();
    counts.forEach((key, count) ->
        rules.add(
            new RuleCount(key.get(0), key.get(1), key.get(2), number(count[0]), number(count[1]))));
    return rules;
  }

  private static Query query(QueryPack.Item item) {
    Finding finding = item.finding();
    @Nullable String sheet = finding.sheet();
    return new Query(
        finding.file()
            + (sheet == null ? "" : ", sheet " + sheet)
            + (finding.line() == null ? "" : ", line " + finding.line()),
        finding.column() == null ? "" : finding.column(),
        finding.rule(),
        SafeText.words(finding.severity()),
        finding.message(),
        item.answer() == null ? "waiting" : item.answer().verdict().word());
  }

  private static String name(Extracts extracts, String extract) {
    return extracts.has(extract) ? extracts.byId(extract).name() : extract;
  }

  private static String agency(ReferenceData reference, String agency) {
    return reference.agencies().getOrDefault(agency, agency);
  }

  private static String number(int number) {
    return String.format(Locale.UK, "%,d", number);
  }
}
