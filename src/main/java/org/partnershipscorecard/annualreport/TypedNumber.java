package org.partnershipscorecard.annualreport;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.partnershipscorecard.annualreport.ProseText.Sentence;

/**
 * A number, or a range of numbers, that somebody typed; dates, years, and the numbers of chapters,
 * tables and ages are none.
 *
 * @param start its place in the file's text
 * @param words as typed
 * @param low the number; of a range, its lower end
 * @param high the same as {@code low}; of a range, its upper end
 * @param bound what the words before it make of it
 * @param after the words that follow it; of a small number spelt out, the next one only, since it
 *     counts many things that no figure does
 */
record TypedNumber(
    int start, String words, double low, double high, Kind kind, Bound bound, String after) {

  /** What a number is of. */
  enum Kind {
    NUMBER,
    PERCENT,
    MONEY
  }

  /** Whether the number is said itself, or that something lies above or below it. */
  enum Bound {
    NONE,
    ABOVE,
    BELOW
  }

  private static final String DIGITS = "\\d{1,3}(?:,\\d{3})+|\\d+";

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![\\w#.,/£-])(?<money>£)?(?<low>(?:%1$s)(?:\\.\\d+)?)".formatted(DIGITS)
              + "(?:(?<to>\\s?[-–]\\s?| to | and )(?<high>(?:%1$s)(?:\\.\\d+)?))?".formatted(DIGITS)
              + "(?<percent>%)?(?![\\d,.]*\\d)(?![-–/]\\d)");

  private static final Pattern YEAR =
      Pattern.compile("(?:19|20)\\d\\d(?:\\D+(?:(?:19|20)?\\d\\d))?");
  private static final Pattern DATE =
      Pattern.compile(
          "(?is)^\\s+(?:January|February|March|April|May|June|July|August|September|October"
              + "|November|December)\\b.*");
  private static final Pattern NAMED =
      Pattern.compile(
          "(?is).*\\b(?:chapters?|tables?|figures?|sections?|paragraphs?|appendix|ages?|aged|part"
              + "|rec(?:ommendation)?|call|quarter)\\W{1,4}$");
  private static final Pattern BETWEEN = Pattern.compile("(?is).*\\bbetween\\s+$");
  private static final Pattern ABOVE =
      Pattern.compile("(?is).*\\b(?:more than|over|above|at least|no fewer than|just over)\\s+$");
  private static final Pattern BELOW =
      Pattern.compile(
          "(?is).*\\b(?:fewer than|less than|under|below|at most|up to|no more than|nearly|almost"
              + "|just under)\\s+$");
  private static final Pattern ITEM = Pattern.compile("(?m)^\\s*\\d+\\. ");

  /** From here on a number in words is as telling as one in digits. */
  private static final int LARGE = 13;

  boolean isRange() {
    return high > low;
  }

  /** The numbers of a sentence, in its order. */
  static List<TypedNumber> in(Sentence sentence) {
    List<TypedNumber> numbers = new ArrayList<>();
    String words = ITEM.matcher(sentence.typed()).replaceAll(m -> " ".repeat(m.group().length()));
    Matcher number = NUMBER.matcher(words);
    int from = 0;
    while (number.find(from)) {
      String before = words.substring(0, number.start());
      boolean joined = isJoined(number, before);
      int end = joined || number.group("to") == null ? number.end() : number.end("low");
      String said = words.substring(number.start(), end);
      String after = words.substring(end);
      from = end;
      if (!YEAR.matcher(said).matches()
          && !DATE.matcher(after).matches()
          && !NAMED.matcher(before).matches()) {
        double low = value(number.group("low"));
        double high = joined ? value(number.group("high")) : low;
        numbers.add(
            new TypedNumber(
                sentence.start() + number.start(),
                said,
                low,
                Math.max(low, high),
                kind(number, said),
                bound(before),
                clause(after)));
      }
    }
    for (SpeltNumbers.Spelt spelt : SpeltNumbers.in(words)) {
      String after = words.substring(spelt.end());
      numbers.add(
          new TypedNumber(
              sentence.start() + spelt.start(),
              spelt.words(),
              spelt.value(),
              spelt.value(),
              Kind.NUMBER,
              bound(words.substring(0, spelt.start())),
              spelt.value() < LARGE ? after.strip().split("\\s", 2)[0] : clause(after)));
    }
    numbers.sort(Comparator.comparingInt(TypedNumber::start));
    return numbers;
  }

  /** "And" joins the ends of a range after "between" only. */
  private static boolean isJoined(Matcher number, String before) {
    String to = number.group("to");
    return to != null && (!to.equals(" and ") || BETWEEN.matcher(before).matches());
  }

  private static Kind kind(Matcher number, String said) {
    return number.group("money") != null
        ? Kind.MONEY
        : said.endsWith("%") ? Kind.PERCENT : Kind.NUMBER;
  }

  private static Bound bound(String before) {
    return ABOVE.matcher(before).matches()
        ? Bound.ABOVE
        : BELOW.matcher(before).matches() ? Bound.BELOW : Bound.NONE;
  }

  private static String clause(String after) {
    return after.split("[{,.;:?!]", 2)[0];
  }

  private static double value(String digits) {
    return Double.parseDouble(digits.replace(",", ""));
  }
}
