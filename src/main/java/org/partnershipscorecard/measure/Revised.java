package org.partnershipscorecard.measure;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.catalogue.FigureKey;
import org.partnershipscorecard.catalogue.Mark;

/**
 * Marks the figures that are not what they were when first reported, those among them that had a
 * value and have none now.
 */
final class Revised {

  private Revised() {}

  static List<Outturn> marked(List<Outturn> now, Map<FigureKey, Outturn> first) {
    return now.stream().map(outturn -> marked(outturn, first.get(outturn.key()))).toList();
  }

  /** Whether two outturns of a figure are not the same number, made of the same two. */
  static boolean differ(Outturn one, Outturn other) {
    return !Objects.equals(one.value(), other.value())
        || !Objects.equals(one.numerator(), other.numerator())
        || !Objects.equals(one.denominator(), other.denominator());
  }

  private static Outturn marked(Outturn now, @Nullable Outturn first) {
    if (first == null || !differ(now, first)) {
      return now;
    }
    Set<Mark> marks = EnumSet.of(Mark.R);
    marks.addAll(now.marks());
    return new Outturn(
        now.key(),
        now.numerator(),
        now.denominator(),
        now.value(),
        marks,
        now.absence(),
        now.notes(),
        now.populationYear(),
        now.populationVintage());
  }
}
