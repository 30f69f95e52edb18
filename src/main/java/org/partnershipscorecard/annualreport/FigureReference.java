package org.partnershipscorecard.annualreport;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
 * LINE[BREAKDOWN]@PERIOD [BASIS] [UNIT] [PART] [words]
 * PART: numerator, denominator, when, or one of change-from, percent-change-from, direction-from
 *       with an earlier PERIOD
 *
 * EH01@2016-17-Q3                              in the quarter
 * EH01@2016-17                                 in the year
 * CP03@2016-17-Q2 rate                         the rate (per_10000), not the count
 * CD01[type=NEONATAL]@2016-17                  one category
 * LA03a@2016-17-Q2 rolling12 numerator         the part, of a percentage
 * CP03@2016-17-Q2 change-from 2014-15-Q4       "81 fewer"
 * CP03@2016-17-Q2 percent-change-from 2014-15-Q4   "28% fewer"
 * CP03@2016-17-Q2 direction-from 2014-15-Q4    "fell"
 * CP03@2016-17-Q2 when                         "30 September 2016"
 * CD01[type=EXPECTED]@2016-17 words            "six"; from ten on, in figures
 * </pre>
 *
 * @param basis null where the text leaves it to the line
 * @param unit null where the text leaves it to the line
 * @param from the earlier period of a comparison; null for the other parts
 * @param inWords whether a whole number up to nine is spelt out
 */
record FigureReference(
    String line,
    String breakdown,
    Span period,
    @Nullable Basis basis,
    @Nullable Unit unit,
    Part part,
    @Nullable Span from,
    boolean inWords) {

  /** What of the figure is printed. */
  enum Part {
    VALUE,
    NUMERATOR,
    DENOMINATOR,
    /** By how much it differs from an earlier figure. */
    CHANGE,
    /** The same as a share of the earlier figure. */
    PERCENT_CHANGE,
    /** Whether it rose or fell. */
    DIRECTION,
    /** The day or the stretch of time that it speaks of. */
    WHEN
  }

  private static final Pattern NAME =
      Pattern.compile("([A-Z]{2}\\d{2}[a-z]?)(?:\\[([^\\[\\]]+)])?@([0-9Q-]+)");
  private static final String WORDS = "words";
  private static final Map<String, Part> COMPARISONS =
      Map.of(
          "change-from", Part.CHANGE,
          "percent-change-from", Part.PERCENT_CHANGE,
          "direction-from", Part.DIRECTION);

  /** As people say it, beside the catalogue's own words. */
  private static final Map<String, Unit> SPOKEN =
      Map.of("rate", Unit.PER_10000, "percentage", Unit.PERCENT);

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
            name.group(1),
            breakdown,
            Span.parse(name.group(3)),
            null,
            null,
            Part.VALUE,
            null,
            false);
    Iterator<String> rest = words.subList(1, words.size()).iterator();
    while (rest.hasNext()) {
      reference = reference.with(rest.next(), rest);
    }
    return reference;
  }

  private FigureReference with(String word, Iterator<String> rest) {
    Optional<Basis> namedBasis = named(word, Basis.values());
    if (namedBasis.isPresent() && basis == null) {
      return with(namedBasis.get(), unit, part, from, inWords);
    }
    Optional<Unit> namedUnit =
        named(word, Unit.values()).or(() -> Optional.ofNullable(SPOKEN.get(word)));
    if (namedUnit.isPresent() && unit == null) {
      return with(basis, namedUnit.get(), part, from, inWords);
    }
    if (word.equals(WORDS) && !inWords) {
      return with(basis, unit, part, from, true);
    }
    Part comparison = COMPARISONS.get(word);
    if (part == Part.VALUE && comparison != null && rest.hasNext()) {
      return with(basis, unit, comparison, Span.parse(rest.next()), inWords);
    }
    if (part == Part.VALUE) {
      return with(basis, unit, part(word), null, inWords);
    }
    throw unknown(word);
  }

  private FigureReference with(
      @Nullable Basis newBasis,
      @Nullable Unit newUnit,
      Part newPart,
      @Nullable Span newFrom,
      boolean newInWords) {
    return new FigureReference(
        line, breakdown, period, newBasis, newUnit, newPart, newFrom, newInWords);
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
      case "when" -> Part.WHEN;
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
            + "' is not a basis, a unit, numerator, denominator, when, words, change-from PERIOD,"
            + " percent-change-from PERIOD or direction-from PERIOD, or comes twice");
  }
}
