package org.partnershipscorecard.annualreport;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.partnershipscorecard.annualreport.ProseText.Sentence;
import org.partnershipscorecard.annualreport.TypedNumber.Kind;
import org.partnershipscorecard.disclosure.Printed;

/** By how much some words say that something changed: "doubled", "by nearly half", "by 38%". */
final class Magnitude {

  private static final Pattern TIMES =
      Pattern.compile(
          "(?iu)\\b(?:(?<two>doubl(?:ed|ing))|(?<three>trebled|tripled)|halv(?:ed|ing))\\b");

  /** "By", and perhaps a word or two that say how exactly. */
  private static final Pattern BY =
      Pattern.compile("(?is).*\\bby\\s+(?<how>(?:\\p{L}+\\s+){0,2})$");

  private static final String NOT_BORNE = "the figures of the sentence do not bear it out";

  private Magnitude() {}

  /** What is doubtful in the words of a clause about a change; empty for nothing. */
  static Optional<String> doubt(String clause, double then, double now) {
    double change = Math.abs(now - then);
    Matcher times = TIMES.matcher(clause);
    while (times.find()) {
      String before = clause.substring(0, times.start());
      boolean borne =
          times.group("two") != null
              ? Roughly.bears(before, 2, now / then)
              : times.group("three") != null
                  ? Roughly.bears(before, 3, now / then)
                  : Roughly.bears(before, 0.5, change / then);
      if (!borne) {
        return Optional.of(NOT_BORNE);
      }
    }
    for (TypedShare share : TypedShare.in(clause)) {
      boolean by = BY.matcher(share.before()).matches();
      if (by && !Roughly.bears(share.before(), share.value(), change / then)) {
        return Optional.of(NOT_BORNE);
      }
    }
    for (TypedNumber number : TypedNumber.in(new Sentence(0, clause, clause, List.of()))) {
      Matcher by = BY.matcher(clause.substring(0, number.start()));
      if (by.matches() && number.kind() != Kind.MONEY && !number.isRange()) {
        return number(number, by.group("how"), then, change);
      }
    }
    return Optional.empty();
  }

  private static Optional<String> number(
      TypedNumber number, String how, double then, double change) {
    boolean percent = number.kind() == Kind.PERCENT;
    double truth = percent ? 100 * change / then : change;
    double said = number.low();
    boolean exact = Printed.rounded(truth, decimals(number)).doubleValue() == said;
    if (exact || (!how.isBlank() && Roughly.bears(how, said, truth))) {
      return Optional.of(
          "says a change that is typed, %s; write a reference with %schange-from"
              .formatted(number.words(), percent ? "percent-" : ""));
    }
    return Optional.of(NOT_BORNE);
  }

  private static int decimals(TypedNumber number) {
    int point = number.words().indexOf('.');
    return point < 0
        ? 0
        : (int) number.words().substring(point + 1).chars().filter(Character::isDigit).count();
  }
}
