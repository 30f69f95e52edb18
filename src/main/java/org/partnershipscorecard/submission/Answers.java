package org.partnershipscorecard.submission;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.partnershipscorecard.extract.ColumnType;
import org.partnershipscorecard.extract.ExtractSpec;
import org.partnershipscorecard.extract.Extracts;
import org.partnershipscorecard.extract.InvalidDefinition;
import org.partnershipscorecard.extract.Open;
import org.partnershipscorecard.period.ReportingPeriod;
import org.partnershipscorecard.store.Answer;
import org.partnershipscorecard.store.RecordStore;
import org.partnershipscorecard.store.Records;
import org.partnershipscorecard.store.Submission;

/**
 * What agencies answered, with each record found and named by its digest (rule R9).
 *
 * @param answers in the order of periods and rows
 * @param unplaced rows that answer nothing that is there
 */
public record Answers(List<Answer> answers, List<Unplaced> unplaced) {

  /**
   * Finds the records that answers speak of.
   *
   * @param texts {@code answers.csv} by period
   * @param submissions those in use
   */
  public static Answers read(
      Map<ReportingPeriod, String> texts,
      List<Submission> submissions,
      Extracts extracts,
      RecordStore store) {
    List<GivenAnswer> given = new ArrayList<>();
    List<Unplaced> unplaced = new ArrayList<>();
    texts.forEach((period, text) -> {
      try {
        given.addAll(GivenAnswer.read(period, text));
      } catch (InvalidDefinition e) {
        unplaced.add(new Unplaced(e.file(), "is not well formed: " + e.getMessage(), "mend it"));
      }
    });
    Set<String> asked = new TreeSet<>();
    given.forEach(answer -> asked.add(answer.extract()));
    List<ExtractSpec> specs = extracts.all().stream().filter(s -> asked.contains(s.id())).toList();
    List<Submission> opened =
        submissions.stream().filter(s -> asked.contains(s.extract())).toList();
    List<Answer> answers = new ArrayList<>();
    try (Records records = store.open(specs, opened)) {
      Finder finder = new Finder(records, extracts, opened);
      for (GivenAnswer answer : given) {
        try {
          answers.add(finder.placed(answer));
        } catch (NotFound e) {
          unplaced.add(new Unplaced(answer.place(), e.problem, e.remedy));
        }
      }
    }
    return new Answers(List.copyOf(answers), List.copyOf(unplaced));
  }

  private static final class NotFound extends Exception {
    private static final long serialVersionUID = 1L;
    private final String problem;
    private final String remedy;

    NotFound(String problem, String remedy) {
      super(problem);
      this.problem = problem;
      this.remedy = remedy;
    }
  }

  /** The column with which a row of figures says what it speaks of. */
  private static final String LINE = "measure_line";

  /** Finds records in the store. */
  private record Finder(Records records, Extracts extracts, List<Submission> submissions) {

    Answer placed(GivenAnswer given) throws NotFound {
      if (!extracts.has(given.extract())) {
        throw new NotFound("names no extract", "give the extract as the query pack has it");
      }
      ExtractSpec spec = extracts.byId(given.extract());
      Answer.Verdict verdict =
          given
              .verdict()
              .orElseThrow(() ->
                  new NotFound(
                      "has an answer that is not known",
                      "write explained, entered in error, or same as and a key or line"));
      GivenAnswer.Named record = given.record();
      GivenAnswer.Named other = given.other();
      if (verdict != Answer.Verdict.EXPLAINED && record.wholeFile()) {
        throw new NotFound("does not say which record", "give its key, or its file and line");
      }
      if (verdict == Answer.Verdict.EXPLAINED && given.reason().isEmpty()) {
        throw new NotFound("explains without a reason", "write the reason");
      }
      String digest = record.wholeFile() ? "" : digest(given, spec, record);
      String column = column(given, spec);
      boolean figure = !digest.isEmpty() && spec.hasColumn(LINE);
      return new Answer(
          given.period(),
          given.agency(),
          spec.id(),
          given.rule(),
          column,
          digest.isEmpty()
              ? ""
              : figure ? value(spec, digest, "period") : eventQuarter(spec, digest, column),
          figure ? value(spec, digest, LINE) : "",
          verdict,
          digest,
          other == null ? "" : digest(given, spec, other),
          given.reason());
    }

