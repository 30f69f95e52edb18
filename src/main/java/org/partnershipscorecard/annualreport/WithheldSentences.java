package org.partnershipscorecard.annualreport;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Leaves a sentence out where its own words would give away a figure that is withheld: "fell by
 * half", "most of them", "none". A sentence that only names the figure stays, with {@code [number
 * withheld]} in the figure's place. It rather leaves out a harmless sentence than print a telling
 * one.
 */
final class WithheldSentences {

  /** Printed instead of the sentence. */
  static final String LEFT_OUT =
      "[A sentence is left out here: it would show a number that is withheld.]";

  static final Pattern REFERENCE = Pattern.compile("\\{([^{}]*)}");

  /** Where a sentence ends and the next begins. */
  private static final Pattern END =
      Pattern.compile("(?<=[.!?][*”’\")]{0,3})\\s+(?=[*“‘\"(\\[{]*[\\p{L}\\d{])");

  /** Words of size, share and direction, and numbers however written. */
  private static final Pattern TELLING =
      Pattern.compile(
          "(?iu)\\b(?:rose|risen?|rising|rises|fell|fall(?:s|en|ing)?|grew|grow(?:n|ing|s|th)?"
              + "|increas\\w*|decreas\\w*|declin\\w*|drop(?:s|ped|ping)?|reduc\\w*|doubl\\w*"
              + "|trebl\\w*|tripl\\w*|halv\\w*|half|third|thirds|quarter|quarters|fifth|tenth|most"
              + "|mostly|majority|minority|few|fewer|fewest|more|less|least|higher|highest|lower"
              + "|lowest|larger|largest|smaller|smallest|small|large|many|same|unchanged|twice"
              + "|none|no|nought|zero|only|single|once|all|every|both|neither|pair|couple|dozen"
              + "|one|two|three|four|five|six|seven|eight|nine|ten|up|down|others?|rest"
              + "|remaining|remainder|\\d+)\\b");

  /** Dates and the numbers of chapters and tables tell nothing. */
  private static final Pattern HARMLESS =
      Pattern.compile("\\b(?:(?:19|20)\\d\\d(?:-\\d\\d)?|\\d{1,2} (?=\\p{Lu}\\p{L}+ )|Q[1-4])\\b");

  private WithheldSentences() {}

  /**
   * The text with telling sentences left out; its number of lines stays.
   *
   * @param text with its references still in braces
   */
  static String replaced(String text, Predicate<String> withheld) {
    Matcher any = REFERENCE.matcher(text);
    boolean concerned = false;
    while (any.find()) {
      concerned |= withheld.test(any.group(1));
    }
    if (!concerned) {
      return text;
    }
    List<String> blocks = new ArrayList<>();
    for (String block : text.split("(?<=\n)(?=\\s*(?:\n|[-*+] |\\d+\\. |#|>))", -1)) {
      blocks.add(block(block, withheld));
    }
    return String.join("", blocks);
  }

  private static String block(String block, Predicate<String> withheld) {
    StringBuilder kept = new StringBuilder();
    Matcher end = END.matcher(block);
    int from = 0;
    while (end.find()) {
      kept.append(sentence(block.substring(from, end.start()), withheld)).append(end.group());
      from = end.end();
    }
    return kept.append(sentence(block.substring(from), withheld)).toString();
  }

  private static String sentence(String sentence, Predicate<String> withheld) {
    boolean hides = REFERENCE.matcher(sentence).results().anyMatch(r -> withheld.test(r.group(1)));
    if (!hides || !tells(REFERENCE.matcher(sentence).replaceAll(" "))) {
      return sentence;
    }
    String head = sentence.replaceFirst("(?s)^(\\s*(?:[-*+] |\\d+\\. |#+ |> )?).*$", "$1");
    long lines = sentence.substring(head.length()).chars().filter(c -> c == '\n').count();
    return head + LEFT_OUT + "\n".repeat((int) lines);
  }

  /** Whether words alone, of a chart's title for one, say something of size or direction. */
  static boolean tells(String words) {
    return TELLING.matcher(HARMLESS.matcher(words).replaceAll(" ")).find();
  }
}
