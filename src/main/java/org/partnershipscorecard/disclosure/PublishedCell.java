package org.partnershipscorecard.disclosure;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.catalogue.Absence;
import org.partnershipscorecard.catalogue.Breakdown;
import org.partnershipscorecard.catalogue.ComparatorValue;
import org.partnershipscorecard.catalogue.FigureKey;
import org.partnershipscorecard.catalogue.Mark;
import org.partnershipscorecard.catalogue.MeasureLine;
import org.partnershipscorecard.catalogue.Unit;

/**
 * One printed number with what it is a number of. Its value is rounded as it is printed, in every
 * edition and every file: a page and its table must say the same, and the digits that rounding
 * takes away from a percentage would give away the count behind it.
 *
 * @param measure the catalogue's measure line; empty for a number of the report itself
 * @param area ONS code, or {@code statistical_neighbours}
 * @param period as in files: {@code 2016-17-Q3}, {@code 2016-17} or a comparator's day
 * @param basis as in files
 * @param breakdown dimension to the category as printed; empty where not broken down
 * @param statistic {@code count}, {@code rate}, {@code percentage}, {@code numerator} …
 * @param value null where absent or withheld
 * @param marks why there is no value, or what is to be known of it
 */
public record PublishedCell(
    String measure,
    String area,
    String period,
    String basis,
    Map<String, String> breakdown,
    String statistic,
    @Nullable BigDecimal value,
    Set<Mark> marks) {

  /** Keeps its own copies. */
  public PublishedCell {
    breakdown = Collections.unmodifiableMap(new LinkedHashMap<>(breakdown));
    marks = Set.copyOf(marks);
  }

  /** A figure as it is printed. */
  public static PublishedCell of(PublishedFigure figure, MeasureLine line) {
    Unit unit = figure.key().unit();
    return of(figure, line, statistic(unit), figure.value(), line.decimals(unit));
  }

  /** The number above the line of a ratio; withheld where the figure is there without it. */
  public static PublishedCell numerator(PublishedFigure figure, MeasureLine line) {
    return of(figure, line, "numerator", figure.numerator(), 0);
  }

  /** The number below the line of a ratio, or how many a mean is of. */
  public static PublishedCell denominator(PublishedFigure figure, MeasureLine line) {
    return of(figure, line, "denominator", figure.denominator(), 0);
  }

  private static PublishedCell of(
      PublishedFigure figure,
      MeasureLine line,
      String statistic,
      @Nullable Double value,
      int decimals) {
    FigureKey key = figure.key();
    boolean withheld = value == null && figure.isPresent();
    return new PublishedCell(
        key.line(),
        key.area(),
        key.period().key(),
        key.basis().word(),
        breakdown(key, line),
        statistic,
        value == null ? null : Printed.rounded(value, decimals),
        withheld ? Set.of(Mark.C) : marks(figure, value == null));
  }

  /** A comparator's published value, printed with the decimals of the line. */
  public static PublishedCell of(ComparatorValue comparator, MeasureLine line) {
    String area =
        switch (comparator.comparator()) {
          case ENGLAND -> "E92000001";
          case WEST_MIDLANDS -> "E12000005";
          case NEIGHBOURS -> "statistical_neighbours";
          case NEIGHBOURS_BEST -> "statistical_neighbours_best";
        };
    return new PublishedCell(
        comparator.line(),
        area,
        comparator.period(),
        comparator.day() == null ? "year" : "snapshot",
        Map.of(),
        statistic(comparator.unit()),
        Printed.rounded(comparator.value(), line.decimals(comparator.unit())),
        Set.of());
  }

  private static Set<Mark> marks(PublishedFigure figure, boolean absent) {
    Set<Mark> marks = EnumSet.noneOf(Mark.class);
    marks.addAll(figure.marks());
    Absence absence = figure.absence();
    if (absent && absence != null && marks.isEmpty()) {
      marks.add(
          switch (absence) {
            case NOT_RECEIVED, PARTIAL, LAYOUT, PURGED -> Mark.X;
            case NOT_APPLICABLE, ZERO_DENOMINATOR -> Mark.Z;
            case BREAK -> Mark.B;
          });
    }
    return marks;
  }

  private static Map<String, String> breakdown(FigureKey key, MeasureLine line) {
    Map<String, String> categories = new LinkedHashMap<>();
    if (!key.isTotal()) {
      for (String part : key.breakdown().split(";", -1)) {
        int equals = part.indexOf('=');
        String dimension = part.substring(0, equals);
        String code = part.substring(equals + 1);
        Optional<Breakdown> known = line.breakdown(dimension);
        String otherwise = code.equals(Breakdown.UNKNOWN) ? "Unknown" : code;
        categories.put(
            dimension, known.map(b -> b.categories().getOrDefault(code, otherwise)).orElse(code));
      }
    }
    return categories;
  }

  /** The name of a unit's statistic in files. */
  static String statistic(Unit unit) {
    return switch (unit) {
      case COUNT -> "count";
      case PERCENT -> "percentage";
      case PER_10000, PER_100000 -> "rate";
      case DAYS -> "days";
      case MEAN -> "mean";
      case MEDIAN -> "median";
      case VALUE -> "value";
    };
  }

  /** The marks as files write them, nothing between: {@code br}. */
  public String mark() {
    return Mark.written(marks);
  }

  /** As printed, with separators and without marks; empty where there is no value. */
  public String printed() {
    return value == null ? "" : Printed.number(value);
  }

  /** {@code 1234.0}: the printed digits, without separators; empty where there is no value. */
  public String digits() {
    return value == null ? "" : value.toPlainString();
  }

  /** How many lines of the report stand at a rating. */
  public static PublishedCell lines(String area, String period, String rating, long lines) {
    return new PublishedCell(
        "",
        area,
        period,
        "",
        Map.of("rating", rating),
        "lines",
        BigDecimal.valueOf(lines),
        Set.of());
  }
}
