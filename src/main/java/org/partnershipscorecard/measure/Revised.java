package org.partnershipscorecard.measure;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.catalogue.FigureKey;
import org.partnershipscorecard.catalogue.Mark;

/** Marks the figures that have changed since what feeds them first came. */
final class Revised {

  private Revised() {}

  static List<Outturn> marked(List<Outturn> now, List<Outturn> first) {
    Map<FigureKey, Outturn> before = OutturnCalculator.byKey(first);
    return now.stream().map(outturn -> marked(outturn, before.get(outturn.key()))).toList();
  }

  private static Outturn marked(Outturn now, @Nullable Outturn first) {
    boolean same =
        first == null
            || first.value() == null
            || now.value() == null
            || (Objects.equals(now.value(), first.value())
                && Objects.equals(now.numerator(), first.numerator())
                && Objects.equals(now.denominator(), first.denominator()));
    if (same) {
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
