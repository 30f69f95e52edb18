package org.partnershipscorecard.annualreport;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a number counts, as far as a plain reader can tell: the first nouns that follow it. */
record Subject(Set<String> nouns) {

  private static final Pattern WORD = Pattern.compile("\\p{L}{4,}");
  private static final int FIRST = 3;

  private static final Set<String> EMPTY_WORDS =
      Set.of(
          "were",
          "been",
          "that",
          "than",
          "this",
          "them",
          "they",
          "have",
          "from",
          "with",
          "more",
          "fewer",
          "year",
          "years",
          "months",
          "march",
          "september",
          "which",
          "their",
          "city",
          "most",
          "these",
          "those",
          "last",
          "under",
          "over",
          "there",
          "quarter",
          "quarters",
          "before",
          "after",
          "came",
          "each");

  Subject {
    nouns = Set.copyOf(nouns);
  }

  /** Of the words after a number, up to a comma or a stop. */
  static Subject of(String after) {
    Set<String> nouns = new HashSet<>();
    Matcher word = WORD.matcher(after.toLowerCase(Locale.ROOT));
    while (word.find() && nouns.size() < FIRST) {
      if (!EMPTY_WORDS.contains(word.group())) {
        nouns.add(word.group());
      }
    }
    return new Subject(nouns);
  }

  boolean shares(Subject other) {
    return nouns.stream().anyMatch(other.nouns::contains);
  }
}
