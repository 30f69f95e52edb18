package org.partnershipscorecard.store;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.partnershipscorecard.extract.ExtractSpec;

/** The statements that make one extract's views, as some answers have its records. */
final class ExtractViews {

  private final ExtractSpec spec;
  private final AnsweredRows answers;
  private final String view;

  ExtractViews(ExtractSpec spec, List<Answer> answers) {
    this.spec = spec;
    this.answers = new AnsweredRows(spec, answers);
    this.view = Records.view(spec.id());
  }

  String extract() {
    return spec.id();
  }

  /**
   * All of them, in the order to run them in.
   *
   * @param rows a query of the rows of every submission in the list
   * @param entries a list of these submissions' entries
   */
  List<String> made(String rows, String entries) {
    return List.of(
        "CREATE OR REPLACE TEMP TABLE "
            + view
            + "_rows AS "
            + (answers.none() ? rows : answers.of(rows)),
        latest(Set.of()),
        "CREATE OR REPLACE TEMP VIEW "
            + view
            + "_at AS SELECT s.period, s.period_end, r.* FROM snapshot_source s JOIN "
            + view
            + "_rows r ON r.entry = s.entry WHERE s.extract = '"
            + DuckDb.quoted(spec.id())
            + "'",
        "CREATE OR REPLACE TEMP VIEW " + view + "_where_sent AS SELECT * FROM " + view + "_at",
        "CREATE OR REPLACE TEMP VIEW "
            + view
            + "_covered AS SELECT agency_code AS agency, covers_from, covers_to FROM submitted"
            + " WHERE list_contains("
            + entries
            + ", entry)");
  }

  /** The latest version of each record, from all submissions but some. */
  String latest(Set<Integer> without) {
    return "CREATE OR REPLACE TEMP TABLE "
        + view
        + "_latest AS SELECT * FROM "
        + view
        + "_rows"
        + (without.isEmpty()
            ? ""
            : without.stream()
                .sorted()
                .map(String::valueOf)
                .collect(Collectors.joining(", ", " WHERE entry NOT IN (", ")")))
        + " QUALIFY row_number() OVER (PARTITION BY "
        + (answers.none()
            ? spec.key().stream().map(key -> '"' + key + '"').collect(Collectors.joining(", "))
            : AnsweredRows.COUNTED_AS)
        + " ORDER BY covers_to DESC, as_at_date_of_file DESC, revision DESC, entry DESC) = 1";
  }
}