    /** Where the answer names no column, what is asked about a record is when it began. */
    private static String column(GivenAnswer given, ExtractSpec spec) {
      Open open = spec.open();
      return given.column().isEmpty() && open != null && !given.record().wholeFile()
          ? open.from()
          : given.column();
    }

    /** What the latest version of a record has in a column; empty where it has nothing. */
    private String value(ExtractSpec spec, String digest, String column) {
      return records
          .query(
              spec.id(),
              "SELECT CAST(\"%s\" AS VARCHAR) AS value FROM %s_rows WHERE %s = '%s'"
                      .formatted(column, Records.view(spec.id()), Records.digest(spec), digest)
                  + " ORDER BY covers_to DESC, entry DESC LIMIT 1",
              row -> Optional.ofNullable(row.optionalText("value")))
          .stream()
          .flatMap(Optional::stream)
          .findFirst()
          .orElse("");
    }

    private String eventQuarter(ExtractSpec spec, String digest, String column) {
      if (!spec.hasColumn(column) || spec.column(column).type() != ColumnType.DATE) {
        return "";
      }
      return records
          .query(
              spec.id(),
              "SELECT CAST(\""
                  + column
                  + "\" AS VARCHAR) AS day FROM "
                  + Records.view(spec.id())
                  + "_rows WHERE "
                  + Records.digest(spec)
                  + " = '"
                  + digest
                  + "' AND \""
                  + column
                  + "\" IS NOT NULL ORDER BY covers_to DESC, entry DESC LIMIT 1",
              row -> ReportingPeriod.containing(LocalDate.parse(row.text("day"))).key())
          .stream()
          .findFirst()
          .orElse("");
    }

    private String digest(GivenAnswer given, ExtractSpec spec, GivenAnswer.Named named)
        throws NotFound {
      List<String> found =
          named.key().isEmpty() ? atLine(given, spec, named) : withKey(given, spec, named.key());
      if (found.size() != 1) {
        throw new NotFound(
            "names a record that is not there",
            "give the key as delivered, or the file, sheet and line of the query pack");
      }
      return found.getFirst();
    }

    private List<String> withKey(GivenAnswer given, ExtractSpec spec, String key) {
      records.table(
          "asked_key",
          List.of("written VARCHAR", "agency VARCHAR"),
          List.of(List.of(key, given.agency())));
      return records.query(
          spec.id(),
          "SELECT DISTINCT "
              + Records.digest(spec)
              + " AS digest FROM "
              + Records.view(spec.id())
              + "_rows WHERE (SELECT written FROM asked_key) IN ("
              + joined(spec, 0)
              + ", "
              + joined(spec, 1)
              + ") AND lower(agency) = (SELECT lower(agency) FROM asked_key)",
          row -> row.text("digest"));
    }

    /** The key as a person writes it, with or without the agency that it begins with. */
    private static String joined(ExtractSpec spec, int from) {
      List<String> columns = spec.key().subList(from, spec.key().size());
      return columns.isEmpty()
          ? "''"
          : "concat_ws(' ', "
              + String.join(
                  ", ", columns.stream().map(c -> "CAST(\"" + c + "\" AS VARCHAR)").toList())
              + ")";
    }

    private List<String> atLine(GivenAnswer given, ExtractSpec spec, GivenAnswer.Named named) {
      Optional<Submission> submission =
          submissions.stream()
              .filter(s -> s.agency().equals(given.agency()) && s.extract().equals(spec.id()))
              .filter(s ->
                  named.file().isEmpty()
                      ? s.covers(given.period().lastDay(), given.period().lastDay())
                      : s.fileName().equals(named.file()))
              .reduce((earlier, later) -> later);
      if (submission.isEmpty()) {
        return List.of();
      }
      return records.query(
          spec.id(),
          "SELECT DISTINCT "
              + Records.digest(spec)
              + " AS digest FROM "
              + Records.view(spec.id())
              + "_rows WHERE entry = "
              + submission.get().entry()
              + " AND line = "
              + named.line(),
          row -> row.text("digest"));
    }
  }
}
