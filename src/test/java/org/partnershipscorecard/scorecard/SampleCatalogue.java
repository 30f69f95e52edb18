package org.partnershipscorecard.scorecard;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.partnershipscorecard.catalogue.Basis;
import org.partnershipscorecard.catalogue.Breakdown;
import org.partnershipscorecard.catalogue.Catalogue;
import org.partnershipscorecard.catalogue.Counts;
import org.partnershipscorecard.catalogue.Kind;
import org.partnershipscorecard.catalogue.Measure;
import org.partnershipscorecard.catalogue.MeasureLine;
import org.partnershipscorecard.catalogue.Polarity;
import org.partnershipscorecard.catalogue.Theme;
import org.partnershipscorecard.catalogue.Timing;
import org.partnershipscorecard.catalogue.Unit;

/** A catalogue of fourteen lines in six themes, made by hand. */
public final class SampleCatalogue {

  private static final Set<Basis> FLOW = Set.of(Basis.QUARTER, Basis.YTD, Basis.YEAR);
  private static final Set<Basis> STOCK = Set.of(Basis.SNAPSHOT, Basis.YEAR);
  private static final Set<Basis> ROLLING = Set.of(Basis.ROLLING12);
  private static final List<Unit> COUNT = List.of(Unit.COUNT);
  private static final List<Unit> COUNT_AND_RATE = List.of(Unit.COUNT, Unit.PER_10000);
  private static final List<Unit> SHARE = List.of(Unit.PERCENT);

  private SampleCatalogue() {}

  public static Catalogue make() {
    return new Catalogue(
        List.of(
            new Theme("A", "Early help"),
            new Theme("B", "Front door"),
            new Theme("C", "Child protection"),
            new Theme("D", "Looked-after children"),
            new Theme("E", "Exploitation and missing"),
            new Theme("F", "Child deaths"),
            new Theme("G", "Workforce")),
        List.of(
            one("EH01", "A", "Early help assessments initiated", COUNT, Polarity.NONE, FLOW),
            one("EH02", "A", "Early help assessments completed", COUNT, Polarity.NONE, FLOW),
            one("EH03", "A", "Early help assessments open", COUNT_AND_RATE, Polarity.NONE, STOCK),
            one("FD02", "B", "Re-referrals within 12 months", SHARE, Polarity.LOW, ROLLING),
            one("FD03", "B", "Assessments within 45 working days", SHARE, Polarity.HIGH, FLOW),
            one(
                "CP03",
                "C",
                "Children on a protection plan",
                COUNT_AND_RATE,
                Polarity.NONE,
                STOCK,
                category()),
            one("CP06", "C", "Second or subsequent plans", SHARE, Polarity.LOW, ROLLING),
            one("CP08", "C", "Plans reviewed on time", SHARE, Polarity.HIGH, STOCK),
            one("LA01", "D", "Looked-after children", COUNT_AND_RATE, Polarity.NONE, STOCK),
            one("LA04", "D", "Three or more placements in 12 months", SHARE, Polarity.LOW, STOCK),
            one(
                "LA06",
                "D",
                "Reviews of looked-after children on time",
                SHARE,
                Polarity.HIGH,
                FLOW),
            one(
                "CS01",
                "E",
                "Young people considered for exploitation",
                COUNT,
                Polarity.NONE,
                STOCK,
                level()),
            one(
                "CD01",
                "F",
                "Child deaths notified",
                COUNT,
                Polarity.NONE,
                FLOW,
                deathType(),
                sex(),
                age(),
                ethnicity(),
                cause()),
            one("WF01", "G", "Allegations concluded in a month", SHARE, Polarity.HIGH, FLOW)));
  }

  private static Measure one(
      String id,
      String theme,
      String name,
      List<Unit> units,
      Polarity polarity,
      Set<Basis> bases,
      Breakdown... breakdowns) {
    boolean share = units.equals(SHARE);
    MeasureLine line =
        new MeasureLine(
            id,
            name,
            definition(id, name),
            "an-extract",
            share ? Kind.PERCENTAGE : Kind.COUNT,
            bases.contains(Basis.SNAPSHOT) ? Timing.SNAPSHOT : Timing.DURING,
            List.of("child_ref"),
            null,
            null,
            null,
            null,
            null,
            units,
            polarity,
            Counts.PEOPLE,
            !share,
            bases,
            List.of(breakdowns),
            1,
            20);
    return new Measure(
        id, theme, name, name + ": how many?", owner(theme), List.of(line), List.of());
  }

  private static String definition(String id, String name) {
    return switch (id) {
      case "CP08" ->
          "Children on a plan for three months or more all of whose reviews since 1 April were held"
              + " in time, as a share of all such children.";
      case "EH01" -> "Assessments with an initiated date in the quarter, each once.";
      default -> name + ", counted once each from the agency's own return.";
    };
  }

  private static String owner(String theme) {
    return switch (theme) {
      case "A" -> "Early Intervention Service";
      case "C" -> "Safeguarding Service";
      case "E" -> "Exploitation committee";
      case "F" -> "Child Death Overview Panel";
      default -> "Children and Young People's Service";
    };
  }

  private static Breakdown breakdown(String dimension, String label, String... pairs) {
    Map<String, String> categories = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      categories.put(pairs[i], pairs[i + 1]);
    }
    return new Breakdown(dimension, label, dimension, categories);
  }

  static Breakdown category() {
    return breakdown(
        "category",
        "Latest category of abuse",
        "NEG",
        "Neglect",
        "EMO",
        "Emotional abuse",
        "PHY",
        "Physical abuse",
        "SAB",
        "Sexual abuse",
        "MUL",
        "Multiple");
  }

  static Breakdown level() {
    return breakdown("level", "Level of risk", "H", "High", "M", "Medium", "L", "Low");
  }

  static Breakdown deathType() {
    return breakdown("type", "Type", "N", "Neonatal", "E", "Expected", "U", "Unexpected");
  }

  static Breakdown sex() {
    return breakdown("sex", "Sex", "M", "Male", "F", "Female");
  }

  static Breakdown age() {
    return breakdown(
        "age",
        "Age",
        "a",
        "0 to 28 days",
        "b",
        "29 days to under 1 year",
        "c",
        "1 to 4 years",
        "d",
        "5 to 9 years",
        "e",
        "10 to 14 years",
        "f",
        "15 to 17 years");
  }

  static Breakdown ethnicity() {
    return breakdown(
        "ethnicity",
        "Ethnicity",
        "WBRI",
        "White British",
        "WOTH",
        "White other",
        "MWAS",
        "White and Asian",
        "MWBC",
        "White and Black Caribbean",
        "AIND",
        "Indian",
        "AOTH",
        "Any other Asian",
        "BAFR",
        "Black African",
        "BOTH",
        "Any other Black");
  }

  static Breakdown cause() {
    return breakdown(
        "cause",
        "Cause as reported",
        "1",
        "Deliberately inflicted injury, abuse or neglect",
        "2",
        "Suicide or deliberate self-inflicted harm",
        "3",
        "Trauma and other external factors",
        "4",
        "Malignancy",
        "5",
        "Acute medical or surgical condition",
        "6",
        "Chronic medical condition",
        "7",
        "Chromosomal, genetic and congenital anomalies",
        "8",
        "Perinatal or neonatal event",
        "9",
        "Infection",
        "10",
        "Sudden unexpected, unexplained death");
  }
}
