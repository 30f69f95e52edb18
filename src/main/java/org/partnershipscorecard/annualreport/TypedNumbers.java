package org.partnershipscorecard.annualreport;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.partnershipscorecard.annualreport.ProseText.Reference;
import org.partnershipscorecard.annualreport.ProseText.Section;
import org.partnershipscorecard.annualreport.ProseText.Sentence;
import org.partnershipscorecard.catalogue.Unit;
import org.partnershipscorecard.chart.FigureWords;
import org.partnershipscorecard.disclosure.Printed;

/**
 * Numbers that somebody typed although a figure near them says the same thing, or another: they
 * would stay as they are when the figure changes. A number near a figure is one in the same
 * section, that is, between the same two headings.
 */
final class TypedNumbers {

  /** A number with its percent sign, where it is not a date, a sum of money or a reference. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![\\w£#.,/-])(\\d{1,3}(?:,\\d{3})+|\\d+)(\\.\\d+)?(%)?(?![\\d,.]*\\d)(?![-–/]\\d)");

  private static final List<String> SPELT =
      List.of(
          "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
          "twelve");
  private static final Pattern SPELT_OUT =
      Pattern.compile("(?iu)\\b(?:" + String.join("|", SPELT) + ")\\b(?!-)");

  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
  private static final Pattern DATE =
      Pattern.compile(
          "(?is)^\\s+(?:January|February|March|April|May|June|July|August|September|October"
              + "|November|December)\\b.*");
  private static final Pattern NAMED =
      Pattern.compile(
          "(?is).*\\b(?:chapter|table|figure|section|paragraph|appendix|age|aged|part|rec(?:ommendation)?|call)\\W{1,4}$");
  private static final Pattern ITEM = Pattern.compile("(?m)^\\s*\\d+\\. ");
  private static final Pattern WORD = Pattern.compile("\\p{L}{4,}");
  private static final Set<String> EMPTY_WORDS =
      Set.of(
          "were",
          "been",
          "that",
          "than",
          "this",
          "them",
          "they",
          "have",
          "from",
          "with",
          "more",
          "fewer",
          "year",
          "years",
          "months",
          "march",
          "september",
          "which",
          "their",
          "city",
          "most",
          "these",
          "those",
          "last",
          "under",
          "over");

  /** How near a typed number must be to a figure to be taken for a slip of it. */
  private static final double NEAR = 0.05;

  private static final int LARGE = 20;

  private TypedNumbers() {}

  /** Tells of each doubtful number: its place in the text, and what is asked. */
  static void check(Section section, BiConsumer<Typed, String> tell) {
    List<Reference> references =
        section.references().stream().filter(each -> each.found().value() != null).toList();
    if (references.isEmpty()) {
      return;
    }
    for (Sentence sentence : section.sentences()) {
      for (Typed typed : typed(sentence)) {
        doubt(typed, references).ifPresent(asks -> tell.accept(typed, asks));
      }
    }
  }

  /**
   * A number as typed.
   *
   * @param start its place in the file's text
   * @param after the words that follow it; of a number spelt out, the next one only, since it
   *     counts many things that no figure does
   */
  record Typed(int start, String words, double value, boolean percent, String after) {}

  private static Optional<String> doubt(Typed typed, List<Reference> references) {
    for (Reference reference : references) {
      if (equal(typed, reference)) {
        return Optional.of(
            "is typed and is the figure " + reference.written() + "; write the reference");
      }
    }
    for (Reference reference : references) {
      if (contradicts(typed, reference)) {
        return Optional.of(
            "differs from the figure %s, which is %s; check, or write the reference"
                .formatted(reference.written(), printed(reference)));
      }
    }
    return Optional.empty();
  }

  private static boolean equal(Typed typed, Reference reference) {
    return comparable(typed, reference)
        && typed.value() == rounded(reference)
        && (typed.value() >= LARGE || sameSubject(typed, reference));
  }

  private static boolean contradicts(Typed typed, Reference reference) {
    double figure = rounded(reference);
    double off = Math.abs(typed.value() - figure);
    boolean near = figure >= LARGE && off <= figure * NEAR;
    return comparable(typed, reference) && off > 0 && (near || sameSubject(typed, reference));
  }

  /** A share is set against shares, a number against numbers. */
  private static boolean comparable(Typed typed, Reference reference) {
    return typed.percent() == (reference.found().unit() == Unit.PERCENT);
  }

  private static boolean sameSubject(Typed typed, Reference reference) {
    Set<String> subject = subject(reference.after());
    subject.retainAll(subject(typed.after()));
    return !subject.isEmpty();
  }

  /** The first nouns that follow a number, as far as a plain reader can tell them. */
  private static Set<String> subject(String after) {
    Set<String> words = new HashSet<>();
    Matcher word = WORD.matcher(after.toLowerCase(Locale.ROOT));
    while (word.find() && words.size() < 3) {
      if (!EMPTY_WORDS.contains(word.group())) {
        words.add(word.group());
      }
    }
    return words;
  }

  private static double rounded(Reference reference) {
    Double value = reference.found().value();
    return value == null
        ? Double.NaN
        : Printed.rounded(value, reference.found().decimals()).doubleValue();
  }

  private static String printed(Reference reference) {
    return FigureWords.amount(
        rounded(reference), reference.found().unit(), reference.found().decimals());
  }

  private static List<Typed> typed(Sentence sentence) {
    List<Typed> numbers = new ArrayList<>();
    String words = ITEM.matcher(sentence.typed()).replaceAll(m -> " ".repeat(m.group().length()));
    Matcher number = NUMBER.matcher(words);
    while (number.find()) {
      String before = words.substring(0, number.start());
      String after = words.substring(number.end());
      boolean year = YEAR.matcher(number.group()).matches();
      if (!year && !DATE.matcher(after).matches() && !NAMED.matcher(before).matches()) {
        numbers.add(
            new Typed(
                sentence.start() + number.start(),
                number.group(),
                Double.parseDouble(
                    number.group(1).replace(",", "")
                        + (number.group(2) == null ? "" : number.group(2))),
                number.group(3) != null,
                after.split("[{,.;:?!]", 2)[0]));
      }
    }
    Matcher spelt = SPELT_OUT.matcher(words);
    while (spelt.find()) {
      double value = SPELT.indexOf(spelt.group().toLowerCase(Locale.ROOT)) + 2;
      String next = words.substring(spelt.end()).strip().split("\\s", 2)[0];
      numbers.add(new Typed(sentence.start() + spelt.start(), spelt.group(), value, false, next));
    }
    return numbers;
  }
}
