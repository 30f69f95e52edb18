package org.partnershipscorecard.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.catalogue.Breakdown;
import org.partnershipscorecard.catalogue.Catalogue;
import org.partnershipscorecard.catalogue.Kind;
import org.partnershipscorecard.catalogue.MeasureLine;
import org.partnershipscorecard.catalogue.Timing;
import org.partnershipscorecard.extract.ExtractSpec;
import org.partnershipscorecard.extract.Extracts;
import org.partnershipscorecard.extract.InvalidDefinition;
import org.partnershipscorecard.extract.Open;
import org.partnershipscorecard.store.ExpressionChecker;
import org.partnershipscorecard.store.Records;

/**
 * A line bound to its records: a query that gives one row a source row, with what that row adds to
 * the numerator and the denominator, and the key by which it is counted once. Every figure is a sum
 * over such rows, and every figure is explained by listing them.
 */
final class ContributionQuery {

  /** Dimensions that a line may have; each is a column {@code b1} and on. */
  static final int DIMENSIONS = MeasureLine.MOST_BREAKDOWNS;

  /** What stands in a query of several lines for the one that is asked for. */
  private static final String LINE = "{line}";

  private final Catalogue catalogue;
  private final Extracts extracts;
  private final ExpressionChecker checker;
  private final LineNeeds needs;

  ContributionQuery(Catalogue catalogue, Extracts extracts, ExpressionChecker checker) {
    this.catalogue = catalogue;
    this.extracts = extracts;
    this.checker = checker;
    this.needs = new LineNeeds(catalogue, extracts);
  }

  /** What a line's query reads. */
  LineNeeds needs() {
    return needs;
  }

  /**
   * Whether every row of the line's query is another thing, because the latest version of a record
   * is one row, and records are what is counted.
   */
  boolean isOneRowEach(MeasureLine line) {
    return line.sql() == null
        && line.timing() == Timing.DURING
        && line.key().containsAll(extracts.byId(line.extract()).key());
  }

  /**
   * The query, with columns {@code measure_line, entry, sheet, line, area, period, event_date, key,
   * n, d, b1 … b5}; {@code period} is filled for a snapshot and {@code event_date} for a flow.
   *
   * @throws InvalidDefinition when an expression of the line may not be run
   */
  String sql(MeasureLine line) {
    String query = line.sql();
    return query == null ? fromExpressions(line) : fromQuery(line, catalogue.query(query));
  }

  private String fromQuery(MeasureLine line, String query) {
    boolean snapshot = line.timing() == Timing.SNAPSHOT;
    boolean counted = line.kind() == Kind.COUNT;
    List<String> dimensions = new ArrayList<>();
    for (Breakdown breakdown : line.breakdowns()) {
      dimensions.add(code(breakdown, '"' + breakdown.dimension() + '"'));
    }
    return select(
            line,
            "entry, sheet, line, area, "
                + (snapshot ? "period, NULL::DATE" : "NULL::VARCHAR AS period, event_date")
                + (snapshot ? " AS event_date" : "")
                + ", CAST(key AS VARCHAR) AS key",
            "numerator",
            counted ? "NULL" : "denominator",
            dimensions)
        + " FROM ("
        + query.replace(LINE, line.id().replace("'", "''"))
        + "\n)";
  }

  /** As {@link #sql} of a flow without a query of its own, over some other rows of its extract. */
  String sql(MeasureLine line, String rows) {
    return fromExpressions(line, rows);
  }

  /** The text of a line's own query. */
  String text(MeasureLine line) {
    String query = line.sql();
    return query == null ? "" : catalogue.query(query);
  }

  /** An extract's specification. */
  ExtractSpec extract(String id) {
    return extracts.byId(id);
  }

  private String fromExpressions(MeasureLine line) {
    boolean snapshot = line.timing() == Timing.SNAPSHOT;
    return fromExpressions(line, Records.view(line.extract()) + (snapshot ? "_at" : "_latest"));
  }

