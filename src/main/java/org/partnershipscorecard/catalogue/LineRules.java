package org.partnershipscorecard.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.extract.Column;
import org.partnershipscorecard.extract.ColumnType;
import org.partnershipscorecard.extract.ExtractSpec;
import org.partnershipscorecard.extract.Extracts;

/** What a line must say for its kind, and what it must not. Each problem is a plain sentence. */
final class LineRules {

  private static final Pattern NAME = Pattern.compile("\\b([A-Za-z_][A-Za-z0-9_]*)\\b(\\s*\\()?");

  /** Words of the language, and the day of a snapshot, which is no column of any extract. */
  private static final Set<String> WORDS =
      Set.of(
          "AND",
          "OR",
          "NOT",
          "IN",
          "IS",
          "NULL",
          "TRUE",
          "FALSE",
          "CASE",
          "WHEN",
          "THEN",
          "ELSE",
          "END",
          "BETWEEN",
          "LIKE",
          "DISTINCT",
          "FROM",
          "CAST",
          "AS",
          "DATE",
          "INTERVAL",
          "YEAR",
          "MONTH",
          "DAY",
          "INTEGER",
          "VARCHAR",
          "DOUBLE",
          "DECIMAL",
          "BOOLEAN",
          "PERIOD_END");

  private LineRules() {}

  static List<String> problems(MeasureLine line, Extracts extracts) {
    List<String> problems = new ArrayList<>();
    if (!extracts.has(line.extract())) {
      return List.of("there is no extract " + line.extract());
    }
    ExtractSpec spec = extracts.byId(line.extract());
    boolean supplied = spec.id().equals("figures");
    if (line.units().isEmpty() || line.bases().isEmpty()) {
      return List.of("a line needs at least one unit and one basis");
    }
    if (supplied) {
      checkSupplied(line, problems);
    } else if (line.sql() == null) {
      checkColumns(line, spec, problems);
      checkExpressions(line, spec, problems);
    }
    for (Basis basis : line.bases()) {
      boolean possible =
          line.timing() == Timing.SNAPSHOT
              ? basis == Basis.SNAPSHOT || basis == Basis.YEAR
              : basis != Basis.SNAPSHOT;
      if (!possible) {
        problems.add("basis " + basis.word() + " is impossible for timing " + line.timing().word());
      }
    }
    if (line.kind() == Kind.PERCENTAGE && line.sql() == null && !supplied) {
      require(line.part(), "a percentage needs part: which rows enter the numerator", problems);
    }
    if ((line.kind() == Kind.MEAN || line.kind() == Kind.MEDIAN)
        && line.sql() == null
        && !supplied) {
      require(line.amount(), "a mean or median needs amount: what it is taken of", problems);
    }
    if (line.breakdowns().size() > MeasureLine.MOST_BREAKDOWNS) {
      problems.add("a line has at most " + MeasureLine.MOST_BREAKDOWNS + " breakdowns");
    }
    if (line.kind() == Kind.PERCENTAGE
        && !line.units().isEmpty()
        && line.units().getFirst() != Unit.PERCENT) {
      problems.add("the first unit of a percentage is percent");
    }
    if (line.kind() == Kind.VALUE && !supplied) {
      problems.add("kind value is for the extract figures: elsewhere rows are counted");
    }
    checkOptions(line, problems);
    return problems;
  }

  private static void checkOptions(MeasureLine line, List<String> problems) {
    Integer fixAfter = line.spc().fixAfter();
    if (fixAfter != null && fixAfter < SpcOptions.FEWEST_TO_FIX) {
      problems.add(
          "spc.fix_after is "
              + fixAfter
              + ": limits are fixed on "
              + SpcOptions.FEWEST_TO_FIX
              + " points or more");
    }
    LocalDate from = line.validFrom();
    LocalDate to = line.validTo();
    if (from != null && to != null && to.isBefore(from)) {
      problems.add("valid_to is before valid_from");
    }
    Set<String> dimensions = new HashSet<>();
    for (Breakdown breakdown : line.breakdowns()) {
      if (!dimensions.add(breakdown.dimension())) {
        problems.add("the dimension " + breakdown.dimension() + " stands twice");
      }
      if (breakdown.categories().isEmpty()) {
        problems.add("the dimension " + breakdown.dimension() + " has no categories");
      }
    }
  }

  /** What says how rows are counted has no meaning where a number is supplied. */
  private static void checkSupplied(MeasureLine line, List<String> problems) {
    refuse(line.event(), "event", problems);
    refuse(line.where(), "where", problems);
    refuse(line.part(), "part", problems);
    refuse(line.amount(), "amount", problems);
    refuse(line.sql(), "sql", problems);
  }

  private static void refuse(@Nullable String field, String name, List<String> problems) {
    if (field != null) {
      problems.add(name + " says how rows are counted, but the extract figures brings numbers");
    }
  }

  /**
   * Names only; whether DuckDB understands an expression is found when the catalogue is taken into
   * use.
   */
  private static void checkExpressions(MeasureLine line, ExtractSpec spec, List<String> problems) {
    checkNames("where", line.where(), spec, problems);
    checkNames("part", line.part(), spec, problems);
    checkNames("amount", line.amount(), spec, problems);
    for (Breakdown breakdown : line.breakdowns()) {
      checkNames("breakdown " + breakdown.dimension(), breakdown.expression(), spec, problems);
    }
  }

  private static void checkNames(
      String field, @Nullable String expression, ExtractSpec spec, List<String> problems) {
    if (expression == null) {
      return;
    }
    Matcher names = NAME.matcher(expression.replaceAll("'(?:[^']|'')*'", "''"));
    while (names.find()) {
      String name = names.group(1);
      boolean function = names.group(2) != null;
      if (!function && !WORDS.contains(name.toUpperCase(Locale.ROOT)) && !spec.hasColumn(name)) {
        problems.add(
            field + " names a column " + name + " that the extract " + spec.id() + " lacks");
      }
    }
  }

  private static void checkColumns(MeasureLine line, ExtractSpec spec, List<String> problems) {
    if (line.key().isEmpty()) {
      problems.add("key says what is counted once; it is missing");
    }
    line.key().stream()
        .filter(column -> !spec.hasColumn(column))
        .forEach(column -> problems.add("key names a column " + column + " that is not there"));
    if (line.timing() == Timing.DURING) {
      require(line.event(), "a line about what happened needs event: a date column", problems);
      Optional.ofNullable(line.event())
          .filter(event -> !isDate(spec, event))
          .ifPresent(event -> problems.add("event " + event + " is not a date column"));
    } else if (spec.open() == null) {
      problems.add("a snapshot needs an extract that says when a record is open");
    }
  }

  private static boolean isDate(ExtractSpec spec, String name) {
    return spec.columns().stream()
        .filter(column -> column.name().equals(name))
        .map(Column::type)
        .anyMatch(type -> type == ColumnType.DATE);
  }

  private static void require(@Nullable String field, String problem, List<String> problems) {
    if (field == null) {
      problems.add(problem);
    }
  }
}
