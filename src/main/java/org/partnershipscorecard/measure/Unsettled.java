package org.partnershipscorecard.measure;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.partnershipscorecard.catalogue.FigureKey;
import org.partnershipscorecard.catalogue.MeasureLine;
import org.partnershipscorecard.catalogue.Timing;
import org.partnershipscorecard.extract.Column;
import org.partnershipscorecard.extract.ExtractSpec;
import org.partnershipscorecard.period.ReportingPeriod;
import org.partnershipscorecard.store.Answer;
import org.partnershipscorecard.store.EventKind;
import org.partnershipscorecard.store.LedgerEntry;
import org.partnershipscorecard.store.Records;
import org.partnershipscorecard.store.Submission;

/**
 * Which figures may not be what they were when first reported. Most quarters add to the ones before
 * and change nothing in them: that is seen here at once, and only the rest is counted again.
 */
final class Unsettled {

  /** Files that a figure is counted from; the others say what it is compared with. */
  private static final Set<String> COUNTED_FROM =
      Set.of("areas.csv", "bank-holidays.csv", "expected.csv", "populations.csv");

  private final Position position;
  private final ContributionQuery queries;
  private final boolean everything;
  private final List<Submission> replaced;
  private final Set<String> answered;
  private final Map<String, Set<ReportingPeriod>> changed = new HashMap<>();
  private final Set<String> restless = new HashSet<>();
  private final Set<String> supplied = new HashSet<>();

  private Unsettled(
      Position position,
      ContributionQuery queries,
      boolean everything,
      List<Submission> replaced,
      Set<String> answered) {
    this.position = position;
    this.queries = queries;
    this.everything = everything;
    this.replaced = replaced;
    this.answered = answered;
  }

  /**
   * Asks the records.
   *
   * @param accepted every delivery, replaced ones too
   * @param records of all of these, narrowed to what is in use at the position
   */
  static Unsettled of(
      Position position,
      List<Submission> accepted,
      List<Occasion> occasions,
      ContributionQuery queries,
      Records records) {
    Unsettled unsettled =
        new Unsettled(
            position,
            queries,
            occasions.stream().skip(1).anyMatch(Unsettled::changesReference),
            replaced(position, accepted),
            position.answers().stream()
                .filter(Answer::restates)
                .map(Answer::extract)
                .collect(Collectors.toUnmodifiableSet()));
    if (!unsettled.everything) {
      unsettled.askSupplied(records);
      unsettled.askFlows(accepted, records);
    }
    return unsettled;
  }

  /** Whether a figure may have changed. */
  boolean holds(FigureKey key) {
    MeasureLine line = position.catalogue().line(key.line());
    Set<String> extracts = new HashSet<>(queries.needs().mayFeed(line));
    if (!supplied.contains(line.id())) {
      extracts.remove(SuppliedSums.EXTRACT);
    }
    if (everything || extracts.stream().anyMatch(answered::contains)) {
      return true;
    }
    List<ReportingPeriod> quarters = quarters(key, line);
    boolean replacedThere =
        replaced.stream()
            .filter(submission -> extracts.contains(submission.extract()))
            .anyMatch(submission ->
                !submission.coversFrom().isAfter(quarters.getLast().lastDay())
                    && !submission.coversTo().isBefore(quarters.getFirst().firstDay()));
    return replacedThere
        || restless.contains(line.id())
        || changed.getOrDefault(line.id(), Set.of()).stream().anyMatch(quarters::contains);
  }

  private static List<ReportingPeriod> quarters(FigureKey key, MeasureLine line) {
    ReportingPeriod last = ReportingPeriod.containing(key.period().lastDay());
    return line.timing() == Timing.SNAPSHOT
        ? List.of(last)
        : Window.closingWith(last).stream()
            .filter(window -> window.basis() == key.basis())
            .findFirst()
            .map(Window::quarters)
            .orElse(List.of(last));
  }

  private static boolean changesReference(Occasion occasion) {
    return occasion.entries().stream()
        .filter(entry -> entry.kind() == EventKind.REFERENCE_CHANGED)
        .map(LedgerEntry::subject)
        .anyMatch(COUNTED_FROM::contains);
  }

  /** Those no longer in use, and those that share a day with another of their agency (rule R3). */
  private static List<Submission> replaced(Position position, List<Submission> accepted) {
    Set<Integer> inUse = new HashSet<>();
    position.submissions().forEach(submission -> inUse.add(submission.entry()));
    return accepted.stream()
        .filter(one ->
            !inUse.contains(one.entry())
                || accepted.stream()
                    .anyMatch(other -> other.entry() != one.entry() && shareADay(one, other)))
        .toList();
  }

  private static boolean shareADay(Submission one, Submission other) {
    return one.agency().equals(other.agency())
        && one.extract().equals(other.extract())
        && !one.coversTo().isBefore(other.coversFrom())
        && !other.coversTo().isBefore(one.coversFrom());
  }

