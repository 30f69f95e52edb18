package org.partnershipscorecard.publication;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.partnershipscorecard.catalogue.Audience;

/**
 * Words that are typed with an act and printed as they are: a notice, the reason of a waiver. In
 * the public's edition they hold no number, because the figures may withhold it, or what it is
 * added to.
 */
public final class PublicWords {

  private static final String MONTHS =
      "january|february|march|april|may|june|july|august|september|october|november|december";

  /** What may be said of time: {@code 2016-17}, {@code 2017}, {@code 3 May}. */
  private static final Pattern TIME =
      Pattern.compile("\\b(?:19|20)\\d\\d(?:-\\d\\d)?\\b|\\b\\d{1,2}(?= (?:" + MONTHS + ")\\b)");

  private static final Pattern NUMBER =
      Pattern.compile(
          "\\b(?:\\d[\\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|"
              + "[a-z]+teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|dozen|hundred|thousand)\\b");

  private PublicWords() {}

  /**
   * Looks through words before anything is done with them.
   *
   * @param what they are, with its article: {@code the notice}
   * @throws Refusal where a public edition would print a number that nobody cleared
   */
  public static void check(ReportId report, Act act, String what, String words) {
    if (report.audience() != Audience.PUBLIC) {
      return;
    }
    Matcher number = NUMBER.matcher(TIME.matcher(words.toLowerCase(Locale.UK)).replaceAll(""));
    if (number.find()) {
      throw new Refusal(
          "%s: not done (%s)".formatted(report, act.word()),
          List.of(
              new FailedItem(
                  "disclosure",
                  "%s is printed for the public as it is typed, and says '%s'"
                      .formatted(what, number.group()),
                  "say it without numbers; the pages list what changed")));
    }
  }
}
