package org.partnershipscorecard.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One statistic of a measure (rule R15).
 *
 * @param id {@code LA03a}; the measure's own id where it has a single line
 * @param name as printed
 * @param extract the extract that feeds it
 * @param key columns that make one counted thing: the distinct values are counted
 * @param event column with the date of the event, for {@code DURING}
 * @param where SQL condition on a row to enter the denominator, or the count; null for every row
 * @param part SQL condition on those rows to enter the numerator of a percentage; null otherwise
 * @param amount SQL expression that a mean or median is taken of; null otherwise
 * @param sql the id of a contribution query that stands in for the above, where the closed kinds do
 *     not fit; null otherwise
 * @param units the statistics printed, the first being the line's own
 * @param additive whether quarters sum to the year to date
 * @param bases in the order printed
 * @param precision decimals printed of the first unit that is not a count
 * @param minimumDenominator below this many, no rating
 * @param spc how it is charted for special causes
 * @param validFrom first day of the windows that the definition holds for; null for all before
 * @param validTo last day of the windows that it holds for; null for all after
 */
public record MeasureLine(
    String id,
    String name,
    String definition,
    String extract,
    Kind kind,
    Timing timing,
    List<String> key,
    @Nullable String event,
    @Nullable String where,
    @Nullable String part,
    @Nullable String amount,
    @Nullable String sql,
    List<Unit> units,
    Polarity polarity,
    Counts counts,
    boolean additive,
    Set<Basis> bases,
    List<Breakdown> breakdowns,
    int precision,
    int minimumDenominator,
    SpcOptions spc,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo) {

  /** A line that is charted as usual and is valid always. */
  public MeasureLine(
      String id,
      String name,
      String definition,
      String extract,
      Kind kind,
      Timing timing,
      List<String> key,
      @Nullable String event,
      @Nullable String where,
      @Nullable String part,
      @Nullable String amount,
      @Nullable String sql,
      List<Unit> units,
      Polarity polarity,
      Counts counts,
      boolean additive,
      Set<Basis> bases,
      List<Breakdown> breakdowns,
      int precision,
      int minimumDenominator) {
    this(
        id,
        name,
        definition,
        extract,
        kind,
        timing,
        key,
        event,
        where,
        part,
        amount,
        sql,
        units,
        polarity,
        counts,
        additive,
        bases,
        breakdowns,
        precision,
        minimumDenominator,
        SpcOptions.USUAL,
        null,
        null);
  }

  /** Whether the definition holds for the whole stretch from {@code first} to {@code last}. */
  public boolean validFor(LocalDate first, LocalDate last) {
    return (validFrom == null || !first.isBefore(validFrom))
        && (validTo == null || !last.isAfter(validTo));
  }

  /** More ways of dividing a line than this are refused. */
  public static final int MOST_BREAKDOWNS = 5;

  /** The unit in which the line is rated, compared and charted. */
  public Unit mainUnit() {
    return units.getFirst();
  }

  /**
   * Whether the line is kept for its categories alone: shares of a whole whose number another line
   * states, so that its own total says nothing.
   */
  public boolean isDividedOnly() {
    return kind == Kind.COUNT && units.contains(Unit.PERCENT) && !breakdowns.isEmpty();
  }

  public Optional<Breakdown> breakdown(String dimension) {
    return breakdowns.stream().filter(b -> b.dimension().equals(dimension)).findFirst();
  }

  /** Whether working days, and so the list of bank holidays, can change it. */
  public boolean countsWorkingDays() {
    return Stream.of(where, part, amount)
        .anyMatch(expression -> expression != null && expression.contains("working_days"));
  }

  /** Decimals printed in a unit: counts have none. */
  public int decimals(Unit unit) {
    return unit == Unit.COUNT ? 0 : precision;
  }

  /** This line with other breakdowns. */
  MeasureLine withBreakdowns(List<Breakdown> others) {
    return with(bases, others);
  }

  /** This line counted over other windows. */
  MeasureLine withBases(Set<Basis> others) {
    return with(others, breakdowns);
  }

  private MeasureLine with(Set<Basis> otherBases, List<Breakdown> otherBreakdowns) {
    return new MeasureLine(
        id,
        name,
        definition,
        extract,
        kind,
        timing,
        key,
        event,
        where,
        part,
        amount,
        sql,
        units,
        polarity,
        counts,
        additive,
        otherBases,
        otherBreakdowns,
        precision,
        minimumDenominator,
        spc,
        validFrom,
        validTo);
  }
}
