package org.partnershipscorecard.example;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.example.StockAndFlow.Quarter;
import org.partnershipscorecard.period.ReportingPeriod;

/**
 * Periods of care: who was looked after, from when to when, and why it ceased. Spells come first,
 * then the reasons that suit how long they lasted, then children of an age that suits the reason.
 */
final class CarePeriods {
  private static final String FIRST = "2013-14-Q2";
  private static final int OPENING = 766;

  /**
   * Started and ceased. The table begins a year before the first extract, which looks back 12
   * months. Stocks: 778 at the end of 2014-15, 653 of 2015-16, 626 of 2016-17 Q2; 229 ceased, 40
   * adopted and 38 independent in the four quarters to 2016-17 Q2.
   */
  private static final List<Quarter> QUARTERS =
      StockAndFlow.table(
          FIRST,
          new int[][] {
            {60, 55}, {59, 54}, {63, 58}, {60, 57}, {56, 55}, {56, 59}, {57, 61}, {38, 66},
            {33, 68}, {30, 62}, {31, 61}, {38, 54}, {41, 52}, {55, 50}, {57, 51}
          });

  /** Of those that ceased in each quarter: adopted, independent, special guardianship. */
  private static final int[][] CEASED = {
    {10, 7, 6},
    {11, 8, 5},
    {12, 7, 6},
    {12, 8, 6},
    {11, 8, 7},
    {13, 9, 6},
    {12, 8, 8},
    {13, 9, 9},
    {12, 11, 9},
    {11, 9, 8},
    {10, 10, 7},
    {9, 10, 8},
    {10, 9, 7},
    {9, 8, 7},
    {10, 9, 6}
  };

  private final Chance chance = new Chance("care");
  private final List<CarePeriod> periods = new ArrayList<>();

  /**
   * A period of care.
   *
   * @param reason why it ceased; null while it lasts
   */
  record CarePeriod(Child child, Spell spell, @Nullable String reason) {}

  CarePeriods(Children children) {
    List<Spell> spells = spells();
    Map<Integer, String> reasons = new CareEndings(chance).reasons(spells, QUARTERS, CEASED);
    List<CarePeriod> leftHome = new ArrayList<>();
    for (int i = 0; i < spells.size(); i++) {
      Spell spell = spells.get(i);
      String reason = reasons.get(i);
      CarePeriod period = new CarePeriod(child(children, spell, reason, leftHome), spell, reason);
      periods.add(period);
      if (reason != null && reason.startsWith("E4")) {
        leftHome.add(period);
      }
    }
  }

  /** In the order in which they started. */
  List<CarePeriod> all() {
    return List.copyOf(periods);
  }

  private List<Spell> spells() {
    LocalDate opens = QUARTERS.getFirst().period().firstDay();
    List<LocalDate> opening = new ArrayList<>();
    while (opening.size() < OPENING) {
      long daysAgo = chance.waitingDays(1100);
      if (daysAgo < 3600) {
        LocalDate day = opens.minusDays(daysAgo);
        opening.add(chance.weekday(day.minusDays(4), day));
      }
    }
    return new StockAndFlow(chance, 5, CarePeriods::hazard).spells(opening, QUARTERS);
  }

  /** Many leave soon, or when a plan of permanence is carried out; the long placed stay. */
  private static double hazard(LocalDate start, ReportingPeriod period) {
    LocalDate end = period.lastDay();
    if (start.isAfter(end.minusMonths(6))) {
      return 1.4;
    }
    return start.isAfter(end.minusMonths(9)) || start.isBefore(end.minusMonths(48)) ? 0.7 : 1.5;
  }

  private Child child(
      Children children, Spell spell, @Nullable String reason, List<CarePeriod> leftHome) {
    if ((reason == null || reason.startsWith("E4")) && chance.happens(0.06)) {
      for (CarePeriod earlier : leftHome) {
        if (earlier.spell().lastDay().plusDays(30).isBefore(spell.start())
            && earlier.child().under18Throughout(spell)) {
          leftHome.remove(earlier);
          return earlier.child();
        }
      }
    }
    return reason == null
        ? children.forSpell(spell, 0, 15)
        : children.born(CareEndings.birthday(spell, reason, chance));
  }
}
