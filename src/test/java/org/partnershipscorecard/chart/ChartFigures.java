package org.partnershipscorecard.chart;

import java.awt.Font;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.catalogue.Basis;
import org.partnershipscorecard.catalogue.FigureKey;
import org.partnershipscorecard.catalogue.Mark;
import org.partnershipscorecard.catalogue.SpecialCause;
import org.partnershipscorecard.catalogue.Unit;
import org.partnershipscorecard.catalogue.Variation;
import org.partnershipscorecard.disclosure.PublishedFigure;
import org.partnershipscorecard.disclosure.PublishedFigure.Control;
import org.partnershipscorecard.disclosure.PublishedFigure.Move;
import org.partnershipscorecard.disclosure.SampleFigures;
import org.partnershipscorecard.period.ReportingPeriod;

/** Figures and letters for the tests of charts. */
final class ChartFigures {

  static final ReportingPeriod Q4 = ReportingPeriod.parse("2016-17-Q4");
  static final ChartFonts FONTS = (style, size) -> new Font("Dialog", style, 1).deriveFont(size);

  private ChartFigures() {}

  static PublishedFigure count(ReportingPeriod quarter, @Nullable Double value) {
    return SampleFigures.plain("EH01", FigureKey.TOTAL, quarter, Basis.QUARTER, Unit.COUNT, value);
  }

  /** Quarters that end with 2016-17 Q4. */
  static TrendSeries series(@Nullable Double... values) {
    List<ReportingPeriod> quarters = Q4.endingHere(values.length);
    List<PublishedFigure> figures = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      figures.add(count(quarters.get(i), values[i]));
    }
    return new TrendSeries("Assessments initiated", figures, 0);
  }

  static PublishedFigure with(
      PublishedFigure f,
      Set<Mark> marks,
      @Nullable Move quarter,
      @Nullable Move year,
      @Nullable Control control) {
    return new PublishedFigure(
        f.key(),
        f.value(),
        f.numerator(),
        f.denominator(),
        f.interval(),
        marks,
        f.absence(),
        quarter,
        year,
        control,
        f.target(),
        f.rag(),
        f.ragReason(),
        f.comparators(),
        f.notes());
  }

  static PublishedFigure withheld(ReportingPeriod quarter) {
    PublishedFigure f = count(quarter, null);
    return new PublishedFigure(
        f.key(),
        null,
        null,
        null,
        null,
        Set.of(Mark.C),
        null,
        null,
        null,
        null,
        null,
        f.rag(),
        f.ragReason(),
        f.comparators(),
        f.notes());
  }

  /** The same series, its last figure with a mean of 400 and limits from 300 to 500. */
  static TrendSeries controlled(TrendSeries series) {
    List<PublishedFigure> figures = new ArrayList<>(series.figures());
    Control control = new Control(400, 300, 500, true, SpecialCause.NONE, Variation.COMMON_CAUSE);
    figures.set(figures.size() - 1, with(figures.getLast(), Set.of(), null, null, control));
    return new TrendSeries(series.name(), figures, series.decimals());
  }
}
