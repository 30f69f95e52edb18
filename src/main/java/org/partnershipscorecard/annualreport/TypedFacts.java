package org.partnershipscorecard.annualreport;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.partnershipscorecard.annualreport.ProseText.Sentence;
import org.partnershipscorecard.annualreport.TypedNumber.Kind;
import org.partnershipscorecard.narrative.CsvSheet;

/**
 * Numbers that somebody typed although they stand in a file that the report prints: populations,
 * finance. Such a number is telling by itself, wherever it is typed.
 */
final class TypedFacts {

  /** From here on a number is that of the file, whatever the words around it. */
  private static final double TELLING = 1000;

  /** How near a number of the same things must be to be taken for a slip. */
  private static final double NEAR = 0.05;

  private TypedFacts() {}

  /**
   * A number of a file.
   *
   * @param written how a text refers to it
   * @param label what it is, in the file's words
   */
  record Fact(String written, double value, Kind kind, String label) {}

  /**
   * The numbers of the table of context and of the outline's files.
   *
   * @param context with the columns item, value, unit and label
   */
  static List<Fact> of(CsvSheet context, FileCells cells) {
    List<Fact> facts = new ArrayList<>(cells.facts());
    for (List<String> row : context.rows()) {
      if (ContextNumber.isNumber(row.get(1))) {
        Kind kind = row.get(2).equals("percent") ? Kind.PERCENT : Kind.NUMBER;
        double value = Double.parseDouble(row.get(1));
        facts.add(new Fact("{context " + row.get(0) + "}", value, kind, row.get(3)));
      }
    }
    return facts;
  }

  static void check(Sentence sentence, List<Fact> facts, BiConsumer<TypedNumber, String> tell) {
    for (TypedNumber typed : TypedNumber.in(sentence)) {
      if (!typed.isRange()) {
        doubt(typed, facts).ifPresent(asks -> tell.accept(typed, asks));
      }
    }
  }

  private static Optional<String> doubt(TypedNumber typed, List<Fact> facts) {
    List<Fact> same = facts.stream().filter(fact -> fact.kind() == typed.kind()).toList();
    for (Fact fact : same) {
      if (typed.low() == fact.value() && (isTelling(typed) || sharesSubject(typed, fact))) {
        return Optional.of("is typed and is " + fact.written() + "; write the reference");
      }
    }
    for (Fact fact : same) {
      boolean near = Math.abs(typed.low() - fact.value()) <= fact.value() * NEAR;
      if (near && typed.low() != fact.value() && sharesSubject(typed, fact)) {
        return Optional.of(
            "differs from %s, which is %s; check, or write the reference"
                .formatted(fact.written(), ContextNumber.written(plain(fact.value()))));
      }
    }
    return Optional.empty();
  }

  /** A large number, or one with a decimal place, is not said of something else by chance. */
  private static boolean isTelling(TypedNumber typed) {
    return typed.low() >= TELLING || typed.low() != Math.rint(typed.low());
  }

  private static boolean sharesSubject(TypedNumber typed, Fact fact) {
    return Subject.of(typed.after()).shares(Subject.of(fact.label()));
  }

  private static String plain(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }
}
