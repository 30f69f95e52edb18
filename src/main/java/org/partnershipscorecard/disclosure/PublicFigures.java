package org.partnershipscorecard.disclosure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.catalogue.Absence;
import org.partnershipscorecard.catalogue.Basis;
import org.partnershipscorecard.catalogue.Catalogue;
import org.partnershipscorecard.catalogue.Direction;
import org.partnershipscorecard.catalogue.DisclosurePolicy;
import org.partnershipscorecard.catalogue.FigureKey;
import org.partnershipscorecard.catalogue.Mark;
import org.partnershipscorecard.catalogue.Rag;
import org.partnershipscorecard.catalogue.RagReason;
import org.partnershipscorecard.catalogue.Target;
import org.partnershipscorecard.catalogue.Unit;
import org.partnershipscorecard.catalogue.Verdict;
import org.partnershipscorecard.measure.Outturn;
import org.partnershipscorecard.rating.RagRule;
import org.partnershipscorecard.rating.RatedOutturn;
import org.partnershipscorecard.trend.DirectionOfTravel;

/**
 * Makes the public's figures: one that is withheld says nothing but that it is, and what a printed
 * one says of others is said only where they are printed too.
 */
final class PublicFigures {

  private static final PublishedFigure.Move WITHHELD =
      new PublishedFigure.Move(null, Direction.WITHHELD, Verdict.WITHHELD);

  /** One line, breakdown, basis and unit. */
  private record SeriesKey(String line, String breakdown, Basis basis, Unit unit) {

    static SeriesKey of(FigureKey key) {
      return new SeriesKey(key.line(), key.breakdown(), key.basis(), key.unit());
    }
  }

  private final Catalogue catalogue;
  private final DisclosurePolicy policy;
  private final Set<FigureKey> open;
  private final Set<SeriesKey> broken = new HashSet<>();

  /**
   * Figures of which some are open.
   *
   * @param outturns every one, those withheld among them
   */
  PublicFigures(
      Catalogue catalogue,
      DisclosurePolicy policy,
      Set<FigureKey> open,
      List<RatedOutturn> outturns) {
    this.catalogue = catalogue;
    this.policy = policy;
    this.open = open;
    for (RatedOutturn rated : outturns) {
      Outturn outturn = rated.trended().outturn();
      if (outturn.value() != null && !open.contains(outturn.key())) {
        broken.add(SeriesKey.of(outturn.key()));
      }
    }
  }

  PublishedFigure of(RatedOutturn rated) {
    Outturn outturn = rated.trended().outturn();
    FigureKey key = outturn.key();
    boolean known = outturn.value() != null || outturn.absence() == Absence.ZERO_DENOMINATOR;
    if (known && !policy.prints(key.line(), key.basis())) {
      return leftOut(key, rated.target(), rated.ragReason());
    }
    if (outturn.value() == null) {
      return absent(CommitteeFigures.of(rated));
    }
    if (!open.contains(key)) {
      return withheld(key, rated.target(), rated.ragReason());
    }
    Rounding rounding = Rounding.of(policy, key.line());
    boolean exact = rounding.isExact() || !CommitteeFigures.isCounted(catalogue.line(key.line()));
    return exact ? printed(rated) : rounded(rated, rounding);
  }

  /** A figure that is withheld for its own sake or another's; none that is nought. */
  static PublishedFigure withheld(
      FigureKey key, @Nullable Target target, @Nullable RagReason reason) {
    return silent(key, Set.of(Mark.C), target, reason);
  }

  /**
   * A figure on a basis that the policy does not print, whatever it is. It does not read as
   * withheld: that would tell that it is not nought.
   */
  static PublishedFigure leftOut(
      FigureKey key, @Nullable Target target, @Nullable RagReason reason) {
    return silent(key, Set.of(Mark.X), target, reason);
  }

  private static PublishedFigure silent(
      FigureKey key, Set<Mark> marks, @Nullable Target target, @Nullable RagReason reason) {
    boolean ofTheLine = reason == RagReason.NO_POLARITY || reason == RagReason.NO_TARGET;
    return new PublishedFigure(
        key,
        null,
        null,
        null,
        null,
        marks,
        null,
        null,
        null,
        null,
        target,
        Rag.NOT_RATED,
        ofTheLine ? reason : RagReason.ABSENT,
        Map.of(),
        List.of());
  }

  private static PublishedFigure absent(PublishedFigure figure) {
    return with(figure, null, null, null, PublicNotes.of(figure.notes()));
  }

  private PublishedFigure printed(RatedOutturn rated) {
    PublishedFigure figure = CommitteeFigures.of(rated);
    FigureKey key = figure.key();
    return with(
        figure,
        move(figure.quarter(), DirectionOfTravel.previousQuarter(key)),
        move(figure.year(), DirectionOfTravel.yearEarlier(key)),
        broken.contains(SeriesKey.of(key)) ? null : figure.control(),
        PublicNotes.of(figure.notes()));
  }

  private static PublishedFigure with(
      PublishedFigure figure,
      PublishedFigure.@Nullable Move quarter,
      PublishedFigure.@Nullable Move year,
      PublishedFigure.@Nullable Control control,
      List<String> notes) {
    return new PublishedFigure(
        figure.key(),
        figure.value(),
        figure.numerator(),
        figure.denominator(),
        figure.interval(),
        figure.marks(),
        figure.absence(),
        quarter,
        year,
        control,
        figure.target(),
        figure.rag(),
        figure.ragReason(),
        figure.comparators(),
        notes);
  }

  private PublishedFigure.@Nullable Move move(
      PublishedFigure.@Nullable Move move, @Nullable FigureKey from) {
    return move == null || (from != null && open.contains(from)) ? move : WITHHELD;
  }

  /** Rated anew; nothing that was worked out from the exact count goes with it. */
  private PublishedFigure rounded(RatedOutturn rated, Rounding rounding) {
    Outturn exact = rated.trended().outturn();
    FigureKey key = exact.key();
    Double count = exact.numerator();
    if (count == null) {
      return withheld(key, rated.target(), rated.ragReason());
    }
    double numerator = rounding.of(Math.round(count));
    Double denominator = exact.denominator();
    double value =
        denominator == null || denominator <= 0
            ? numerator
            : numerator * key.unit().multiplier() / denominator;
    List<String> notes = new ArrayList<>(PublicNotes.of(exact.notes()));
    notes.add("Counts are rounded to the nearest " + rounding.multiple() + ".");
    Outturn outturn =
        new Outturn(
            key,
            numerator,
            denominator,
            value,
            exact.marks(),
            null,
            notes,
            exact.populationYear(),
            exact.populationVintage());
    RagRule.Rating rating = RagRule.rate(catalogue.line(key.line()), outturn, rated.target());
    return new PublishedFigure(
        key,
        value,
        numerator,
        denominator,
        null,
        exact.marks(),
        null,
        rated.trended().quarter() == null ? null : WITHHELD,
        rated.trended().year() == null ? null : WITHHELD,
        null,
        rated.target(),
        rating.rag(),
        rating.reason(),
        Map.of(),
        notes);
  }
}
