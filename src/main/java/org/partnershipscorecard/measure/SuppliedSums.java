package org.partnershipscorecard.measure;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.catalogue.Absence;
import org.partnershipscorecard.catalogue.Basis;
import org.partnershipscorecard.catalogue.FigureKey;
import org.partnershipscorecard.catalogue.Kind;
import org.partnershipscorecard.catalogue.Mark;
import org.partnershipscorecard.catalogue.MeasureLine;
import org.partnershipscorecard.period.ReportingPeriod;
import org.partnershipscorecard.store.Records;

/**
 * Sums of lines that agencies send as numbers: the extract {@code figures}. What a row speaks of is
 * said by the row alone: its period beats the folder that its file lies in (rule R2).
 */
final class SuppliedSums {

  /** The extract's id. */
  static final String EXTRACT = "figures";

  private final Map<SumKey, Sums> supplied = new HashMap<>();
  private final Map<String, Set<String>> areas = new HashMap<>();
  private final Map<String, SortedSet<ReportingPeriod>> periods = new HashMap<>();

  /**
   * Reads every supplied number.
   *
   * @param provisional ledger entries of deliveries that are provisional as a whole
   */
  SuppliedSums(Records records, Set<Integer> provisional) {
    records.forEach(
        EXTRACT,
        "SELECT entry, measure_line, area, period_basis, period, breakdown_type, breakdown_code,"
            + " numerator AS n, denominator AS d,"
            // A number that could not be read is not available, whatever stands beside it.
            + " CASE WHEN numerator IS NULL AND value_status IN ('OK', 'p', 'r', 'e')"
            + " THEN 'x' ELSE value_status END AS value_status"
            + " FROM figures_latest ORDER BY ALL",
        row -> {
          String line = row.text("measure_line");
          String area = row.text("area");
          String period = row.text("period");
          SumKey key =
              new SumKey(
                  line,
                  area,
                  basis(row.text("period_basis")),
                  period,
                  breakdown(row.text("breakdown_type"), row.text("breakdown_code")));
          Sums sums =
              SuppliedStatus.sums(row.number("n"), row.number("d"), row.text("value_status"));
          supplied.merge(
              key,
              provisional.contains(row.whole("entry")) ? SuppliedStatus.provisional(sums) : sums,
              SuppliedSums::together);
          areas.computeIfAbsent(line, _ -> new TreeSet<>()).add(area);
          periods.computeIfAbsent(line, _ -> new TreeSet<>()).add(ReportingPeriod.parse(period));
        });
  }

  /** The quarters that the supplied numbers of a line speak of. */
  SortedSet<ReportingPeriod> periods(MeasureLine line) {
    return periods.getOrDefault(line.id(), new TreeSet<>());
  }

  /** Whether any number of a line speaks of an area. */
  boolean concerns(MeasureLine line, String area) {
    return areas.getOrDefault(line.id(), Set.of()).contains(area);
  }

  /**
   * The sums of a window: as supplied for it or for a window of the same days, else the sum of its
   * quarters (or, for pooled years, of its years) where every one is there and they may be added;
   * null where none is to be had. Ratios come from the summed terms.
   */
  @Nullable Sums of(MeasureLine line, String area, Window window, String breakdown) {
    Sums sums = null;
    List<SumKey> keys = keys(line, area, window, breakdown);
    for (SumKey key : keys) {
      Sums one = supplied.get(key);
      if (one != null) {
        sums = sums == null ? one : together(sums, one);
      }
    }
    if (sums == null || (keys.size() > 1 && !divisible(line, sums))) {
      return null;
    }
    return line.kind() == Kind.MEDIAN
        ? new Sums(null, sums.denominator(), sums.numerator(), sums.marks(), sums.absence())
        : sums;
  }

  /** The keys of the supplied numbers that a figure is made of; empty where it cannot be. */
  List<SumKey> keys(MeasureLine line, String area, Window window, String breakdown) {
    for (SumKey key : sameDays(line, area, window, breakdown)) {
      if (supplied.containsKey(key)) {
        return List.of(key);
      }
    }
    if (window.basis() == Basis.SNAPSHOT || window.basis() == Basis.QUARTER || !addsUp(line)) {
      return List.of();
    }
    List<SumKey> keys = new ArrayList<>();
    for (Window part : window.parts()) {
      List<SumKey> ofPart = keys(line, area, part, breakdown);
      if (ofPart.isEmpty() || !allGiven(ofPart)) {
        return List.of();
      }
      keys.addAll(ofPart);
    }
    return keys;
  }

