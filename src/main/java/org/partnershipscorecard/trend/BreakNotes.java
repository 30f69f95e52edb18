package org.partnershipscorecard.trend;

import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.partnershipscorecard.catalogue.Break;
import org.partnershipscorecard.catalogue.FigureKey;
import org.partnershipscorecard.catalogue.Mark;
import org.partnershipscorecard.catalogue.MeasureLine;
import org.partnershipscorecard.measure.Outturn;

/** What breaks add to an outturn: the mark {@code b}, and why a comparison is withheld. */
final class BreakNotes {

  private BreakNotes() {}

  /**
   * The outturn with the mark {@code b} where a break disturbs its window, and with the footnote of
   * every such break and of every break that withholds one of its comparisons.
   *
   * @param earlier the figures that this one is compared with
   */
  static Outturn added(Point point, List<FigureKey> earlier, MeasureLine line, Phases phases) {
    Outturn outturn = point.outturn();
    Set<Break> told = new LinkedHashSet<>(phases.within(point.window()));
    Set<Mark> marks = EnumSet.noneOf(Mark.class);
    marks.addAll(outturn.marks());
    if (!told.isEmpty()) {
      marks.add(Mark.B);
    }
    for (FigureKey each : earlier) {
      told.addAll(phases.apart(point.window(), Window.of(each, line.timing())));
    }
    if (told.isEmpty()) {
      return outturn;
    }
    Set<String> notes = new LinkedHashSet<>(outturn.notes());
    told.forEach(each -> notes.add(each.footnote()));
    return new Outturn(
        outturn.key(),
        outturn.numerator(),
        outturn.denominator(),
        outturn.value(),
        Collections.unmodifiableSet(marks),
        outturn.absence(),
        List.copyOf(notes),
        outturn.populationYear(),
        outturn.populationVintage());
  }
}
