package org.partnershipscorecard.narrative;

import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The figures that a text refers to in braces, {@code {EH01@2016-17-Q3}}: no number that the
 * partnership measures is typed into a text.
 */
public final class References {

  private static final Pattern REFERENCE = Pattern.compile("\\{([^{}]*)}");
  private static final Pattern PLACEMENT =
      Pattern.compile("\\s*\\{(?:table|chart|evidence|box|contributions)\\b[^{}]*}\\s*");

  private References() {}

  /**
   * The text with every reference replaced; lines that place a table or a chart stay as they are.
   *
   * @param file named in the message when a reference fails
   * @param figure what stands in a reference's place, given what is between its braces; throws
   *     {@link IllegalArgumentException} when there is no such figure
   * @throws NarrativeFault naming file, line and reference
   */
  public static String resolve(String file, String text, Function<String, String> figure) {
    StringBuilder resolved = new StringBuilder();
    int number = 0;
    for (String line : text.split("\n", -1)) {
      number++;
      if (number > 1) {
        resolved.append('\n');
      }
      resolved.append(
          PLACEMENT.matcher(line).matches() ? line : resolveLine(file, number, line, figure));
    }
    return resolved.toString();
  }

  private static String resolveLine(
      String file, int number, String line, Function<String, String> figure) {
    Matcher matcher = REFERENCE.matcher(line);
    StringBuilder resolved = new StringBuilder();
    while (matcher.find()) {
      try {
        matcher.appendReplacement(
            resolved, Matcher.quoteReplacement(figure.apply(matcher.group(1))));
      } catch (IllegalArgumentException e) {
        throw new NarrativeFault(file, number, matcher.group() + ": " + e.getMessage());
      }
    }
    return matcher.appendTail(resolved).toString();
  }
}
