package org.partnershipscorecard.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.extract.CodeSet;
import org.partnershipscorecard.extract.CodeSets;
import org.partnershipscorecard.extract.Column;
import org.partnershipscorecard.extract.ExtractSpec;
import org.partnershipscorecard.extract.Scope;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads an expression of the catalogue as DuckDB reads it, and lets through only a tree of the
 * extract's columns, literals and a few functions. Queries are built from the tree that was
 * checked, never from the text.
 */
public final class ExpressionChecker implements AutoCloseable {

  /** The day of a snapshot; not a column of any extract. */
  public static final String PERIOD_END = "period_end";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final Set<String> FUNCTIONS =
      Set.of(
          "full_years",
          "under_18",
          "working_days",
          "date_diff",
          "abs",
          "lower",
          "upper",
          "last_day");

  private static final Set<String> CLASSES =
      Set.of(
          "COLUMN_REF",
          "CONSTANT",
          "COMPARISON",
          "CONJUNCTION",
          "OPERATOR",
          "FUNCTION",
          "CASE",
          "CAST",
          "BETWEEN");

  private final Connection connection;

  public ExpressionChecker(DuckDb duckDb) {
    try {
      this.connection = duckDb.connect();
    } catch (SQLException e) {
      throw new IllegalStateException("DuckDB gave no connection", e);
    }
  }

  /** An expression that may be put into a query, or what is wrong with it. */
  public record Checked(@Nullable String sql, List<String> problems) {}

  /**
   * Checks one expression.
   *
   * @param text as the analyst wrote it
   * @param spec whose columns it may name
   */
  public Checked check(String text, ExtractSpec spec, CodeSets codeSets) {
    try {
      JsonNode parsed = parse(text);
      if (parsed.path("error").asBoolean()) {
        return new Checked(null, List.of("it is not an SQL expression"));
      }
      Optional<JsonNode> single = SingleExpression.of(parsed);
      if (single.isEmpty()) {
        return new Checked(null, List.of("it must be a single expression"));
      }
      List<String> problems = new ArrayList<>();
      walk(single.get(), spec, codeSets, problems);
      return problems.isEmpty()
          ? new Checked(written(parsed), List.of())
          : new Checked(null, problems);
    } catch (SQLException e) {
      return new Checked(null, List.of("it is not an SQL expression"));
    }
  }

