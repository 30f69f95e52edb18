package org.partnershipscorecard.annualreport;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.partnershipscorecard.annualreport.ProseText.Reference;
import org.partnershipscorecard.annualreport.ProseText.Section;
import org.partnershipscorecard.annualreport.ProseText.Sentence;
import org.partnershipscorecard.annualreport.TypedNumber.Bound;
import org.partnershipscorecard.annualreport.TypedNumber.Kind;
import org.partnershipscorecard.catalogue.Unit;
import org.partnershipscorecard.chart.FigureWords;
import org.partnershipscorecard.disclosure.Printed;

/**
 * Numbers that somebody typed although a figure near them says the same thing, or another: they
 * would stay as they are when the figure changes. A number near a figure is one in the same
 * section, that is, between the same two headings.
 */
final class TypedNumbers {

  /** How near a typed number must be to a figure to be taken for a slip of it. */
  private static final double NEAR = 0.05;

  /** How wide a range or far a bound may be, as a share of the figure, to be taken for it. */
  private static final double WIDE = 0.25;

  private static final int LARGE = 20;

  private TypedNumbers() {}

  /** Tells of each doubtful number: its place in the text, and what is asked. */
  static void check(Section section, BiConsumer<TypedNumber, String> tell) {
    List<Reference> references =
        section.references().stream().filter(each -> each.found().value() != null).toList();
    if (references.isEmpty()) {
      return;
    }
    for (Sentence sentence : section.sentences()) {
      for (TypedNumber typed : TypedNumber.in(sentence)) {
        if (typed.kind() != Kind.MONEY) {
          doubt(typed, references).ifPresent(asks -> tell.accept(typed, asks));
        }
      }
    }
  }

  private static Optional<String> doubt(TypedNumber typed, List<Reference> references) {
    List<Reference> comparable =
        references.stream().filter(reference -> comparable(typed, reference)).toList();
    if (typed.isRange()) {
      return range(typed, comparable);
    }
    if (typed.bound() != Bound.NONE) {
      return bound(typed, comparable);
    }
    for (Reference reference : comparable) {
      if (typed.low() == rounded(reference)
          && (typed.low() >= LARGE || sameSubject(typed, reference))) {
        return Optional.of(
            "is typed and is the figure " + reference.written() + "; write the reference");
      }
    }
    return comparable.stream()
        .filter(reference -> contradicts(typed, reference))
        .findFirst()
        .map(TypedNumbers::differs);
  }

  private static Optional<String> range(TypedNumber typed, List<Reference> references) {
    for (Reference reference : references) {
      double figure = rounded(reference);
      boolean narrow = figure >= LARGE && typed.high() - typed.low() <= figure * WIDE;
      if (holds(typed, figure) && (narrow || sameSubject(typed, reference))) {
        return Optional.of(
            "is a range typed about the figure " + reference.written() + "; write the reference");
      }
    }
    return references.stream()
        .filter(reference -> sameSubject(typed, reference))
        .findFirst()
        .map(TypedNumbers::differs);
  }

  private static boolean holds(TypedNumber typed, double figure) {
    return typed.low() <= figure && figure <= typed.high();
  }

  /**
   * "More than" and "fewer than" are right as long as some figure of the same things bears them, or
   * one of about that size.
   */
  private static Optional<String> bound(TypedNumber typed, List<Reference> references) {
    List<Reference> same =
        references.stream().filter(reference -> sameSubject(typed, reference)).toList();
    boolean borne =
        references.stream()
            .filter(each -> bears(typed, rounded(each)))
            .anyMatch(each -> same.contains(each) || isAbout(typed, rounded(each)));
    return same.isEmpty() || borne ? Optional.empty() : Optional.of(differs(same.getFirst()));
  }

  private static boolean bears(TypedNumber typed, double figure) {
    return typed.bound() == Bound.ABOVE ? figure >= typed.low() : figure <= typed.low();
  }

  private static boolean isAbout(TypedNumber typed, double figure) {
    return Math.abs(typed.low() - figure) <= figure * WIDE;
  }

  private static String differs(Reference reference) {
    return "differs from the figure %s, which is %s; check, or write the reference"
        .formatted(reference.written(), printed(reference));
  }

  private static boolean contradicts(TypedNumber typed, Reference reference) {
    double figure = rounded(reference);
    double off = Math.abs(typed.low() - figure);
    boolean near = figure >= LARGE && off <= figure * NEAR;
    return off > 0 && (near || sameSubject(typed, reference));
  }

  /** A share is set against shares, a number against numbers. */
  private static boolean comparable(TypedNumber typed, Reference reference) {
    return (typed.kind() == Kind.PERCENT) == (reference.found().unit() == Unit.PERCENT);
  }

  private static boolean sameSubject(TypedNumber typed, Reference reference) {
    return Subject.of(typed.after()).shares(Subject.of(reference.after()));
  }

  private static double rounded(Reference reference) {
    Double value = reference.found().value();
    return value == null
        ? Double.NaN
        : Printed.rounded(value, reference.found().decimals()).doubleValue();
  }

  private static String printed(Reference reference) {
    return FigureWords.amount(
        rounded(reference), reference.found().unit(), reference.found().decimals());
  }
}
