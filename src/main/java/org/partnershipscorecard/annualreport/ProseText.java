package org.partnershipscorecard.annualreport;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.annualreport.FigureFinder.Found;

/**
 * A text in sections and sentences, with the figures that each sentence refers to: what a check of
 * the typed words reads.
 */
record ProseText(List<Section> sections) {

  /** Where a sentence ends and the next begins; a heading or a list's item ends one too. */
  private static final Pattern END =
      Pattern.compile(
          "(?<=[.!?][*”’\")]{0,3})\\s+(?=[*“‘\"(\\[{]*[\\p{L}\\d{])|\\n\\s*(?:\\n|[-*+>] |#|\\d+\\."
              + " )");

  private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} ");

  /** What stands between two headings. */
  record Section(List<Sentence> sentences) {

    List<Reference> references() {
      return sentences.stream().flatMap(sentence -> sentence.references().stream()).toList();
    }
  }

  /**
   * A sentence as typed.
   *
   * @param start its place in the file's text
   * @param text with references still in braces
   * @param typed the same with blanks in their place
   */
  record Sentence(int start, String text, String typed, List<Reference> references) {}

  /**
   * A figure in a sentence.
   *
   * @param from the earlier figure of a comparison; null for none
   * @param after the words that follow it, up to a comma or a stop
   */
  record Reference(
      String written, FigureReference parsed, Found found, @Nullable Found from, String after) {}

  static ProseText read(String text, FigureFinder finder) {
    List<Section> sections = new ArrayList<>();
    Matcher heading = HEADING.matcher(text);
    int start = 0;
    while (heading.find()) {
      section(text, start, heading.start(), finder).ifPresent(sections::add);
      start = heading.start();
    }
    section(text, start, text.length(), finder).ifPresent(sections::add);
    return new ProseText(List.copyOf(sections));
  }

  private static Optional<Section> section(String text, int from, int to, FigureFinder finder) {
    List<Sentence> sentences = new ArrayList<>();
    Matcher end = END.matcher(text).region(from, to).useTransparentBounds(true);
    int start = from;
    while (end.find()) {
      sentence(text, start, end.start(), finder).ifPresent(sentences::add);
      start = end.end();
    }
    sentence(text, start, to, finder).ifPresent(sentences::add);
    return sentences.isEmpty() ? Optional.empty() : Optional.of(new Section(sentences));
  }

  private static Optional<Sentence> sentence(String text, int from, int to, FigureFinder finder) {
    String words = text.substring(from, to);
    if (words.isBlank()) {
      return Optional.empty();
    }
    List<Reference> references = new ArrayList<>();
    StringBuilder typed = new StringBuilder(words);
    Matcher braces = WithheldSentences.REFERENCE.matcher(words);
    while (braces.find()) {
      String after = words.substring(braces.end()).split("[{,.;:?!]", 2)[0];
      reference(braces.group(1), after, finder).ifPresent(references::add);
      for (int i = braces.start(); i < braces.end(); i++) {
        typed.setCharAt(i, ' ');
      }
    }
    return Optional.of(new Sentence(from, words, typed.toString(), List.copyOf(references)));
  }

  /** Empty for a reference to something else than a figure. */
  private static Optional<Reference> reference(String written, String after, FigureFinder finder) {
    try {
      FigureReference parsed = FigureReference.parse(written);
      return Optional.of(
          new Reference(
              "{" + written + "}",
              parsed,
              finder.find(parsed),
              parsed.from() == null ? null : finder.find(parsed, parsed.from()),
              after));
    } catch (IllegalArgumentException other) {
      return Optional.empty();
    }
  }
}
