package org.partnershipscorecard.annualreport;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.catalogue.Basis;
import org.partnershipscorecard.catalogue.Break;
import org.partnershipscorecard.catalogue.Catalogue;
import org.partnershipscorecard.catalogue.CatalogueReader;
import org.partnershipscorecard.catalogue.FigureKey;
import org.partnershipscorecard.catalogue.Mark;
import org.partnershipscorecard.catalogue.Unit;
import org.partnershipscorecard.disclosure.FigureSet;
import org.partnershipscorecard.disclosure.PublishedFigure;
import org.partnershipscorecard.disclosure.SampleFigures;
import org.partnershipscorecard.extract.Extracts;
import org.partnershipscorecard.period.ReportingPeriod;
import org.partnershipscorecard.period.ReportingYear;
import org.partnershipscorecard.period.Span;

/** The figures of the 2016-17 report, typed from it, with the lines that they belong to. */
public final class SampleYear {

  public static final ReportingYear YEAR = new ReportingYear(2016);
  private static final int CHILDREN = 58_167;
  private static final Catalogue CATALOGUE =
      CatalogueReader.read(CatalogueReader.texts(null), Extracts.builtIn());

  public static final List<Break> BREAKS =
      List.of(
          new Break(
              Set.of("EH01", "EH02", "EH03"),
              LocalDate.of(2016, 11, 1),
              "new recording system",
              "A new early help recording system was implemented in November 2016. The board's report of"
                  + " 2016-17 takes it that support is recorded more accurately since; figures"
                  + " before and after are not comparable."));

  private final SampleFigures figures = new SampleFigures();

  private SampleYear() {}

  /** The catalogue that comes with the program. */
  public static Catalogue catalogue() {
    return CATALOGUE;
  }

  /** The figures as the committee sees them. */
  public static FigureSet figures() {
    return new SampleYear().filled().build();
  }

  private SampleFigures filled() {
    quarters("EH01", Basis.QUARTER, 402, 371, 388, 415, 525, 354, 406, 1830);
    quarters("EH02", Basis.QUARTER, 350, 322, 341, 367, 213, 116, 1724, 1219);
    quarters("EH03", Basis.SNAPSHOT, 2036, 2085, 2132, 2180, 2492, 2730, 1412, 2023);
    year("EH01", 3115);
    year("EH02", 3272);
    year("EH03", 2023);
    stock("CN02", 1749, 1690, 1602, 1510, 1421, 1312, 1207, 1214, 1220);
    stock("CP03", 290, 262, 221, 180, 151, 182, 209, 231, 254);
    stock("LA01", 778, 741, 715, 684, 653, 640, 626, 633, 641);
    stock("CN01", 2817, 2693, 2538, 2374, 2225, 2134, 2042, 2078, 2115);
    ReportingPeriod september = YEAR.quarter(2);
    add("LA02b", FigureKey.TOTAL, september, Basis.ROLLING12, Unit.COUNT, 229.0);
    share("LA03a", september, 40, 229);
    share("LA03c", september, 38, 229);
    cse("HIGH", 9, 11, 10, 8);
    cse("MEDIUM", 17, 15, 18, 16);
    cse("LOW", 21, 24, 22, 25);
    for (int quarter = 1; quarter <= 4; quarter++) {
      double[] all = {47, 50, 50, 49};
      add(
          "CS01",
          FigureKey.TOTAL,
          YEAR.quarter(quarter),
          Basis.SNAPSHOT,
          Unit.COUNT,
          all[quarter - 1]);
    }
    year("CD01", 26);
    deaths("type", Map.of("NEONATAL", 12, "EXPECTED", 6, "UNEXPECTED", 8));
    deaths("sex", Map.of("1", 19, "2", 7));
    deaths("age_band", Map.of("0-28d", 13, "29d-1y", 6, "1-4", 4, "10-14", 3));
    deaths(
        "ethnicity",
        Map.of(
            "WBRI", 15, "WOTH", 1, "MWBC", 1, "MWAS", 1, "AIND", 3, "AOTH", 2, "BAFR", 1, "BOTH",
            2));
    deaths("cause", Map.of("1", 1, "3", 3, "4", 3, "5", 3, "6", 2, "7", 4, "8", 8, "10", 2));
    return figures;
  }

  /** The eight quarters to 2016-17 Q4; those of the mixed quarter and after carry the break. */
  private void quarters(String line, Basis basis, double... values) {
    List<ReportingPeriod> periods = YEAR.quarter(4).endingHere(values.length);
    for (int i = 0; i < values.length; i++) {
      Span period = periods.get(i);
      PublishedFigure plain =
          SampleFigures.plain(line, FigureKey.TOTAL, period, basis, Unit.COUNT, values[i]);
      figures.add(i >= 6 ? marked(plain) : plain);
    }
  }

  /** The quarters from 2014-15 Q4, count and rate. */
  private void stock(String line, double... values) {
    ReportingPeriod period = ReportingPeriod.parse("2014-15-Q4");
    for (double value : values) {
      add(line, FigureKey.TOTAL, period, Basis.SNAPSHOT, Unit.COUNT, value);
      add(line, FigureKey.TOTAL, period, Basis.SNAPSHOT, Unit.PER_10000, value * 10_000 / CHILDREN);
      period = period.next();
    }
  }

  private void year(String line, double value) {
    add(line, FigureKey.TOTAL, YEAR, Basis.YEAR, Unit.COUNT, value);
  }

  /** Every category of the catalogue, nought where none is named. */
  private void deaths(String dimension, Map<String, Integer> values) {
    for (String code :
        CATALOGUE.line("CD01").breakdown(dimension).orElseThrow().categories().keySet()) {
      add(
          "CD01",
          dimension + "=" + code,
          YEAR,
          Basis.YEAR,
          Unit.COUNT,
          values.getOrDefault(code, 0).doubleValue());
    }
  }

  private void cse(String risk, double... values) {
    for (int i = 0; i < values.length; i++) {
      add("CS01", "risk=" + risk, YEAR.quarter(i + 1), Basis.SNAPSHOT, Unit.COUNT, values[i]);
    }
  }

  private void share(String line, Span period, double numerator, double denominator) {
    PublishedFigure plain =
        SampleFigures.plain(
            line,
            FigureKey.TOTAL,
            period,
            Basis.ROLLING12,
            Unit.PERCENT,
            numerator * 100 / denominator);
    figures.add(with(plain, numerator, denominator, plain.marks()));
  }

  private void add(
      String line, String breakdown, Span period, Basis basis, Unit unit, @Nullable Double value) {
    figures.add(SampleFigures.plain(line, breakdown, period, basis, unit, value));
  }

  private static PublishedFigure marked(PublishedFigure figure) {
    return with(figure, figure.numerator(), figure.denominator(), Set.of(Mark.B));
  }

  private static PublishedFigure with(
      PublishedFigure figure,
      @Nullable Double numerator,
      @Nullable Double denominator,
      Set<Mark> marks) {
    return new PublishedFigure(
        figure.key(),
        figure.value(),
        numerator,
        denominator,
        figure.interval(),
        marks,
        figure.absence(),
        figure.quarter(),
        figure.year(),
        figure.control(),
        figure.target(),
        figure.rag(),
        figure.ragReason(),
        figure.comparators(),
        figure.notes());
  }
}
