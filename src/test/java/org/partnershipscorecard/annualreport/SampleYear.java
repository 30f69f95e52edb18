package org.partnershipscorecard.annualreport;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.catalogue.Basis;
import org.partnershipscorecard.catalogue.Break;
import org.partnershipscorecard.catalogue.Breakdown;
import org.partnershipscorecard.catalogue.Catalogue;
import org.partnershipscorecard.catalogue.Counts;
import org.partnershipscorecard.catalogue.FigureKey;
import org.partnershipscorecard.catalogue.Kind;
import org.partnershipscorecard.catalogue.Mark;
import org.partnershipscorecard.catalogue.Measure;
import org.partnershipscorecard.catalogue.MeasureLine;
import org.partnershipscorecard.catalogue.Polarity;
import org.partnershipscorecard.catalogue.Theme;
import org.partnershipscorecard.catalogue.Timing;
import org.partnershipscorecard.catalogue.Unit;
import org.partnershipscorecard.disclosure.FigureSet;
import org.partnershipscorecard.disclosure.PublishedFigure;
import org.partnershipscorecard.disclosure.SampleFigures;
import org.partnershipscorecard.period.ReportingPeriod;
import org.partnershipscorecard.period.ReportingYear;
import org.partnershipscorecard.period.Span;

/** The figures of the 2016-17 report and the lines that they belong to, typed from the report. */
public final class SampleYear {

  public static final ReportingYear YEAR = new ReportingYear(2016);
  private static final int CHILDREN = 58_167;

  public static final List<Break> BREAKS =
      List.of(
          new Break(
              Set.of("EH01", "EH02", "EH03"),
              LocalDate.of(2016, 11, 1),
              "new recording system",
              "A new recording system came into use in November 2016."));

  private static final Map<String, String> TYPES =
      categories("NEONATAL", "Neonatal", "EXPECTED", "Expected", "UNEXPECTED", "Unexpected");
  private static final Map<String, String> SEXES = categories("1", "Male", "2", "Female");
  private static final Map<String, String> AGES =
      categories(
          "0-28d", "0 to 28 days",
          "29d-1y", "29 days to under 1 year",
          "1-4", "1 to 4 years",
          "5-9", "5 to 9 years",
          "10-14", "10 to 14 years",
          "15-17", "15 to 17 years");
  private static final Map<String, String> ETHNICITIES =
      categories(
          "WBRI", "White British",
          "WOTH", "Any other White background",
          "MWBC", "White and Black Caribbean",
          "MWAS", "White and Asian",
          "AIND", "Indian",
          "AOTH", "Any other Asian background",
          "BAFR", "Black African",
          "BOTH", "Any other Black background");
  private static final Map<String, String> CAUSES =
      categories(
          "1", "Deliberately inflicted injury, abuse or neglect",
          "2", "Suicide or deliberate self-inflicted harm",
          "3", "Trauma and other external factors",
          "4", "Malignancy",
          "5", "Acute medical or surgical condition",
          "6", "Chronic medical condition",
          "7", "Chromosomal, genetic and congenital anomalies",
          "8", "Perinatal or neonatal event",
          "9", "Infection",
          "10", "Sudden unexpected, unexplained death");
  private static final Map<String, String> RISKS =
      categories("HIGH", "High", "MEDIUM", "Medium", "LOW", "Low");

  private final SampleFigures figures = new SampleFigures();

  private SampleYear() {}

  /** The lines that the 2016-17 report uses. */
  public static Catalogue catalogue() {
    List<Theme> themes =
        List.of(
            new Theme("A", "Early help"),
            new Theme("C", "Children in need and child protection"),
            new Theme("D", "Looked after"),
            new Theme("E", "Exploitation and missing"),
            new Theme("F", "Child deaths"));
    return new Catalogue(
        themes,
        List.of(
            measure("EH01", "A", flow("EH01", "Early help assessments initiated")),
            measure("EH02", "A", flow("EH02", "Early help assessments completed")),
            measure("EH03", "A", stock("EH03", "Early help assessments open")),
            measure("CN01", "C", stock("CN01", "Children in need, all")),
            measure("CN02", "C", stock("CN02", "Children with a child in need plan")),
            measure("CP03", "C", stock("CP03", "Children on a child protection plan")),
            measure("LA01", "D", stock("LA01", "Children looked after")),
            measure("LA02", "D", flow("LA02b", "Children who ceased to be looked after")),
            measure(
                "LA03",
                "D",
                share("LA03a", "Ceased by adoption"),
                share("LA03c", "Ceased by independent living")),
            measure(
                "CS01",
                "E",
                line(
                    "CS01",
                    "Young people open to MASE",
                    Kind.COUNT,
                    Timing.SNAPSHOT,
                    List.of(Unit.COUNT),
                    List.of(breakdown("risk_level", "Risk", RISKS)))),
            measure(
                "CD01",
                "F",
                line(
                    "CD01",
                    "Child deaths notified",
                    Kind.COUNT,
                    Timing.DURING,
                    List.of(Unit.COUNT),
                    List.of(
                        breakdown("type", "Type", TYPES),
                        breakdown("sex", "Sex", SEXES),
                        breakdown("age_band", "Age", AGES),
                        breakdown("ethnicity", "Ethnic group", ETHNICITIES),
                        breakdown("cause", "Cause", CAUSES)))),
            measure("WF02", "F", flow("WF02", "Private fostering arrangements"))));
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
    deaths("type", TYPES, 12, 6, 8);
    deaths("sex", SEXES, 19, 7);
    deaths("age_band", AGES, 13, 6, 4, 0, 3, 0);
    deaths("ethnicity", ETHNICITIES, 15, 1, 1, 1, 3, 2, 1, 2);
    deaths("cause", CAUSES, 1, 0, 3, 3, 3, 2, 4, 8, 0, 2);
    return figures;
  }

