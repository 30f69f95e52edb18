package org.partnershipscorecard.store;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * The one expression of a statement {@code SELECT (…)}. A text that closes the bracket and goes on
 * gives the statement more parts than that, and then there is none.
 */
final class SingleExpression {

  private static final List<String> NOT_THERE =
      List.of("where_clause", "having", "qualify", "sample");
  private static final List<String> EMPTY = List.of("modifiers", "group_expressions", "group_sets");

  private SingleExpression() {}

  /** The expression in what DuckDB's parser gave; empty where there is more than that. */
  static Optional<JsonNode> of(JsonNode parsed) {
    JsonNode statements = parsed.path("statements");
    JsonNode node = statements.path(0).path("node");
    JsonNode selected = node.path("select_list");
    boolean alone =
        statements.size() == 1
            && selected.size() == 1
            && "EMPTY".equals(node.path("from_table").path("type").asString(""))
            && node.path("cte_map").path("map").isEmpty()
            && NOT_THERE.stream().allMatch(part -> node.path(part).isNull())
            && EMPTY.stream().allMatch(part -> node.path(part).isEmpty());
    return alone ? Optional.of(selected.path(0)) : Optional.empty();
  }
}
