package org.partnershipscorecard.cli;

import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.catalogue.Absence;
import org.partnershipscorecard.catalogue.Comparator;
import org.partnershipscorecard.catalogue.Comparison;
import org.partnershipscorecard.catalogue.Mark;
import org.partnershipscorecard.catalogue.Target;
import org.partnershipscorecard.catalogue.Word;
import org.partnershipscorecard.measure.Outturn;
import org.partnershipscorecard.rating.Compared;
import org.partnershipscorecard.rating.RatedOutturn;
import org.partnershipscorecard.trend.ControlLimits;
import org.partnershipscorecard.trend.Interval;
import org.partnershipscorecard.trend.Movement;

/** The columns of {@code outturns}, in order, and what each says of an outturn. */
final class OutturnColumns {

  /** Those that have columns; the best of the neighbours stands on the pages alone. */
  private static final List<Comparator> COMPARED =
      List.of(Comparator.ENGLAND, Comparator.WEST_MIDLANDS, Comparator.NEIGHBOURS);

  private OutturnColumns() {}

  /** Column name to the cell of an outturn; an absent value is empty. */
  static Map<String, Function<RatedOutturn, String>> all(int asAt) {
    Map<String, Function<RatedOutturn, String>> columns = new LinkedHashMap<>();
    addKey(columns);
    addValue(columns);
    columns.put("target", r -> target(r.target()));
    columns.put("rag", r -> word(r.rag()));
    columns.put("rag_reason", r -> word(r.ragReason()));
    addMovement(columns);
    addControl(columns);
    for (Comparator comparator : COMPARED) {
      addComparator(columns, comparator);
    }
    columns.put(
        "population_year",
        r -> {
          Integer year = r.trended().outturn().populationYear();
          return year == null ? "" : year.toString();
        });
    columns.put("population_vintage", r -> text(r.trended().outturn().populationVintage()));
    columns.put("as_at", r -> Integer.toString(asAt));
    return columns;
  }

  private static void addKey(Map<String, Function<RatedOutturn, String>> columns) {
    columns.put("measure", r -> outturn(r).key().line());
    columns.put("breakdown", r -> outturn(r).key().breakdown());
    columns.put("area", r -> outturn(r).key().area());
    columns.put("period", r -> outturn(r).key().period().key());
    columns.put("basis", r -> word(outturn(r).key().basis()));
    columns.put("unit", r -> word(outturn(r).key().unit()));
  }

  private static void addValue(Map<String, Function<RatedOutturn, String>> columns) {
    columns.put("numerator", r -> number(outturn(r).numerator()));
    columns.put("denominator", r -> number(outturn(r).denominator()));
    columns.put("value", r -> number(outturn(r).value()));
    columns.put("lower", r -> interval(r, Interval::lower));
    columns.put("upper", r -> interval(r, Interval::upper));
    columns.put(
        "interval_method",
        r -> {
          Interval interval = r.trended().interval();
          return interval == null ? "" : word(interval.method());
        });
    columns.put("lower_998", r -> interval(r, Interval::lower998));
    columns.put("upper_998", r -> interval(r, Interval::upper998));
    columns.put("marks", r -> marks(outturn(r)));
    columns.put("absence", r -> word(outturn(r).absence()));
  }

  private static void addMovement(Map<String, Function<RatedOutturn, String>> columns) {
    columns.put("change", r -> change(r.trended().quarter()));
    columns.put("direction", r -> direction(r.trended().quarter()));
    columns.put("verdict", r -> verdict(r.trended().quarter()));
    columns.put("change_year", r -> change(r.trended().year()));
    columns.put("direction_year", r -> direction(r.trended().year()));
    columns.put("verdict_year", r -> verdict(r.trended().year()));
  }