  /** The eight quarters to 2016-17 Q4; those of the mixed quarter and after carry the break. */
  private void quarters(String line, Basis basis, double... values) {
    List<ReportingPeriod> periods = YEAR.quarter(4).endingHere(values.length);
    for (int i = 0; i < values.length; i++) {
      Span period = periods.get(i);
      PublishedFigure plain =
          SampleFigures.plain(
              line, FigureKey.TOTAL, period, basis, Unit.COUNT, values[i]);
      figures.add(i >= 6 ? marked(plain) : plain);
    }
  }

  /** The quarters from 2014-15 Q4, count and rate. */
  private void stock(String line, double... values) {
    ReportingPeriod period = ReportingPeriod.parse("2014-15-Q4");
    for (double value : values) {
      add(line, FigureKey.TOTAL, period, Basis.SNAPSHOT, Unit.COUNT, value);
      add(
          line,
          FigureKey.TOTAL,
          period,
          Basis.SNAPSHOT,
          Unit.PER_10000,
          value * 10_000 / CHILDREN);
      period = period.next();
    }
  }

  private void year(String line, double value) {
    add(line, FigureKey.TOTAL, YEAR, Basis.YEAR, Unit.COUNT, value);
  }

  private void deaths(String dimension, Map<String, String> categories, double... values) {
    int i = 0;
    for (String code : categories.keySet()) {
      add("CD01", dimension + "=" + code, YEAR, Basis.YEAR, Unit.COUNT, values[i++]);
    }
  }

  private void cse(String risk, double... values) {
    for (int i = 0; i < values.length; i++) {
      add(
          "CS01",
          "risk_level=" + risk,
          YEAR.quarter(i + 1),
          Basis.SNAPSHOT,
          Unit.COUNT,
          values[i]);
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

  private static Measure measure(String id, String theme, MeasureLine... lines) {
    return new Measure(
        id, theme, lines[0].name(), "How many?", "Partner", List.of(lines), List.of());
  }

  private static MeasureLine flow(String id, String name) {
    return line(id, name, Kind.COUNT, Timing.DURING, List.of(Unit.COUNT), List.of());
  }

  private static MeasureLine stock(String id, String name) {
    return line(
        id, name, Kind.COUNT, Timing.SNAPSHOT, List.of(Unit.COUNT, Unit.PER_10000), List.of());
  }

  private static MeasureLine share(String id, String name) {
    return line(id, name, Kind.PERCENTAGE, Timing.DURING, List.of(Unit.PERCENT), List.of());
  }

  private static MeasureLine line(
      String id,
      String name,
      Kind kind,
      Timing timing,
      List<Unit> units,
      List<Breakdown> breakdowns) {
    Set<Basis> bases =
        timing == Timing.SNAPSHOT
            ? Set.of(Basis.SNAPSHOT)
            : kind == Kind.PERCENTAGE
                ? Set.of(Basis.ROLLING12)
                : Set.of(Basis.QUARTER, Basis.YEAR, Basis.ROLLING12);
    return new MeasureLine(
        id,
        name,
        name,
        "sample",
        kind,
        timing,
        List.of("id"),
        null,
        null,
        null,
        null,
        null,
        units,
        Polarity.NONE,
        Counts.PEOPLE,
        true,
        bases,
        breakdowns,
        1,
        1);
  }

  private static Breakdown breakdown(
      String dimension, String label, Map<String, String> categories) {
    return new Breakdown(dimension, label, dimension, categories);
  }

  /** Code and label in turn, in order. */
  private static Map<String, String> categories(String... pairs) {
    Map<String, String> categories = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      categories.put(pairs[i], pairs[i + 1]);
    }
    return categories;
  }
}
