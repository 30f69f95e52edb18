package org.partnershipscorecard.annualreport;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.annualreport.FigureReference.Part;
import org.partnershipscorecard.catalogue.Basis;
import org.partnershipscorecard.catalogue.Breakdown;
import org.partnershipscorecard.catalogue.Catalogue;
import org.partnershipscorecard.catalogue.FigureKey;
import org.partnershipscorecard.catalogue.Mark;
import org.partnershipscorecard.catalogue.MeasureLine;
import org.partnershipscorecard.catalogue.Timing;
import org.partnershipscorecard.catalogue.Unit;
import org.partnershipscorecard.catalogue.Word;
import org.partnershipscorecard.disclosure.FigureSet;
import org.partnershipscorecard.disclosure.PublishedCell;
import org.partnershipscorecard.disclosure.PublishedFigure;
import org.partnershipscorecard.narrative.FigurePlan;
import org.partnershipscorecard.period.ReportingYear;
import org.partnershipscorecard.period.Span;

/** Finds the figure that a text or an outline names, filling in what it leaves to the line. */
final class FigureFinder {

  private final FigureSet figures;
  private final Catalogue catalogue;
  private final Set<String> lines;

  FigureFinder(FigureSet figures, Catalogue catalogue) {
    this.figures = figures;
    this.catalogue = catalogue;
    this.lines =
        figures.all().stream().map(figure -> figure.key().line()).collect(Collectors.toSet());
  }

  /** A figure with its line and the part of it that is meant. */
  record Found(MeasureLine line, PublishedFigure figure, Part part) {

    int decimals() {
      return line.decimals(unit());
    }

    /** Parts of a ratio are counts. */
    Unit unit() {
      return part == Part.NUMERATOR || part == Part.DENOMINATOR ? Unit.COUNT : figure.key().unit();
    }

    /** As it is printed. */
    PublishedCell cell() {
      return switch (part) {
        case VALUE, CHANGE, PERCENT_CHANGE, DIRECTION, WHEN -> PublishedCell.of(figure, line);
        case NUMERATOR -> PublishedCell.numerator(figure, line);
        case DENOMINATOR -> PublishedCell.denominator(figure, line);
      };
    }

    /** Null where absent or withheld. */
    @Nullable Double value() {
      return switch (part) {
        case VALUE, CHANGE, PERCENT_CHANGE, DIRECTION, WHEN -> figure.value();
        case NUMERATOR -> figure.isPresent() ? figure.numerator() : null;
        case DENOMINATOR -> figure.denominator();
      };
    }
  }

  /**
   * @throws IllegalArgumentException when the catalogue has no such line, or the line no such
   *     figure
   */
  Found find(FigureReference reference) {
    return find(reference, reference.period());
  }

  /** As {@link #find(FigureReference)}, of another period. */
  Found find(FigureReference reference, Span period) {
    MeasureLine line = catalogue.line(reference.line());
    Unit unit = reference.unit() != null ? reference.unit() : line.mainUnit();
    Basis basis = reference.basis() != null ? reference.basis() : basis(line, period);
    PublishedFigure figure =
        figures
            .figure(line.id(), reference.breakdown(), period, basis, unit)
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "there is no figure %s, %s, %s, %s, %s"
                        .formatted(
                            line.id(),
                            reference.breakdown(),
                            period.key(),
                            basis.word(),
                            unit.word())));
    return new Found(line, figure, reference.part());
  }

  /**
   * The figure of an outline's cell.
   *
   * @throws IllegalArgumentException also when the outline leaves out line or period
   */
  Found find(FigurePlan plan) {
    if (plan.line() == null || plan.period() == null) {
      throw new IllegalArgumentException("a figure needs a line and a period");
    }
    return find(
        new FigureReference(
            plan.line(),
            plan.breakdown() == null ? FigureKey.TOTAL : plan.breakdown(),
            Span.parse(plan.period()),
            plan.basis() == null ? null : word(plan.basis(), Basis.values()),
            plan.unit() == null ? null : word(plan.unit(), Unit.values()),
            plan.part() == null ? Part.VALUE : FigureReference.part(plan.part()),
            null,
            false));
  }

  /**
   * As {@link #find(FigurePlan)}; empty for a line of the catalogue of which no figure came at all,
   * for any period: a table keeps its place.
   */
  Optional<Found> findIfAny(FigurePlan plan) {
    String line = plan.line();
    boolean came = line == null || lines.contains(catalogue.line(line).id());
    return came ? Optional.of(find(plan)) : Optional.empty();
  }

  /**
   * A breakdown of the line that a plan names.
   *
   * @throws IllegalArgumentException when there is no such line or the line no such breakdown
   */
  Breakdown breakdown(FigurePlan plan, @Nullable String dimension) {
    if (plan.line() == null || dimension == null) {
      throw new IllegalArgumentException("a line and a dimension are needed");
    }
    MeasureLine line = catalogue.line(plan.line());
    return line.breakdown(dimension)
        .orElseThrow(
            () -> new IllegalArgumentException(line.id() + " is not broken down by " + dimension));
  }

  /** The id of the measure that a line belongs to. */
  String measure(String line) {
    return catalogue.measureOf(line).id();
  }

  /** Whether there is such a figure, and it is withheld or other than zero. */
  boolean counts(FigurePlan plan) {
    try {
      Found found = find(plan);
      Double value = found.value();
      return value == null ? found.figure().marks().contains(Mark.C) : value != 0;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static <W extends Enum<W> & Word> W word(String word, W[] words) {
    return FigureReference.named(word, words)
        .orElseThrow(() -> new IllegalArgumentException("'" + word + "' is not a basis or unit"));
  }

  private static Basis basis(MeasureLine line, Span period) {
    if (period instanceof ReportingYear) {
      return Basis.YEAR;
    }
    return line.timing() == Timing.SNAPSHOT ? Basis.SNAPSHOT : Basis.QUARTER;
  }
}
