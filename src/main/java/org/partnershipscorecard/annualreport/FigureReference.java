package org.partnershipscorecard.annualreport;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.catalogue.Basis;
import org.partnershipscorecard.catalogue.FigureKey;
import org.partnershipscorecard.catalogue.Unit;
import org.partnershipscorecard.catalogue.Word;
import org.partnershipscorecard.period.Span;

/**
 * How a text names a figure:
 *
 * <pre>
 * LINE[BREAKDOWN]@PERIOD [BASIS] [UNIT] [numerator | denominator | change-from PERIOD]
 *
 * EH01@2016-17-Q3                              in the quarter
 * EH01@2016-17                                 in the year
 * CP03@2016-17-Q2 per_10000                    the rate, not the count
 * CD01[type=NEONATAL]@2016-17                  one category
 * LA03a@2016-17-Q2 rolling12 numerator         the part, of a percentage
 * CP03@2016-17-Q2 change-from 2014-15-Q4       "81 fewer"
 * </pre>
 *
 * @param basis null where the text leaves it to the line
 * @param unit null where the text leaves it to the line
 * @param from the earlier period of a {@code CHANGE}; null for the other parts
 */
record FigureReference(
    String line,
    String breakdown,
    Span period,
    @Nullable Basis basis,
    @Nullable Unit unit,
    Part part,
    @Nullable Span from) {

  /** What of the figure is printed. */
  enum Part {
    VALUE,
    NUMERATOR,
    DENOMINATOR,
    CHANGE
  }

  private static final Pattern NAME =
      Pattern.compile("([A-Z]{2}\\d{2}[a-z]?)(?:\\[([^\\[\\]]+)])?@([0-9Q-]+)");
  private static final String CHANGE_FROM = "change-from";

  /**
   * Reads what stands between the braces.
   *
   * @throws IllegalArgumentException saying what cannot be read
   */
  static FigureReference parse(String text) {
    List<String> words = Arrays.asList(text.strip().split("\\s+"));
    Matcher name = NAME.matcher(words.getFirst());
    if (!name.matches()) {
      throw new IllegalArgumentException(
          "write a figure as LINE@PERIOD or LINE[dimension=code]@PERIOD");
    }
    String breakdown = Objects.requireNonNullElse(name.group(2), FigureKey.TOTAL);
    FigureReference reference =
        new FigureReference(
            name.group(1), breakdown, Span.parse(name.group(3)), null, null, Part.VALUE, null);
    Iterator<String> rest = words.subList(1, words.size()).iterator();
    while (rest.hasNext()) {
      reference = reference.with(rest.next(), rest);
    }
    return reference;
  }

  private FigureReference with(String word, Iterator<String> rest) {
    Optional<Basis> namedBasis = named(word, Basis.values());
    if (namedBasis.isPresent() && basis == null) {
      return new FigureReference(line, breakdown, period, namedBasis.get(), unit, part, from);
    }
    Optional<Unit> namedUnit = named(word, Unit.values());
    if (namedUnit.isPresent() && unit == null) {
      return new FigureReference(line, breakdown, period, basis, namedUnit.get(), part, from);
    }
    if (part == Part.VALUE && word.equals(CHANGE_FROM) && rest.hasNext()) {
      return new FigureReference(
          line, breakdown, period, basis, unit, Part.CHANGE, Span.parse(rest.next()));
    }
    if (part == Part.VALUE) {
      return new FigureReference(line, breakdown, period, basis, unit, part(word), null);
    }
    throw unknown(word);
  }

  /**
   * The part of that name.
   *
   * @throws IllegalArgumentException when there is none
   */
  static Part part(String word) {
    return switch (word) {
      case "numerator" -> Part.NUMERATOR;
      case "denominator" -> Part.DENOMINATOR;
      default -> throw unknown(word);
    };
  }

  /** The word of an enum that a text names; empty when it is none of them. */
  static <W extends Enum<W> & Word> Optional<W> named(String word, W[] words) {
    return Arrays.stream(words)
        .filter(each -> each.word().equals(word.toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  private static IllegalArgumentException unknown(String word) {
    return new IllegalArgumentException(
        "'"
            + word
            + "' is not a basis, a unit, numerator, denominator or change-from PERIOD, or comes"
            + " twice");
  }
}
