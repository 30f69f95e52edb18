package org.partnershipscorecard.example;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.example.StockAndFlow.Quarter;
import org.partnershipscorecard.period.ReportingPeriod;

/** Child protection plans, with the few that another authority is responsible for. */
final class Plans implements AgencyExtract {
  private static final int OPENING = 248;

  /** Started and ended. Stocks: 290 at the end of 2014-15, 151 of 2015-16, 209 of 2016-17 Q2. */
  private static final List<Quarter> QUARTERS =
      StockAndFlow.table(
          "2014-15-Q1",
          new int[][] {
            {84, 70}, {78, 69}, {86, 74}, {82, 75},
            {70, 98}, {58, 96}, {55, 95}, {60, 93},
            {92, 67}, {94, 61}, {85, 73}, {83, 76}
          });

  private static final List<Quarter> OF_OTHERS =
      StockAndFlow.table(
          "2014-15-Q1",
          new int[][] {
            {3, 2}, {2, 3}, {4, 2}, {2, 3}, {3, 3}, {3, 2}, {2, 3}, {4, 3}, {2, 3}, {3, 2}, {3, 3},
            {2, 2}
          });

  private static final Mix CATEGORY = Mix.of("NEG 45, EMO 36, PHY 9, SAB 6, MUL 4");

  private final Chance chance = new Chance("plans");
  private final List<Plan> plans = new ArrayList<>();

  /**
   * A plan.
   *
   * @param changed the day on which the category changed; null where it never did
   */
  private record Plan(
      String id,
      Child child,
      Spell spell,
      String initialCategory,
      @Nullable LocalDate changed,
      String laterCategory,
      int earlierPlans,
      boolean ofOtherAuthority) {

    String categoryOn(LocalDate day) {
      return changed == null || changed.isAfter(day) ? initialCategory : laterCategory;
    }
  }

  Plans(Children children, EarlyHelp earlyHelp, CarePeriods carePeriods) {
    PlanChildren planChildren = new PlanChildren(chance, children, earlyHelp, carePeriods);
    LocalDate opens = QUARTERS.getFirst().period().firstDay();
    int number = 3_000;
    for (PlanChildren.Subject subject : planChildren.subjects(spells(opens, OPENING, QUARTERS))) {
      number += chance.between(1, 2);
      plans.add(plan(number, subject.child(), subject.spell(), subject.earlierPlans(), false));
    }
    for (Spell spell : spells(opens, 7, OF_OTHERS)) {
      number += chance.between(1, 2);
      plans.add(plan(number, children.forSpell(spell, 0, 14), spell, 0, true));
    }
    plans.sort(Comparator.comparing((Plan plan) -> plan.spell().start()).thenComparing(Plan::id));
  }

  private List<Spell> spells(LocalDate opens, int opening, List<Quarter> quarters) {
    List<LocalDate> starts = new ArrayList<>();
    for (int i = 0; i < opening; i++) {
      LocalDate day = opens.minusDays(1 + chance.below(chance.happens(0.8) ? 390 : 700));
      starts.add(chance.weekday(day.minusDays(4), day));
    }
    return new StockAndFlow(chance, 45, Plans::hazard).spells(starts, quarters);
  }

  /**
   * Few plans end at their first review, and nearly all before they have lasted two years. Those
   * that began on the 13th or 27th of a month stand for the few that last longer.
   */
  private static double hazard(LocalDate start, ReportingPeriod period) {
    LocalDate end = period.lastDay();
    if (start.getDayOfMonth() % 14 == 13) {
      return start.plusYears(2).isBefore(period.firstDay()) ? 9 : 0.02;
    }
    if (start.isAfter(end.minusMonths(4))) {
      return 0.25;
    }
    if (start.isAfter(end.minusMonths(10))) {
      return 1;
    }
    return start.isAfter(end.minusMonths(18)) ? 1.8 : 4;
  }

  private Plan plan(int number, Child child, Spell spell, int earlierPlans, boolean ofOther) {
    String category = CATEGORY.pick(chance);
    String later = CATEGORY.pick(chance);
    boolean changes = chance.happens(0.14) && !later.equals(category);
    LocalDate changed = changes ? spell.start().plusDays(chance.between(80, 280)) : null;
    return new Plan("CPP-" + number, child, spell, category, changed, later, earlierPlans, ofOther);
  }

  @Override
  public String agency() {
    return "CWC";
  }

  @Override
  public String id() {
    return "child-protection-plans";
  }

  @Override
  public List<String> header() {
    return List.of(
        "agency",
        "area",
        "cpp_id",
        "child_ref",
        "sex",
        "birth_month",
        "expected_month",
        "ethnicity",
        "cpp_start_date",
        "cpp_end_date",
        "initial_category",
        "latest_category",
        "number_previous_cpp",
        "other_la_plan");
  }

  @Override
  public List<Row> rows(ReportingPeriod period) {
    return plans.stream()
        .filter(plan -> plan.spell().inCaseload(period.firstDay(), period.lastDay()))
        .map(plan -> row(plan, period.lastDay()))
        .toList();
  }

  /** An unborn child has an expected month and no sex; the next file knows better. */
  private Row row(Plan plan, LocalDate asAt) {
    Child child = plan.child();
    LocalDate known = plan.spell().endKnownOn(asAt);
    boolean unborn = child.born().isAfter(known == null ? asAt : known);
    return AgencyExtract.row(
        agency(),
        WOLVERHAMPTON,
        plan.id(),
        child.ref(),
        unborn ? "0" : child.sex(),
        unborn ? null : child.birthMonth(),
        unborn ? child.birthMonth() : null,
        child.ethnicity(),
        plan.spell().start(),
        known,
        plan.initialCategory(),
        plan.categoryOn(known == null ? asAt : known),
        plan.earlierPlans(),
        plan.ofOtherAuthority() ? "Y" : "N");
  }
}