  private JsonNode parse(String text) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT json_serialize_sql(CAST(? AS VARCHAR))")) {
      statement.setString(1, "SELECT (" + text + "\n)");
      try (ResultSet result = statement.executeQuery()) {
        result.next();
        return JSON.readTree(result.getString(1));
      }
    }
  }

  /** The checked tree as DuckDB writes it. */
  private String written(JsonNode tree) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT json_deserialize_sql(CAST(? AS JSON))")) {
      statement.setString(1, tree.toString());
      try (ResultSet result = statement.executeQuery()) {
        result.next();
        String select = result.getString(1);
        return "(" + select.replaceFirst("^SELECT ", "") + ")";
      }
    }
  }

  private void walk(JsonNode node, ExtractSpec spec, CodeSets codeSets, List<String> problems) {
    if (node.isArray()) {
      node.forEach(child -> walk(child, spec, codeSets, problems));
      return;
    }
    if (!node.isObject()) {
      return;
    }
    String nodeClass = node.path("class").asString("");
    if (!nodeClass.isEmpty()) {
      if (!CLASSES.contains(nodeClass)) {
        problems.add("a " + nodeClass.toLowerCase(Locale.ROOT) + " is not allowed here");
        return;
      }
      switch (nodeClass) {
        case "COLUMN_REF" -> checkColumn(node, spec, problems);
        case "FUNCTION" -> checkFunction(node, problems);
        case "COMPARISON" -> checkComparison(node, spec, codeSets, problems);
        case "OPERATOR" -> checkMembership(node, spec, codeSets, problems);
        case "CAST" -> checkType(node.path("cast_type"), problems);
        default -> {}
      }
      if (nodeClass.equals("COLUMN_REF") || nodeClass.equals("CONSTANT")) {
        return;
      }
    }
    node.properties().forEach(property -> walk(property.getValue(), spec, codeSets, problems));
  }

  private static void checkColumn(JsonNode node, ExtractSpec spec, List<String> problems) {
    JsonNode names = node.path("column_names");
    String name = names.path(0).asString("");
    if (names.size() != 1 || !(name.equals(PERIOD_END) || find(spec, name).isPresent())) {
      problems.add("the extract " + spec.id() + " has no column '" + name + "'");
    }
  }

  private static void checkFunction(JsonNode node, List<String> problems) {
    String name = node.path("function_name").asString("");
    boolean arithmetic = node.path("is_operator").asBoolean();
    if (!arithmetic && !FUNCTIONS.contains(name)) {
      problems.add("the function '" + name + "' is not allowed here");
    }
  }

  /** Any word before a text is a cast to DuckDB's parser, which knows its own types alone. */
  private static void checkType(JsonNode type, List<String> problems) {
    if (type.path("id").asString("").equals("UNBOUND")) {
      problems.add("there is no type '" + type.path("type_info").path("name").asString("") + "'");
    }
  }

  private static void checkComparison(
      JsonNode node, ExtractSpec spec, CodeSets codeSets, List<String> problems) {
    JsonNode left = node.path("left");
    JsonNode right = node.path("right");
    if (node.path("type").asString("").equals("COMPARE_NOTEQUAL")) {
      for (JsonNode side : List.of(left, right)) {
        column(side, spec)
            .filter(column -> column.scope() != Scope.REQUIRED)
            .ifPresent(column ->
                problems.add(
                    "'<>' on "
                        + column.name()
                        + " does not say what an empty cell means; use IS DISTINCT FROM or"
                        + " coalesce"));
      }
    }
    checkCodes(left, List.of(right), spec, codeSets, problems);
    checkCodes(right, List.of(left), spec, codeSets, problems);
  }

  private static void checkMembership(
      JsonNode node, ExtractSpec spec, CodeSets codeSets, List<String> problems) {
    String type = node.path("type").asString("");
    if (!type.equals("COMPARE_IN") && !type.equals("COMPARE_NOT_IN")) {
      return;
    }
    List<JsonNode> children = new ArrayList<>();
    node.path("children").forEach(children::add);
    if (children.isEmpty()) {
      return;
    }
    JsonNode subject = children.getFirst();
    if (type.equals("COMPARE_NOT_IN")) {
      column(subject, spec)
          .filter(column -> column.scope() != Scope.REQUIRED)
          .ifPresent(column ->
              problems.add(
                  "NOT IN on "
                      + column.name()
                      + " does not say what an empty cell means; use coalesce"));
    }
    checkCodes(subject, children.subList(1, children.size()), spec, codeSets, problems);
  }

  /** A literal beside a coded column must be one of its codes, or the word for an unknown one. */
  private static void checkCodes(
      JsonNode subject,
      List<JsonNode> literals,
      ExtractSpec spec,
      CodeSets codeSets,
      List<String> problems) {
    Optional<Column> column = column(unwrapped(subject), spec);
    String set = column.map(Column::codeSet).orElse(null);
    if (set == null || set.equals("area")) {
      return;
    }
    CodeSet codes = codeSets.byId(set);
    for (JsonNode literal : literals) {
      JsonNode value = literal.path("value");
      if (literal.path("class").asString("").equals("CONSTANT")
          && !value.path("is_null").asBoolean()) {
        String code = value.path("value").asString("");
        if (!code.equals("unknown")
            && codes.codes().stream().noneMatch(known -> known.code().equals(code))) {
          problems.add("'" + code + "' is not a code of " + set);
        }
      }
    }
  }

  /** The column inside a coalesce. */
  private static JsonNode unwrapped(JsonNode node) {
    return node.path("type").asString("").equals("OPERATOR_COALESCE")
        ? node.path("children").path(0)
        : node;
  }

  private static Optional<Column> column(JsonNode node, ExtractSpec spec) {
    return node.path("class").asString("").equals("COLUMN_REF")
        ? find(spec, node.path("column_names").path(0).asString(""))
        : Optional.empty();
  }

  private static Optional<Column> find(ExtractSpec spec, String name) {
    return spec.columns().stream().filter(column -> column.name().equals(name)).findFirst();
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException("DuckDB did not close a connection", e);
    }
  }
}
