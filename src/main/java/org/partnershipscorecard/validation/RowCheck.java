package org.partnershipscorecard.validation;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.extract.CheckSpec;
import org.partnershipscorecard.extract.CodeSet;
import org.partnershipscorecard.extract.ColumnType;
import org.partnershipscorecard.extract.ExtractSpec;
import org.partnershipscorecard.extract.Rule;
import org.partnershipscorecard.extract.TypedRow;

/**
 * A check bound to the places of its columns in a row.
 *
 * @param columns the columns that it looks at; a finding names the first
 * @param broken whether a row breaks the rule
 */
record RowCheck(CheckSpec spec, List<String> columns, Predicate<TypedRow> broken) {

  private static final int MAJORITY = 18;

  /**
   * Binds a check.
   *
   * @param lastDay the last day that the file covers
   * @return null for a rule that looks at the whole file
   */
  static @Nullable RowCheck of(CheckSpec check, ExtractSpec extract, LocalDate lastDay) {
    Predicate<TypedRow> broken = broken(check.rule(), extract, lastDay);
    return broken == null ? null : new RowCheck(check, check.rule().columns(), broken);
  }

  private static @Nullable Predicate<TypedRow> broken(
      Rule rule, ExtractSpec extract, LocalDate lastDay) {
    int[] at = rule.columns().stream().mapToInt(extract::index).toArray();
    return switch (rule) {
      case Rule.NotAfterPeriodEnd _ -> row -> before(lastDay, date(row, at[0]));
      case Rule.NotBefore _ -> row -> before(date(row, at[0]), date(row, at[1]));
      case Rule.BothOrNeither _ -> row -> filled(row, at) == 1;
      case Rule.AllOrNone _ -> row -> filled(row, at) > 0 && filled(row, at) < at.length;
      case Rule.ExactlyOne _ -> row -> filled(row, at) != 1;
      case Rule.Present _ -> row -> row.value(at[0]) == null;
      case Rule.Differ _ ->
          row -> filled(row, at) == 2 && Objects.equals(row.value(at[0]), row.value(at[1]));
      case Rule.Between r ->
          row -> row.value(at[0]) instanceof Long number && (number < r.from() || number > r.to());
      case Rule.Agree r -> row -> disagree(row, at, r);
      case Rule.AtLeast r -> row -> below(row.value(at[0]), r.value());
      case Rule.SuppliedWhen r -> {
        Set<String> values = Set.copyOf(r.values());
        yield row -> contains(values, row.value(at[0])) != (row.value(at[1]) != null);
      }
      case Rule.Under18WhileOpen r -> {
        boolean byMonth = extract.column(r.birthMonth()).type() == ColumnType.MONTH;
        yield row -> openAndAdult(row, at, byMonth, lastDay);
      }
      case Rule.OnlyWith r ->
          row ->
              contains(r.values(), row, at[0])
                  && known(row, at[1])
                  && !contains(r.allowed(), row, at[1]);
      case Rule.NotWith r ->
          row -> contains(r.values(), row, at[0]) && contains(r.forbidden(), row, at[1]);
      case Rule.Aged r -> {
        boolean byMonth = extract.column(r.birth()).type() == ColumnType.MONTH;
        yield row ->
            (at.length == 2 || contains(r.values(), row, at[2]))
                && outside(date(row, at[1]), date(row, at[0]), r, byMonth);
      }
      case Rule.LastsAtMost r ->
          row ->
              contains(r.values(), row, at[2])
                  && days(date(row, at[0]), date(row, at[1]), lastDay) > r.days();
      case Rule.NotAtWeekend _ -> row -> atWeekend(date(row, at[0]));
      case Rule.OneOpenEach _, Rule.RowsOf _ -> null;
    };
  }

  private static boolean disagree(TypedRow row, int[] at, Rule.Agree rule) {
    Object value = row.value(at[0]);
    return row.value(at[1]) instanceof Long number
        && value != null
        && !value.equals(CodeSet.UNKNOWN)
        && value.equals(rule.value()) != (number >= rule.from() && number <= rule.to());
  }

  private static boolean below(@Nullable Object value, long least) {
    return switch (value) {
      case Long number -> number < least;
      case BigDecimal number -> number.compareTo(BigDecimal.valueOf(least)) < 0;
      case null, default -> false;
    };
  }

  private static boolean contains(Set<String> values, @Nullable Object value) {
    return value instanceof String text && values.contains(text);
  }

  /** With the month of birth alone, age turns on the month's last day (R12). */
  private static boolean openAndAdult(TypedRow row, int[] at, boolean byMonth, LocalDate lastDay) {
    LocalDate birth = date(row, at[0]);
    LocalDate from = date(row, at[1]);
    LocalDate to = date(row, at[2]);
    if (birth == null || from == null || from.isAfter(lastDay)) {
      return false;
    }
    if (to != null && !to.isAfter(lastDay)) {
      return false;
    }
    LocalDate turns = byMonth ? birth.withDayOfMonth(birth.lengthOfMonth()) : birth;
    return !turns.plusYears(MAJORITY).isAfter(lastDay);
  }

  private static boolean contains(List<String> values, TypedRow row, int index) {
    return row.value(index) instanceof String text && values.contains(text);
  }

  private static boolean known(TypedRow row, int index) {
    return row.value(index) instanceof String text && !text.equals(CodeSet.UNKNOWN);
  }

  /** Too young even if born on the month's first day, or too old even if born on its last. */
  private static boolean outside(
      @Nullable LocalDate birth, @Nullable LocalDate on, Rule.Aged rule, boolean byMonth) {
    if (birth == null || on == null) {
      return false;
    }
    LocalDate last = byMonth ? birth.withDayOfMonth(birth.lengthOfMonth()) : birth;
    return on.isBefore(birth.plusYears(rule.from())) || !on.isBefore(last.plusYears(rule.to()));
  }

  private static long days(@Nullable LocalDate from, @Nullable LocalDate to, LocalDate lastDay) {
    return from == null ? 0 : ChronoUnit.DAYS.between(from, to == null ? lastDay : to);
  }

  private static boolean atWeekend(@Nullable LocalDate day) {
    return day != null && day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
  }

  private static boolean before(@Nullable LocalDate day, @Nullable LocalDate other) {
    return day != null && other != null && day.isBefore(other);
  }

  private static int filled(TypedRow row, int[] at) {
    int filled = 0;
    for (int index : at) {
      filled += row.value(index) == null ? 0 : 1;
    }
    return filled;
  }

  private static @Nullable LocalDate date(TypedRow row, int index) {
    return (LocalDate) row.value(index);
  }
}
