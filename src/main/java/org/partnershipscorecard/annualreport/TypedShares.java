package org.partnershipscorecard.annualreport;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.partnershipscorecard.annualreport.ProseText.Reference;
import org.partnershipscorecard.annualreport.ProseText.Section;
import org.partnershipscorecard.annualreport.ProseText.Sentence;
import org.partnershipscorecard.catalogue.Unit;

/**
 * Shares that somebody put into words: "about a fifth", "two in five". One is read against the
 * figures of its own sentence, a percentage or the ratio of two counts; where the sentence names
 * none, against the section's percentages of the same things.
 */
final class TypedShares {

  /** By how much something rose or fell is read with the direction: see {@link Magnitude}. */
  private static final Pattern BY = Pattern.compile("(?is).*\\bby\\s+(?:\\p{L}+\\s+){0,2}$");

  private TypedShares() {}

  static void check(Section section, BiConsumer<TypedShare, String> tell) {
    for (Sentence sentence : section.sentences()) {
      for (TypedShare share : TypedShare.in(sentence.typed())) {
        if (!BY.matcher(share.before()).matches()) {
          doubt(share, sentence, section)
              .ifPresent(asks -> tell.accept(share.from(sentence.start()), asks));
        }
      }
    }
  }

  private static Optional<String> doubt(TypedShare share, Sentence sentence, Section section) {
    List<Double> own = shares(sentence.references());
    if (!own.isEmpty()) {
      return own.stream().anyMatch(truth -> bears(share, truth))
          ? Optional.empty()
          : Optional.of("the figures of the sentence do not bear it out");
    }
    for (Reference reference : section.references()) {
      Double percent = reference.found().value();
      boolean same = Subject.of(share.after()).shares(Subject.of(reference.after()));
      if (percent != null && same && reference.found().unit() == Unit.PERCENT) {
        return Optional.of(
            bears(share, percent / 100)
                ? "rounds the figure " + reference.written() + " by hand; name it in the sentence"
                : "differs from the figure " + reference.written() + "; check, or name the figure");
      }
    }
    return Optional.empty();
  }

  private static boolean bears(TypedShare share, double truth) {
    return Roughly.bears(share.before(), share.value(), truth);
  }

  /** The percentages of a sentence, and the ratios of its counts. */
  private static List<Double> shares(List<Reference> references) {
    List<Double> shares = new ArrayList<>();
    for (Reference part : references) {
      Double value = part.found().value();
      if (value == null) {
        continue;
      }
      if (part.found().unit() == Unit.PERCENT) {
        shares.add(value / 100);
      }
      for (Reference whole : references) {
        Double of = whole.found().value();
        boolean alike = whole.found().unit() == part.found().unit();
        if (of != null && alike && of > value && part.found().unit() != Unit.PERCENT) {
          shares.add(value / of);
        }
      }
    }
    return shares;
  }
}
