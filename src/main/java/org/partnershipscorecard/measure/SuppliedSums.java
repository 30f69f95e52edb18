package org.partnershipscorecard.measure;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.catalogue.Absence;
import org.partnershipscorecard.catalogue.Basis;
import org.partnershipscorecard.catalogue.FigureKey;
import org.partnershipscorecard.catalogue.Mark;
import org.partnershipscorecard.catalogue.MeasureLine;
import org.partnershipscorecard.period.ReportingPeriod;
import org.partnershipscorecard.store.Records;

/** Sums of lines that agencies send as numbers: the extract {@code figures}. */
final class SuppliedSums {

  /** The extract's id. */
  static final String EXTRACT = "figures";

  private final Map<SumKey, Sums> supplied = new HashMap<>();

  SuppliedSums(Records records) {
    records.forEach(
        EXTRACT,
        "SELECT measure_line, area, period_basis, period, breakdown_type, breakdown_code,"
            + " sum(numerator) AS n, sum(denominator) AS d,"
            + " string_agg(DISTINCT value_status, ' ') AS statuses"
            + " FROM figures_latest GROUP BY ALL",
        row -> {
          SumKey key =
              new SumKey(
                  row.text("measure_line"),
                  row.text("area"),
                  basis(row.text("period_basis")),
                  row.text("period"),
                  breakdown(row.text("breakdown_type"), row.text("breakdown_code")));
          supplied.put(
              key, sums(row.number("n"), row.number("d"), row.text("statuses").split(" ")));
        });
  }

  /** The quarters that any supplied number speaks of. */
  Set<ReportingPeriod> periods() {
    Set<ReportingPeriod> periods = new TreeSet<>();
    supplied.keySet().forEach(key -> periods.add(ReportingPeriod.parse(key.span())));
    return periods;
  }

  /** Areas that any number of a line speaks of. */
  boolean concerns(MeasureLine line, String area) {
    return supplied.keySet().stream()
        .anyMatch(key -> key.line().equals(line.id()) && key.area().equals(area));
  }

  /**
   * The sums of a window: as supplied for it, else the sum of its quarters where every one is there;
   * null where neither is to be had. Ratios come from the summed terms.
   */
  @Nullable Sums of(MeasureLine line, String area, Window window, String breakdown) {
    Sums direct =
        supplied.get(
            new SumKey(
                line.id(),
                area,
                window.basis() == Basis.YEAR ? Basis.YTD : window.basis(),
                window.quarters().getLast().key(),
                breakdown));
    if (direct != null || window.basis() == Basis.SNAPSHOT) {
      return direct;
    }
    return ofQuarters(line, area, window.quarters(), breakdown);
  }

  /** How many of a window's quarters were supplied. */
  int quarters(MeasureLine line, String area, Window window) {
    return (int)
        window.quarters().stream()
            .map(q -> quarter(line, area, q, FigureKey.TOTAL))
            .filter(sums -> sums != null && sums.numerator() != null)
            .count();
  }

  private @Nullable Sums ofQuarters(
      MeasureLine line, String area, List<ReportingPeriod> quarters, String breakdown) {
    double numerator = 0;
    Double denominator = 0.0;
    Set<Mark> marks = EnumSet.noneOf(Mark.class);
    for (ReportingPeriod quarter : quarters) {
      Sums sums = quarter(line, area, quarter, breakdown);
      Double part = sums == null ? null : sums.numerator();
      if (sums == null || part == null) {
        return null;
      }
      numerator += part;
      Double below = sums.denominator();
      denominator = denominator == null || below == null ? null : denominator + below;
      marks.addAll(sums.marks());
    }
    return new Sums(numerator, denominator, null, marks, null);
  }

  private @Nullable Sums quarter(
      MeasureLine line, String area, ReportingPeriod quarter, String breakdown) {
    return supplied.get(new SumKey(line.id(), area, Basis.QUARTER, quarter.key(), breakdown));
  }

  private static Basis basis(String word) {
    return switch (word) {
      case "SNAPSHOT" -> Basis.SNAPSHOT;
      case "QUARTER" -> Basis.QUARTER;
      case "YTD" -> Basis.YTD;
      case "R12M" -> Basis.ROLLING12;
      default -> throw new IllegalStateException("a figure's basis was let through unchecked");
    };
  }

  private static String breakdown(String type, String code) {
    return type.equals("TOTAL") ? FigureKey.TOTAL : type + "=" + code;
  }

  /**
   * The sum of several agencies' numbers; where one of them has none, what they make together is
   * not known. It is as provisional, and as revised, as its parts.
   */
  private static Sums sums(
      @Nullable Double numerator, @Nullable Double denominator, String[] statuses) {
    Set<Mark> present = EnumSet.noneOf(Mark.class);
    Set<Mark> instead = EnumSet.noneOf(Mark.class);
    boolean anyNumber = false;
    for (String status : statuses) {
      switch (status) {
        case "x" -> instead.add(Mark.X);
        case "z" -> instead.add(Mark.Z);
        case "c" -> instead.add(Mark.C);
        case "u" -> instead.add(Mark.U);
        case "p" -> anyNumber = present.add(Mark.P);
        case "r" -> anyNumber = present.add(Mark.R);
        default -> anyNumber = true;
      }
    }
    if (instead.isEmpty()) {
      return new Sums(numerator, denominator, null, present, null);
    }
    Absence absence =
        anyNumber
            ? Absence.PARTIAL
            : instead.contains(Mark.X) ? Absence.NOT_RECEIVED : Absence.NOT_APPLICABLE;
    return new Sums(null, null, null, instead, absence);
  }
}