  private void askFlows(List<Submission> accepted, Records records) {
    Map<String, List<MeasureLine>> byExtract =
        position.catalogue().lines().stream()
            .filter(line -> line.timing() == Timing.DURING)
            .filter(line -> !LineNeeds.isSupplied(line))
            .collect(Collectors.groupingBy(MeasureLine::extract));
    byExtract.forEach((extract, lines) -> {
      if (accepted.stream().filter(s -> s.extract().equals(extract)).count() < 2) {
        return;
      }
      List<MeasureLine> plain = lines.stream().filter(line -> line.sql() == null).toList();
      if (!plain.isEmpty()) {
        askRecorded(extract, plain, records);
      }
      lines.stream()
          .filter(line -> line.sql() != null)
          .filter(line ->
              queries.needs().mayFeed(line).stream()
                  .anyMatch(fed -> hasMoved(line, queries.extract(fed), records)))
          .forEach(line -> restless.add(line.id()));
    });
  }

  /**
   * What a record adds to a flow, in any of its versions, and did not when the event's own quarter
   * came; or did in one version, and no longer does in the latest.
   */
  private void askRecorded(String extract, List<MeasureLine> lines, Records records) {
    String added = "measure_line, area, event_date, key, n, d, b1, b2, b3, b4, b5";
    records.keep(
        "told",
        "SELECT "
            + added
            + ", min(s.covers_from) AS told_from, arg_min(s.revision, s.entry) AS revision FROM ("
            + union(lines, records.every(extract))
            + ") c JOIN submitted s ON s.entry = c.entry WHERE c.event_date <= s.covers_to"
            + " AND c.event_date >= (SELECT min(covers_from) FROM submitted) GROUP BY ALL");
    records.forEach(
        extract,
        "SELECT DISTINCT measure_line, CAST(event_date AS VARCHAR) AS day FROM ("
            + "SELECT measure_line, event_date FROM told"
            + " WHERE told_from > event_date OR revision > 1"
            + " UNION ALL SELECT measure_line, event_date FROM (SELECT "
            + added
            + " FROM told EXCEPT SELECT "
            + added
            + " FROM ("
            + union(lines, Records.view(extract) + "_latest")
            + ")))",
        row -> changed(row.text("measure_line"), ReportingPeriod.containing(row.day("day"))));
  }

  private String union(List<MeasureLine> lines, String rows) {
    return lines.stream()
        .map(line -> queries.sql(line, rows))
        .collect(Collectors.joining("\nUNION ALL "));
  }

  /** Whether a column that a line's own query names differs between two versions of a record. */
  private boolean hasMoved(MeasureLine line, ExtractSpec spec, Records records) {
    if (spec.id().equals(SuppliedSums.EXTRACT)) {
      return false;
    }
    String named =
        spec.columns().stream()
            .map(Column::name)
            .filter(name -> queries.text(line).matches("(?s).*\\b" + name + "\\b.*"))
            .map(name -> '"' + name + '"')
            .reduce("0", (all, name) -> all + ", " + name);
    String began = spec.dated().map(name -> "min(\"" + name + "\")").orElse("NULL::DATE");
    return !records
        .query(
            line.id(),
            "SELECT 1 AS moved FROM (SELECT count(DISTINCT ("
                + named
                + ")) AS versions, "
                + began
                + " AS began, min(s.covers_from) AS told_from FROM "
                + records.every(spec.id())
                + " r JOIN submitted s ON s.entry = r.entry GROUP BY "
                + Records.digest(spec)
                + ") WHERE versions > 1 OR began IS NULL OR (began < told_from AND told_from >"
                + " (SELECT min(covers_from) FROM submitted)) LIMIT 1",
            row -> row)
        .isEmpty();
  }

  /** A number of a key that another file gives too, or of a quarter that was over before it. */
  private void askSupplied(Records records) {
    records.forEach(
        SuppliedSums.EXTRACT,
        "SELECT DISTINCT measure_line FROM " + records.every(SuppliedSums.EXTRACT),
        row -> supplied.add(row.text("measure_line")));
    position.catalogue().lines().stream()
        .filter(line -> supplied.contains(line.id()) && !LineNeeds.isSupplied(line))
        .forEach(line -> restless.add(line.id()));
    records.forEach(
        SuppliedSums.EXTRACT,
        "SELECT DISTINCT f.measure_line, f.period FROM "
            + records.every(SuppliedSums.EXTRACT)
            + " f JOIN "
            + records.every(SuppliedSums.EXTRACT)
            + " o"
            + " ON o.measure_line = f.measure_line AND o.entry <> f.entry"
            + " JOIN submitted s ON s.entry = f.entry JOIN submitted e ON e.entry = o.entry"
            + " WHERE o.period = f.period OR (e.covers_to < s.covers_from AND"
            + " f.period < o.period)",
        row -> changed(row.text("measure_line"), ReportingPeriod.parse(row.text("period"))));
  }

  private void changed(String line, ReportingPeriod quarter) {
    changed.computeIfAbsent(line, id -> new TreeSet<>()).add(quarter);
  }
}
