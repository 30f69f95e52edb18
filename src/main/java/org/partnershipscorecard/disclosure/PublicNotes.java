package org.partnershipscorecard.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The sentences below a figure as the public reads them. A number of rows may itself be a small
 * count, and what an agency wrote may hold one: so only the program's own words go through, and
 * none of their counts.
 */
final class PublicNotes {

  private static final Pattern ROWS_REFUSED = Pattern.compile("\\d+ rows? (was|were) refused.*");
  private static final Pattern RECORDED_LATE = Pattern.compile("Recorded late: .*");
  private static final List<Pattern> HARMLESS =
      List.of(
          Pattern.compile("\\d+ of \\d+ quarters"),
          Pattern.compile("its quarters do not add up, .*"),
          Pattern.compile("The rate is of part of a year and is not annualised\\."),
          Pattern.compile("no bank holidays are listed for \\d+; .*"),
          Pattern.compile("no population is given for .*"));

  private PublicNotes() {}

  static List<String> of(List<String> notes) {
    List<String> open = new ArrayList<>();
    for (String note : notes) {
      if (ROWS_REFUSED.matcher(note).matches()) {
        open.add("Some rows were refused that could have counted here");
      } else if (RECORDED_LATE.matcher(note).matches()) {
        open.add("Some cases were recorded late");
      } else if (HARMLESS.stream().anyMatch(known -> known.matcher(note).matches())) {
        open.add(note);
      }
    }
    return List.copyOf(open);
  }
}
