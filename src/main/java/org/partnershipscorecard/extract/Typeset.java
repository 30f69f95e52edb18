package org.partnershipscorecard.extract;

import java.util.regex.Pattern;

/**
 * Words as they are set in print: the straight quotation marks of a keyboard become the curved ones
 * that they stand for. For words that are printed only; what is matched or compared stays as typed.
 */
public final class Typeset {

  /** What a quotation opens after. */
  private static final String OPENS_AFTER = "(?<=^|[\\s(\\[{“‘—–/-])";

  /** What stands for letters left out, at the beginning of a word: {@code 's}, {@code '17}. */
  private static final Pattern LEFT_OUT =
      Pattern.compile(OPENS_AFTER + "'(?=(?:s|t|d|m|re|ve|ll)\\b|\\d\\ds?\\b)");

  private static final Pattern OPENING = Pattern.compile(OPENS_AFTER + "'(?=\\S)");
  private static final Pattern DOUBLE_OPENING = Pattern.compile(OPENS_AFTER + "\"(?=\\S)");

  private Typeset() {}

  /** The words with apostrophes and quotation marks as they are printed. */
  public static String of(String words) {
    if (words.indexOf('\'') < 0 && words.indexOf('"') < 0) {
      return words;
    }
    String doubled = DOUBLE_OPENING.matcher(words).replaceAll("“").replace('"', '”');
    String apostrophes = LEFT_OUT.matcher(doubled).replaceAll("’");
    return OPENING.matcher(apostrophes).replaceAll("‘").replace('\'', '’');
  }
}
