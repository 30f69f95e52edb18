package org.partnershipscorecard.submission;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.partnershipscorecard.extract.ExtractSpec;
import org.partnershipscorecard.period.ReportingPeriod;

/**
 * What a file's name says of its agency, period and version: {@code
 * CWC_early-help-assessments_2016-17-Q3_v02.csv}.
 */
public record FileName(String name) {

  private static final Pattern PERIOD =
      Pattern.compile("(?<!\\d)\\d{4}-\\d{2}-Q[1-4]", Pattern.CASE_INSENSITIVE);

  private static final Pattern VERSION =
      Pattern.compile("[_\\- ]v(\\d{1,4})\\.[a-z]+$", Pattern.CASE_INSENSITIVE);

  /** The part before the first underscore, which is the agency's code where there is one. */
  String firstPart() {
    int end = name.indexOf('_');
    return end < 0 ? "" : name.substring(0, end);
  }

  /** The period that stands in it; empty for none, and for one that is no period. */
  Optional<ReportingPeriod> period() {
    Matcher matcher = PERIOD.matcher(name);
    try {
      return matcher.find()
          ? Optional.of(ReportingPeriod.parse(matcher.group().toUpperCase(Locale.ROOT)))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The number after the v at the end. */
  OptionalInt version() {
    Matcher matcher = VERSION.matcher(name);
    return matcher.find()
        ? OptionalInt.of(Integer.parseInt(matcher.group(1)))
        : OptionalInt.empty();
  }

  /**
   * The extracts whose id or words are in the name; those with the longest such word alone. For a
   * file whose content does not show what it is, so that what it lacks can be named.
   */
  public List<ExtractSpec> extracts(List<ExtractSpec> specs) {
    int longest = specs.stream().mapToInt(this::length).max().orElse(0);
    return longest == 0
        ? List.of()
        : specs.stream().filter(spec -> length(spec) == longest).toList();
  }

  private int length(ExtractSpec spec) {
    String folded = folded(name);
    int length = contains(folded, spec.id()).orElse(0);
    for (String word : spec.fileWords()) {
      length = Math.max(length, contains(folded, word).orElse(0));
    }
    return length;
  }

  private static Optional<Integer> contains(String folded, String word) {
    return folded.contains(folded(word)) ? Optional.of(word.length()) : Optional.empty();
  }

  private static String folded(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[ _]", "-");
  }
}
