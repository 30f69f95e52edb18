package org.partnershipscorecard.annualreport;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A share in words: "a fifth", "two thirds", "half of", "three in four". A quarter of a year and
 * the third of three are none.
 *
 * @param start its place in the words it was found in
 * @param before the words before it
 * @param after the words that follow it
 */
record TypedShare(int start, String words, double value, String before, String after) {

  private static final Map<String, Integer> PARTS =
      Map.of(
          "half", 2, "third", 3, "quarter", 4, "fifth", 5, "sixth", 6, "seventh", 7, "eighth", 8,
          "ninth", 9, "tenth", 10);
  private static final List<String> NUMBERS =
      List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");
  private static final String NUMBER = String.join("|", NUMBERS);

  private static final Pattern FRACTION =
      Pattern.compile(
          "(?iu)\\b(?:(?<many>a|one|two|three|four)[ -])?"
              + "(?<part>half|thirds?|quarters?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?)\\b"
              + "(?!-)");
  private static final Pattern IN =
      Pattern.compile(
          "(?iu)\\b(?<many>%1$s)(?: \\p{L}+)? (?:in|out of)(?: every)? (?<of>%1$s)\\b"
              .formatted(NUMBER));
  private static final Pattern APPROXIMATE =
      Pattern.compile(
          "(?is).*\\b(?:about|around|roughly|some|nearly|almost|over|under|more than|less than"
              + "|fewer than|just under|just over|by|than|the)\\s+$");
  private static final Pattern OF = Pattern.compile("(?is)^ (?:of|as)\\b.*");
  private static final Pattern TIME =
      Pattern.compile(
          "(?is)^(?: of)? (?:the|a|this|last|that|each)? ?(?:year|years|hour|day|mile)\\b.*");

  /** Those of some words, in their order. */
  static List<TypedShare> in(String words) {
    List<TypedShare> shares = new ArrayList<>();
    Matcher fraction = FRACTION.matcher(words);
    while (fraction.find()) {
      String before = words.substring(0, fraction.start());
      String after = words.substring(fraction.end());
      String many = fraction.group("many");
      String part = fraction.group("part").toLowerCase(Locale.ROOT).replaceFirst("s$", "");
      boolean said =
          many == null
              ? part.equals("half") && (APPROXIMATE.matcher(before).matches() || isOf(after))
              : !part.equals("quarter") || isOf(after) || APPROXIMATE.matcher(before).matches();
      if (said && !TIME.matcher(after).matches()) {
        double value = (double) number(many) / PARTS.getOrDefault(part, 1);
        shares.add(new TypedShare(fraction.start(), fraction.group(), value, before, after));
      }
    }
    Matcher in = IN.matcher(words);
    while (in.find()) {
      double value = (double) number(in.group("many")) / number(in.group("of"));
      if (value < 1) {
        shares.add(
            new TypedShare(
                in.start(),
                in.group(),
                value,
                words.substring(0, in.start()),
                words.substring(in.end())));
      }
    }
    return shares;
  }

  /** The same share, its place counted from where the words begin. */
  TypedShare from(int begin) {
    return new TypedShare(begin + start, words, value, before, after);
  }

  private static boolean isOf(String after) {
    return OF.matcher(after).matches();
  }

  private static int number(@Nullable String word) {
    return word == null ? 1 : Math.max(1, NUMBERS.indexOf(word.toLowerCase(Locale.ROOT)) + 1);
  }
}
