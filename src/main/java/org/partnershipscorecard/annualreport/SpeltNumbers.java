package org.partnershipscorecard.annualreport;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whole numbers from two to 999 written in words: "twelve", "twenty-six", "two hundred and nine".
 */
final class SpeltNumbers {

  private static final List<String> SMALL =
      List.of(
          "one",
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "ten",
          "eleven",
          "twelve",
          "thirteen",
          "fourteen",
          "fifteen",
          "sixteen",
          "seventeen",
          "eighteen",
          "nineteen");
  private static final List<String> TENS =
      List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
  private static final String UNITS = String.join("|", SMALL.subList(0, 9));

  /** "One" by itself is seldom a number. */
  private static final String BELOW_HUNDRED =
      "(?:(?:%s)(?:[- ](?:%s))?|%s)"
          .formatted(
              String.join("|", TENS), UNITS, String.join("|", SMALL.subList(1, SMALL.size())));

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?iu)\\b(?:(?<hundreds>a|%s) hundred(?: and (?<rest>%s|one))?|(?<small>%s))\\b(?!-)"
              .formatted(UNITS, BELOW_HUNDRED, BELOW_HUNDRED));

  private SpeltNumbers() {}

  /** A number as it stands in a text, from {@code start} to before {@code end}. */
  record Spelt(int start, int end, String words, int value) {}

  static List<Spelt> in(String text) {
    List<Spelt> found = new ArrayList<>();
    Matcher number = NUMBER.matcher(text);
    while (number.find()) {
      found.add(new Spelt(number.start(), number.end(), number.group(), value(number)));
    }
    return found;
  }

  private static int value(Matcher number) {
    String hundreds = number.group("hundreds");
    if (hundreds == null) {
      return belowHundred(number.group("small"));
    }
    String rest = number.group("rest");
    int many = hundreds.equalsIgnoreCase("a") ? 1 : belowHundred(hundreds);
    return 100 * many + (rest == null ? 0 : belowHundred(rest));
  }

  private static int belowHundred(String words) {
    int value = 0;
    for (String word : words.toLowerCase(Locale.ROOT).split("[- ]", -1)) {
      int ten = TENS.indexOf(word);
      value += ten >= 0 ? 10 * (ten + 2) : SMALL.indexOf(word) + 1;
    }
    return value;
  }
}
