package org.partnershipscorecard.scorecard;

import java.util.LinkedHashMap;
import java.util.Map;
import org.partnershipscorecard.catalogue.Measure;
import org.partnershipscorecard.catalogue.MeasureLine;
import org.partnershipscorecard.catalogue.Unit;
import org.partnershipscorecard.chart.FigureWords;
import org.partnershipscorecard.disclosure.FigureSet;
import org.partnershipscorecard.disclosure.Printed;
import org.partnershipscorecard.disclosure.PublishedFigure;
import org.partnershipscorecard.period.ReportingPeriod;

/**
 * A measure's figures in words, with the numbers that they are made from: what a commentary notes
 * when it is begun, so that it can be told later whether it was written of these very figures.
 */
final class FiguresNoted {

  private FiguresNoted() {}

  /** Line to {@code 23.7% (42 of 177)}, in printed order; lines without a figure are left out. */
  static Map<String, String> of(FigureSet figures, Measure measure, ReportingPeriod period) {
    Map<String, String> noted = new LinkedHashMap<>();
    for (MeasureLine line : measure.lines()) {
      LineBasis.of(line)
          .at(figures, line, period, line.mainUnit())
          .ifPresent(figure -> noted.put(line.id(), words(figure, line)));
    }
    return noted;
  }

  private static String words(PublishedFigure figure, MeasureLine line) {
    String amount = FigureWords.of(figure, line.decimals(line.mainUnit()));
    Double numerator = figure.numerator();
    Double denominator = figure.denominator();
    if (figure.key().unit() == Unit.COUNT || denominator == null) {
      return amount;
    }
    String of = Printed.number(denominator, 0);
    return numerator == null
        ? amount + " (of " + of + ")"
        : amount + " (" + Printed.number(numerator, 0) + " of " + of + ")";
  }
}