  /** How many of a window's quarters were supplied. */
  int quarters(MeasureLine line, String area, Window window, String breakdown) {
    int there = 0;
    for (Window part : window.parts()) {
      List<SumKey> keys = keys(line, area, part, breakdown);
      if (!keys.isEmpty() && allGiven(keys)) {
        there += part.quarters().size();
      } else if (part.quarters().size() > 1) {
        there += quarters(line, area, part, breakdown);
      }
    }
    return there;
  }

  /** A count of different children in four quarters is not their sum, and no more is a median. */
  static boolean addsUp(MeasureLine line) {
    return switch (line.kind()) {
      case COUNT, VALUE -> line.additive();
      case PERCENTAGE, RATE, MEAN -> true;
      case MEDIAN -> false;
    };
  }

  /** A ratio of summed terms needs both terms. */
  private static boolean divisible(MeasureLine line, Sums sums) {
    return switch (line.kind()) {
      case PERCENTAGE, MEAN -> sums.denominator() != null;
      case COUNT, RATE, MEDIAN, VALUE -> true;
    };
  }

  private boolean allGiven(List<SumKey> keys) {
    return keys.stream()
        .map(supplied::get)
        .allMatch(sums -> sums != null && sums.numerator() != null);
  }

  /**
   * A first quarter is the year to date, a year the year to date of its fourth quarter, and twelve
   * months to its end are the year.
   */
  private static List<SumKey> sameDays(
      MeasureLine line, String area, Window window, String breakdown) {
    ReportingPeriod last = window.quarters().getLast();
    List<Basis> bases =
        switch (window.basis()) {
          case SNAPSHOT -> List.of(Basis.SNAPSHOT);
          case QUARTER ->
              last.quarter() == 1 ? List.of(Basis.QUARTER, Basis.YTD) : List.of(Basis.QUARTER);
          case YTD ->
              switch (last.quarter()) {
                case 1 -> List.of(Basis.YTD, Basis.QUARTER);
                case 4 -> List.of(Basis.YTD, Basis.ROLLING12);
                default -> List.of(Basis.YTD);
              };
          case ROLLING12 ->
              last.quarter() == 4 ? List.of(Basis.ROLLING12, Basis.YTD) : List.of(Basis.ROLLING12);
          case YEAR -> List.of(Basis.YTD, Basis.ROLLING12);
          case POOLED3, POOLED5 -> List.of();
        };
    return bases.stream()
        .map(basis -> new SumKey(line.id(), area, basis, last.key(), folded(breakdown)))
        .toList();
  }

  /**
   * Two agencies' numbers, or two quarters'. Where one has no number, what they make together is
   * not known; it is as provisional, and as revised, as its parts.
   */
  private static Sums together(Sums one, Sums other) {
    Set<Mark> marks = EnumSet.noneOf(Mark.class);
    if (one.absence() == null && other.absence() == null) {
      marks.addAll(one.marks());
      marks.addAll(other.marks());
      return new Sums(
          sum(one.numerator(), other.numerator()),
          sum(one.denominator(), other.denominator()),
          null,
          marks,
          null);
    }
    if (one.absence() == null || other.absence() == null) {
      Sums without = one.absence() == null ? other : one;
      return new Sums(null, null, null, without.marks(), Absence.PARTIAL);
    }
    marks.addAll(one.marks());
    marks.addAll(other.marks());
    boolean received =
        one.absence() != Absence.NOT_RECEIVED && other.absence() != Absence.NOT_RECEIVED;
    return new Sums(null, null, null, marks, received ? one.absence() : Absence.NOT_RECEIVED);
  }

  private static @Nullable Double sum(@Nullable Double one, @Nullable Double other) {
    return one == null || other == null ? null : Double.valueOf(one + other);
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
    return type.equalsIgnoreCase(FigureKey.TOTAL) ? FigureKey.TOTAL : folded(type + "=" + code);
  }

  /** Agencies write {@code SEX} for the dimension {@code sex}; codes are as they are. */
  static String folded(String breakdown) {
    int end = breakdown.indexOf('=');
    return end < 0
        ? breakdown
        : breakdown.substring(0, end).toLowerCase(Locale.ROOT) + breakdown.substring(end);
  }
}
