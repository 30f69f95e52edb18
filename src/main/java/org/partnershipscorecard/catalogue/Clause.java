package org.partnershipscorecard.catalogue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An SQL expression as far as two conditions can be compared by it. */
sealed interface Clause {

  /** As canonical text: two clauses that read the same are the same. */
  String text();

  /** A column, or an expression that is not looked into, known by its text. */
  record Unknown(String text) implements Clause {}

  /**
   * A number, a text or a truth value.
   *
   * @param value null for NULL
   */
  record Literal(@Nullable String value) implements Clause {
    @Override
    public String text() {
      return value == null ? "NULL" : "'" + value + "'";
    }
  }

  /** What is done to other clauses. */
  enum Operator {
    AND,
    OR,
    NOT,
    EQUAL,
    SAME_OR_BOTH_NULL,
    LESS,
    LESS_OR_EQUAL,
    IS_NULL,
    COALESCE,
    JOINED,
    /** Condition, result, condition, result, and so on, and what else. */
    CASE
  }

  record Applied(Operator operator, List<Clause> to) implements Clause {
    @Override
    public String text() {
      return operator + to.stream().map(Clause::text).collect(Collectors.joining(",", "(", ")"));
    }

    Clause first() {
      return to.getFirst();
    }
  }

  static Clause applied(Operator operator, Clause... to) {
    return new Applied(operator, List.of(to));
  }

  /** Adds the names of what is not known in a clause. */
  static void addUnknown(Clause clause, Set<String> names) {
    switch (clause) {
      case Unknown unknown -> names.add(unknown.text());
      case Literal literal -> {}
      case Applied applied -> applied.to().forEach(each -> addUnknown(each, names));
    }
  }
}