  private String fromExpressions(MeasureLine line, String rows) {
    ExtractSpec spec = extracts.byId(line.extract());
    boolean snapshot = line.timing() == Timing.SNAPSHOT;
    String key =
        line.key().stream()
            .map(column -> "\"" + column + "\"")
            .collect(Collectors.joining(", ", "concat_ws(chr(31), ", ")"));
    String part = line.part();
    String amount = line.amount();
    String numerator =
        amount != null
            ? checked(line, amount, spec)
            : part != null ? "CASE WHEN " + checked(line, part, spec) + " THEN 1 ELSE 0 END" : "1";
    List<String> dimensions = new ArrayList<>();
    for (Breakdown breakdown : line.breakdowns()) {
      dimensions.add(code(breakdown, checked(line, breakdown.expression(), spec)));
    }
    List<String> conditions = new ArrayList<>();
    if (snapshot) {
      Open open = spec.open();
      if (open == null) {
        throw new InvalidDefinition(line.id(), 0, "its extract does not say when a record is open");
      }
      conditions.add("\"" + open.from() + "\" <= period_end");
      conditions.add("(\"" + open.to() + "\" IS NULL OR \"" + open.to() + "\" > period_end)");
    } else {
      conditions.add("\"" + line.event() + "\" IS NOT NULL");
    }
    String where = line.where();
    if (where != null) {
      conditions.add(checked(line, where, spec));
    }
    return select(
            line,
            "entry, sheet, line, area, "
                + (snapshot
                    ? "period, NULL::DATE AS event_date"
                    : "NULL::VARCHAR AS period, \"" + line.event() + "\" AS event_date")
                + ", "
                + key
                + " AS key",
            numerator,
            denominator(line, numerator),
            dimensions)
        + " FROM "
        + rows
        + " WHERE "
        + String.join(" AND ", conditions);
  }

  /** A row without an amount is in neither term of a mean. */
  private static String denominator(MeasureLine line, String numerator) {
    return switch (line.kind()) {
      case COUNT -> "NULL";
      case PERCENTAGE, RATE, VALUE -> "1";
      case MEAN, MEDIAN -> "CASE WHEN " + numerator + " IS NULL THEN 0 ELSE 1 END";
    };
  }

  private static String select(
      MeasureLine line,
      String place,
      String numerator,
      String denominator,
      List<String> dimensions) {
    StringBuilder sql =
        new StringBuilder("SELECT '")
            .append(line.id().replace("'", "''"))
            .append("' AS measure_line, ")
            .append(place)
            .append(", CAST(")
            .append(numerator)
            .append(" AS DECIMAL(38,10)) AS n, CAST(")
            .append(denominator)
            .append(" AS DECIMAL(38,10)) AS d");
    for (int i = 0; i < DIMENSIONS; i++) {
      sql.append(", ")
          .append(i < dimensions.size() ? dimensions.get(i) : "NULL::VARCHAR")
          .append(" AS b")
          .append(i + 1);
    }
    return sql.toString();
  }

  /**
   * A row without a code, or with one that the line does not list, is in the total and is shown as
   * unknown (rule R11): so the parts add up to the total, always.
   */
  private static String code(Breakdown breakdown, String expression) {
    String text = "CAST(" + expression + " AS VARCHAR)";
    String listed =
        breakdown.categories().keySet().stream()
            .map(code -> "'" + code.replace("'", "''") + "'")
            .collect(Collectors.joining(", "));
    return listed.isEmpty()
        ? "coalesce(" + text + ", '" + Breakdown.UNKNOWN + "')"
        : "CASE WHEN %s IN (%s) THEN %s ELSE '%s' END"
            .formatted(text, listed, text, Breakdown.UNKNOWN);
  }

  private String checked(MeasureLine line, String expression, ExtractSpec spec) {
    ExpressionChecker.Checked checked = checker.check(expression, spec, extracts.codeSets());
    @Nullable String sql = checked.sql();
    if (sql == null) {
      throw new InvalidDefinition(
          "catalogue",
          0,
          "line %s: %s (in: %s)"
              .formatted(line.id(), String.join("; ", checked.problems()), expression));
    }
    return sql;
  }
}
