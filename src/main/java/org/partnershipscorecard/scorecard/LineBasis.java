package org.partnershipscorecard.scorecard;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.catalogue.Basis;
import org.partnershipscorecard.catalogue.FigureKey;
import org.partnershipscorecard.catalogue.MeasureLine;
import org.partnershipscorecard.catalogue.Unit;
import org.partnershipscorecard.disclosure.FigureSet;
import org.partnershipscorecard.disclosure.PublishedFigure;
import org.partnershipscorecard.period.ReportingPeriod;
import org.partnershipscorecard.period.ReportingYear;

/**
 * Over which stretch of time a line's columns are counted.
 *
 * @param quarterly the basis of the quarters' columns; null for a line that is yearly only
 * @param toDate the basis of the column year to date; null where that has no meaning
 * @param words the quarterly basis as printed below the measure's name
 */
record LineBasis(@Nullable Basis quarterly, @Nullable Basis toDate, String words) {

  static LineBasis of(MeasureLine line) {
    Set<Basis> bases = line.bases();
    Basis toDate = bases.contains(Basis.YTD) ? Basis.YTD : null;
    if (bases.contains(Basis.SNAPSHOT)) {
      return new LineBasis(Basis.SNAPSHOT, null, Basis.SNAPSHOT.words());
    }
    if (bases.contains(Basis.QUARTER)) {
      return new LineBasis(Basis.QUARTER, toDate, Basis.QUARTER.words());
    }
    if (bases.contains(Basis.ROLLING12)) {
      return new LineBasis(Basis.ROLLING12, toDate, Basis.ROLLING12.words());
    }
    if (toDate != null) {
      return new LineBasis(Basis.YTD, toDate, "since 1 April");
    }
    return new LineBasis(null, null, "in the year");
  }

  Optional<PublishedFigure> at(
      FigureSet figures, MeasureLine line, ReportingPeriod period, Unit unit) {
    return quarterly == null
        ? Optional.empty()
        : figures.figure(line.id(), FigureKey.TOTAL, period, quarterly, unit);
  }

  Optional<PublishedFigure> toDate(
      FigureSet figures, MeasureLine line, ReportingPeriod period, Unit unit) {
    return toDate == null
        ? Optional.empty()
        : figures.figure(line.id(), FigureKey.TOTAL, period, toDate, unit);
  }

  /** A whole year's figure: the year's own, else what the last quarter says of the whole year. */
  Optional<PublishedFigure> year(
      FigureSet figures, MeasureLine line, ReportingYear year, Unit unit) {
    Basis wholeYear = quarterly == Basis.QUARTER ? Basis.YTD : quarterly;
    return figures
        .figure(line.id(), FigureKey.TOTAL, year, Basis.YEAR, unit)
        .or(() ->
            wholeYear == null
                ? Optional.empty()
                : figures.figure(line.id(), FigureKey.TOTAL, year.quarter(4), wholeYear, unit));
  }
}
