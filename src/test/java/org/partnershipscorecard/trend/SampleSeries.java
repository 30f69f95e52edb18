package org.partnershipscorecard.trend;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.catalogue.Absence;
import org.partnershipscorecard.catalogue.Basis;
import org.partnershipscorecard.catalogue.Break;
import org.partnershipscorecard.catalogue.Catalogue;
import org.partnershipscorecard.catalogue.Counts;
import org.partnershipscorecard.catalogue.FigureKey;
import org.partnershipscorecard.catalogue.Kind;
import org.partnershipscorecard.catalogue.Measure;
import org.partnershipscorecard.catalogue.MeasureLine;
import org.partnershipscorecard.catalogue.Polarity;
import org.partnershipscorecard.catalogue.Theme;
import org.partnershipscorecard.catalogue.Timing;
import org.partnershipscorecard.catalogue.Unit;
import org.partnershipscorecard.measure.Outturn;
import org.partnershipscorecard.period.ReportingPeriod;
import org.partnershipscorecard.period.Span;

/** Lines and outturns made by hand, for tests of trend and rating. */
public final class SampleSeries {

  public static final String AREA = "E08000031";

  /** The early help break of the example: inside 2016-17 Q3. */
  public static final Break EARLY_HELP =
      new Break(
          Set.of("EH01", "EH03"),
          LocalDate.of(2016, 11, 1),
          "new recording system",
          "In November 2016 a new recording system was implemented.");

  private SampleSeries() {}

  /** A line that needs 20 below a share to be rated. */
  public static MeasureLine line(String id, Timing timing, Unit unit, Polarity polarity) {
    return new MeasureLine(
        id,
        "name of " + id,
        "definition",
        "extract",
        unit == Unit.COUNT ? Kind.COUNT : Kind.PERCENTAGE,
        timing,
        List.of("key"),
        null,
        null,
        null,
        null,
        null,
        List.of(unit),
        polarity,
        Counts.PEOPLE,
        timing == Timing.DURING,
        Set.of(Basis.values()),
        List.of(),
        1,
        20);
  }

  /** A catalogue in which every line is a measure of its own. */
  public static Catalogue catalogue(MeasureLine... lines) {
    List<Measure> measures = new ArrayList<>();
    for (MeasureLine line : lines) {
      measures.add(
          new Measure(line.id(), "A", line.name(), "Why?", "an owner", List.of(line), List.of()));
    }
    return new Catalogue(List.of(new Theme("A", "Early help")), measures);
  }

  public static FigureKey key(String line, String span, Basis basis, Unit unit) {
    return new FigureKey(line, FigureKey.TOTAL, AREA, Span.parse(span), basis, unit);
  }

  /** A count. */
  public static Outturn count(String line, String span, Basis basis, double value) {
    return outturn(key(line, span, basis, Unit.COUNT), value, null);
  }

  /** A share or rate in the key's unit; a count where {@code denominator} is null. */
  public static Outturn outturn(FigureKey key, double numerator, @Nullable Double denominator) {
    double value =
        denominator == null ? numerator : numerator * key.unit().multiplier() / denominator;
    return new Outturn(key, numerator, denominator, value, Set.of(), null, List.of(), null, null);
  }

  public static Outturn absent(FigureKey key) {
    return new Outturn(
        key, null, null, null, Set.of(), Absence.NOT_RECEIVED, List.of(), null, null);
  }

  /** Counts of consecutive quarters. */
  public static List<Outturn> quarterly(
      String line, Basis basis, ReportingPeriod first, double... values) {
    List<Outturn> outturns = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      outturns.add(count(line, first.plus(i).key(), basis, values[i]));
    }
    return outturns;
  }

  /** Shares of a denominator in consecutive years. */
  public static List<Outturn> yearly(
      String line, Unit unit, int firstYear, double denominator, double... numerators) {
    List<Outturn> outturns = new ArrayList<>();
    for (int i = 0; i < numerators.length; i++) {
      String year = "%d-%02d".formatted(firstYear + i, (firstYear + i + 1) % 100);
      outturns.add(outturn(key(line, year, Basis.YEAR, unit), numerators[i], denominator));
    }
    return outturns;
  }
}
