package org.partnershipscorecard.annualreport;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.annualreport.FigureFinder.Found;
import org.partnershipscorecard.annualreport.ProseText.Reference;
import org.partnershipscorecard.annualreport.ProseText.Sentence;
import org.partnershipscorecard.catalogue.Mark;
import org.partnershipscorecard.disclosure.PublishedFigure;

/**
 * Words of direction, "rose", "fell", "doubled", set against the figures of their own sentence. A
 * sentence that has both directions is read clause by clause.
 */
final class TypedDirections {

  private static final Pattern UP =
      Pattern.compile(
          "(?iu)\\b(?:rose|risen|rising|rises|rise|increas(?:e|es|ed|ing)|grew|grown|growing|grows"
              + "|climb(?:s|ed|ing)|soared|surged|went up|gone up|up from|higher than|greater than"
              + "|doubled|doubling|trebled|tripled)\\b");
  private static final Pattern DOWN =
      Pattern.compile(
          "(?iu)\\b(?:fell|fallen|falling|falls|fall|decreas(?:e|es|ed|ing)|dropped|dropping|drop"
              + "|declin(?:e|es|ed|ing)|shrank|shrunk|went down|gone down|down from|lower than"
              + "|reduced|halved|halving)\\b");
  private static final Pattern CLAUSES = Pattern.compile("[,;:]\\s|\\s(?:and|but|then)\\s");

  private TypedDirections() {}

  /** A word of direction as typed, and its place in the file's text. */
  record Word(int start, String words) {}

  /** Whether some words say that something went up. */
  static boolean rises(String words) {
    return UP.matcher(words).find();
  }

  /** Whether some words say that something went down. */
  static boolean falls(String words) {
    return DOWN.matcher(words).find();
  }

  /** Tells of each doubtful word. */
  static void check(Sentence sentence, BiConsumer<Word, String> tell) {
    for (Clause clause : clauses(sentence)) {
      Matcher up = UP.matcher(clause.typed());
      Matcher down = DOWN.matcher(clause.typed());
      boolean rises = up.find();
      boolean falls = down.find();
      if (rises != falls) {
        Matcher said = rises ? up : down;
        Word word = new Word(clause.start() + said.start(), said.group());
        doubt(clause, rises).ifPresent(asks -> tell.accept(word, asks));
      }
    }
  }

  /**
   * @param before the references of the clauses before it in the same sentence
   */
  private record Clause(
      int start, String typed, List<Reference> references, List<Reference> before) {}

  /** The sentence as one clause, unless it speaks of both directions. */
  private static List<Clause> clauses(Sentence sentence) {
    String typed = sentence.typed();
    if (!UP.matcher(typed).find() || !DOWN.matcher(typed).find()) {
      return List.of(new Clause(sentence.start(), typed, sentence.references(), List.of()));
    }
    List<Clause> clauses = new ArrayList<>();
    Matcher end = CLAUSES.matcher(sentence.text());
    int from = 0;
    while (end.find()) {
      clauses.add(clause(sentence, from, end.start()));
      from = end.end();
    }
    clauses.add(clause(sentence, from, typed.length()));
    return clauses;
  }

  private static Clause clause(Sentence sentence, int from, int to) {
    String text = sentence.text().substring(from, to);
    String earlier = sentence.text().substring(0, from);
    return new Clause(
        sentence.start() + from,
        sentence.typed().substring(from, to),
        in(text, sentence.references()),
        in(earlier, sentence.references()));
  }

  private static List<Reference> in(String text, List<Reference> references) {
    return references.stream().filter(each -> text.contains(each.written())).toList();
  }

  private static Optional<String> doubt(Clause clause, boolean rises) {
    for (Reference reference : clause.references()) {
      Found from = reference.from();
      if (from != null) {
        return between(clause, rises, from, reference.found());
      }
    }
    for (Reference reference : clause.references()) {
      List<Reference> same = same(clause.references(), reference);
      if (same.size() > 1) {
        return between(clause, rises, same.getFirst().found(), same.getLast().found());
      }
      List<Reference> before = same(clause.before(), reference);
      if (!before.isEmpty()) {
        return between(clause, rises, before.getLast().found(), reference.found());
      }
    }
    return clause.references().stream()
        .findFirst()
        .flatMap(only -> alone(rises, only.found().figure(), only.written()));
  }

  /** Those of the same series, earliest first. */
  private static List<Reference> same(List<Reference> references, Reference as) {
    return references.stream()
        .filter(each -> isSameSeries(each.found(), as.found()))
        .sorted(Comparator.comparing(each -> each.found().figure().key().period().lastDay()))
        .toList();
  }

  private static boolean isSameSeries(Found one, Found other) {
    return one.figure().key().line().equals(other.figure().key().line())
        && one.figure().key().breakdown().equals(other.figure().key().breakdown())
        && one.figure().key().unit() == other.figure().key().unit()
        && one.figure().key().basis() == other.figure().key().basis()
        && one.part() == other.part();
  }

  private static Optional<String> between(Clause clause, boolean rises, Found then, Found now) {
    Double before = then.value();
    Double after = now.value();
    if (before == null || after == null) {
      return Optional.empty();
    }
    if (then.figure().marks().contains(Mark.B) != now.figure().marks().contains(Mark.B)) {
      return Optional.of(
          "the series has a break between the two figures; compare nothing across it");
    }
    if (rises ? after <= before : after >= before) {
      return Optional.of("the figures of the sentence say otherwise");
    }
    return Magnitude.doubt(clause.typed(), before, after);
  }

  /** A single figure is set against the quarter and the year before it. */
  private static Optional<String> alone(boolean rises, PublishedFigure figure, String written) {
    List<Double> changes = new ArrayList<>();
    add(changes, figure.quarter());
    add(changes, figure.year());
    boolean contrary =
        !changes.isEmpty() && changes.stream().allMatch(by -> rises ? by <= 0 : by >= 0);
    return contrary
        ? Optional.of(
            "%s did not move that way against the quarter or the year before; name the earlier"
                    .formatted(written)
                + " figure")
        : Optional.empty();
  }

  private static void add(List<Double> changes, PublishedFigure.@Nullable Move move) {
    Double change = move == null ? null : move.change();
    if (change != null) {
      changes.add(change);
    }
  }
}
