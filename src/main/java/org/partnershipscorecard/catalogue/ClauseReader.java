package org.partnershipscorecard.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.partnershipscorecard.catalogue.Clause.Literal;
import org.partnershipscorecard.catalogue.Clause.Operator;
import org.partnershipscorecard.catalogue.Clause.Unknown;

/**
 * Reads an SQL expression that DuckDB has let through. What it does not understand it takes as a
 * whole, by its text, so that nothing false follows from it.
 */
final class ClauseReader {

  private static final Pattern WORD =
      Pattern.compile(
          "\\s*('(?:[^']|'')*'|\"[^\"]*\"|\\d+(?:\\.\\d+)?|[A-Za-z_]\\w*|\\|\\||::|<>|!=|<=|>=|[-+*/%(),=<>.])");

  /** The expression is written in a way that this reader does not know. */
  private static final class NotRead extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotRead() {
      super(null, null, false, false);
    }
  }

  private final List<String> words = new ArrayList<>();
  private int at;

  private ClauseReader(String sql) {
    Matcher matcher = WORD.matcher(sql.strip());
    int end = 0;
    while (matcher.lookingAt()) {
      words.add(matcher.group(1));
      end = matcher.end();
      matcher.region(end, sql.strip().length());
    }
    if (end < sql.strip().length()) {
      throw new NotRead();
    }
  }

  static Clause read(String sql) {
    try {
      ClauseReader reader = new ClauseReader(sql);
      Clause clause = reader.or();
      if (reader.at < reader.words.size()) {
        throw new NotRead();
      }
      return clause;
    } catch (NotRead e) {
      return new Unknown(sql.strip().replaceAll("\\s+", " "));
    }
  }

  private Clause or() {
    Clause left = and();
    while (takes("OR")) {
      left = Clause.applied(Operator.OR, left, and());
    }
    return left;
  }

  private Clause and() {
    Clause left = not();
    while (takes("AND")) {
      left = Clause.applied(Operator.AND, left, not());
    }
    return left;
  }

  private Clause not() {
    return takes("NOT") ? Clause.applied(Operator.NOT, not()) : comparison();
  }

  private Clause comparison() {
    Clause left = joined();
    if (takes("IS")) {
      boolean not = takes("NOT");
      if (takes("NULL")) {
        return negated(not, Clause.applied(Operator.IS_NULL, left));
      }
      need("DISTINCT");
      need("FROM");
      return negated(!not, compared(Operator.SAME_OR_BOTH_NULL, left, joined()));
    }
    boolean not = takes("NOT");
    if (takes("IN")) {
      need("(");
      Clause any = compared(Operator.EQUAL, left, or());
      while (takes(",")) {
        any = Clause.applied(Operator.OR, any, compared(Operator.EQUAL, left, or()));
      }
      need(")");
      return negated(not, any);
    }
    if (takes("BETWEEN")) {
      Clause from = joined();
      need("AND");
      Clause to = joined();
      return negated(
          not,
          Clause.applied(
              Operator.AND,
              compared(Operator.LESS_OR_EQUAL, from, left),
              compared(Operator.LESS_OR_EQUAL, left, to)));
    }
    if (not) {
      throw new NotRead();
    }
    String word = peek();
    return switch (word) {
      case "=" -> compared(Operator.EQUAL, left, next());
      case "<>", "!=" -> negated(true, compared(Operator.EQUAL, left, next()));
      case "<" -> compared(Operator.LESS, left, next());
      case "<=" -> compared(Operator.LESS_OR_EQUAL, left, next());
      case ">" -> compared(Operator.LESS, next(), left);
      case ">=" -> compared(Operator.LESS_OR_EQUAL, next(), left);
      default -> left;
    };
  }

  private Clause next() {
    at++;
    return joined();
  }

  private static Clause negated(boolean not, Clause clause) {
    return not ? Clause.applied(Operator.NOT, clause) : clause;
  }

  /** A comparison of two things of which neither is a literal is not looked into. */
  private static Clause compared(Operator operator, Clause left, Clause right) {
    return left instanceof Literal || right instanceof Literal
        ? Clause.applied(operator, left, right)
        : new Unknown(Clause.applied(operator, left, right).text());
  }

  private Clause joined() {
    Clause left = sum();
    while (takes("||")) {
      left = Clause.applied(Operator.JOINED, left, sum());
    }
    return left;
  }

  private Clause sum() {
    Clause left = cast();
    while (List.of("+", "-", "*", "/", "%").contains(peek())) {
      String operator = words.get(at++);
      left = new Unknown("(" + left.text() + operator + cast().text() + ")");
    }
    return left;
  }

  private Clause cast() {
    Clause clause = single();
    while (takes("::")) {
      type(word());
    }
    return clause;
  }

  private Clause single() {
    String word = word();
    if (word.equals("(")) {
      Clause inner = or();
      need(")");
      return inner;
    }
    if (word.equals("-")) {
      String number = word();
      return new Literal("-" + number);
    }
    char first = word.charAt(0);
    if (first == '\'') {
      return new Literal(word.substring(1, word.length() - 1).replace("''", "'"));
    }
    if (Character.isDigit(first)) {
      return new Literal(word);
    }
    if (first == '"') {
      return new Unknown(word.substring(1, word.length() - 1).toLowerCase(Locale.ROOT));
    }
    if (!Character.isLetter(first) && first != '_') {
      throw new NotRead();
    }
    return switch (word.toUpperCase(Locale.ROOT)) {
      case "NULL" -> new Literal(null);
      case "TRUE" -> new Literal("true");
      case "FALSE" -> new Literal("false");
      case "CASE" -> cases();
      case "CAST" -> {
        need("(");
        Clause inner = or();
        need("AS");
        type(word());
        need(")");
        yield inner;
      }
      case "DATE" -> peek().startsWith("'") ? single() : named(word);
      default -> named(word);
    };
  }

  /** A cast to text changes nothing that is compared here; another might. */
  private static void type(String name) {
    String type = name.toUpperCase(Locale.ROOT);
    if (!type.equals("VARCHAR") && !type.equals("TEXT")) {
      throw new NotRead();
    }
  }

  private Clause named(String name) {
    if (!takes("(")) {
      return new Unknown(name.toLowerCase(Locale.ROOT));
    }
    List<Clause> arguments = new ArrayList<>();
    if (!takes(")")) {
      do {
        arguments.add(or());
      } while (takes(","));
      need(")");
    }
    Clause called =
        new Clause.Applied(
            name.equalsIgnoreCase("concat") ? Operator.JOINED : Operator.COALESCE, arguments);
    return name.equalsIgnoreCase("coalesce") || name.equalsIgnoreCase("concat")
        ? called
        : new Unknown(name.toLowerCase(Locale.ROOT) + called.text());
  }

  private Clause cases() {
    Clause subject = peek().equalsIgnoreCase("WHEN") ? new Literal("true") : or();
    boolean plain = subject.equals(new Literal("true"));
    List<Clause> parts = new ArrayList<>();
    while (takes("WHEN")) {
      Clause when = or();
      need("THEN");
      parts.add(plain ? when : compared(Operator.EQUAL, subject, when));
      parts.add(or());
    }
    parts.add(takes("ELSE") ? or() : new Literal(null));
    need("END");
    return new Clause.Applied(Operator.CASE, parts);
  }

  private String peek() {
    return at < words.size() ? words.get(at) : "";
  }

  private String word() {
    if (at == words.size()) {
      throw new NotRead();
    }
    return words.get(at++);
  }

  private boolean takes(String word) {
    boolean there = peek().equalsIgnoreCase(word);
    at += there ? 1 : 0;
    return there;
  }

  private void need(String word) {
    if (!takes(word)) {
      throw new NotRead();
    }
  }
}