  private static void addControl(Map<String, Function<RatedOutturn, String>> columns) {
    columns.put("mean", r -> limits(r, ControlLimits::mean));
    columns.put("lower_limit", r -> limits(r, ControlLimits::lower));
    columns.put("upper_limit", r -> limits(r, ControlLimits::upper));
    columns.put("special_cause", r -> word(r.trended().specialCause()));
    columns.put("variation", r -> word(r.trended().variation()));
    columns.put("assurance", r -> word(r.trended().assurance()));
    columns.put("trend", r -> word(r.trended().trend()));
  }

  private static void addComparator(
      Map<String, Function<RatedOutturn, String>> columns, Comparator comparator) {
    String name =
        comparator == Comparator.WEST_MIDLANDS
            ? "region"
            : comparator.name().toLowerCase(Locale.ROOT);
    columns.put(
        name,
        r -> {
          Compared compared = r.comparators().get(comparator);
          return compared == null ? "" : number(compared.value().value());
        });
    columns.put(
        name + "_period",
        r -> {
          Compared compared = r.comparators().get(comparator);
          return compared == null ? "" : compared.value().period();
        });
    columns.put(
        name + "_comparison",
        r -> {
          Compared compared = r.comparators().get(comparator);
          Comparison refused = r.refused().contains(comparator) ? Comparison.NOT_COMPARED : null;
          return word(compared == null ? refused : compared.comparison());
        });
  }

  private static Outturn outturn(RatedOutturn rated) {
    return rated.trended().outturn();
  }

  /** Every digit that the double has, a whole number without a point. */
  static String number(@Nullable Double value) {
    if (value == null) {
      return "";
    }
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString(value.longValue())
        : value.toString();
  }

  /** The marks of figures; those that come of printing for an audience are none of them. */
  private static final Set<Mark> WRITTEN =
      EnumSet.of(Mark.X, Mark.Z, Mark.B, Mark.P, Mark.R, Mark.U, Mark.E);

  /** Marks with which an agency says itself why there is no number. */
  private static final Set<Mark> IN_PLACE = EnumSet.of(Mark.X, Mark.Z, Mark.U, Mark.C);

  private static String marks(Outturn outturn) {
    Set<Mark> marks = EnumSet.noneOf(Mark.class);
    marks.addAll(outturn.marks());
    Absence absence = outturn.absence();
    if (absence != null && Collections.disjoint(marks, IN_PLACE)) {
      switch (absence) {
        case NOT_RECEIVED, PARTIAL, LAYOUT, PURGED -> marks.add(Mark.X);
        case NOT_APPLICABLE, ZERO_DENOMINATOR -> marks.add(Mark.Z);
        case BREAK -> marks.add(Mark.B);
      }
    }
    if (marks.contains(Mark.C)) {
      marks.add(Mark.X);
    }
    marks.retainAll(WRITTEN);
    return Mark.written(marks);
  }

  /** The threshold of green; of a band both its ends: {@code 10..15}. */
  private static String target(@Nullable Target target) {
    if (target == null) {
      return "";
    }
    return target.bandLow() != null && target.bandHigh() != null
        ? number(target.bandLow()) + ".." + number(target.bandHigh())
        : number(target.green());
  }

  private static String interval(RatedOutturn rated, Function<Interval, Double> end) {
    Interval interval = rated.trended().interval();
    return interval == null ? "" : number(end.apply(interval));
  }

  private static String limits(RatedOutturn rated, Function<ControlLimits, Double> limit) {
    ControlLimits limits = rated.trended().limits();
    return limits == null ? "" : number(limit.apply(limits));
  }

  private static String change(@Nullable Movement movement) {
    return movement == null ? "" : number(movement.change());
  }

  private static String direction(@Nullable Movement movement) {
    return movement == null ? "" : word(movement.direction());
  }

  private static String verdict(@Nullable Movement movement) {
    return movement == null ? "" : word(movement.verdict());
  }

  private static String word(@Nullable Word word) {
    return word == null ? "" : word.word();
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }
}
