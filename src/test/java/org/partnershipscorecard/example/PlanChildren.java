package org.partnershipscorecard.example;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.example.CarePeriods.CarePeriod;
import org.partnershipscorecard.example.EarlyHelp.Assessment;
import org.partnershipscorecard.period.ReportingPeriod;

/**
 * Gives children to plans: some go on from the plan into care, some come from early help, some are
 * back on a plan, a few are not born yet, and the others are new to the records.
 */
final class PlanChildren {
  /**
   * On these days the published groups add up without overlap, so no child may be on a plan and
   * looked after. Between them a plan may outlast the first weeks of care.
   */
  private static final List<LocalDate> NO_OVERLAP =
      List.of(LocalDate.of(2015, 3, 31), LocalDate.of(2016, 3, 31), LocalDate.of(2016, 9, 30));

  private final Chance chance;
  private final Children children;
  private final List<Assessment> steppedUp;
  private final List<CarePeriod> entries = new ArrayList<>();
  private final List<Subject> mayReturn = new ArrayList<>();

  /** A child on a plan, and how many plans there were before. */
  record Subject(Child child, Spell spell, int earlierPlans) {}

  PlanChildren(Chance chance, Children children, EarlyHelp earlyHelp, CarePeriods carePeriods) {
    this.chance = chance;
    this.children = children;
    this.steppedUp = new ArrayList<>(earlyHelp.steppedUp());
    LocalDate first = ExampleData.PERIODS.getFirst().firstDay();
    Set<String> seen = new HashSet<>();
    for (CarePeriod period : carePeriods.all()) {
      boolean firstTime = seen.add(period.child().ref());
      if (firstTime && !period.spell().start().isBefore(first) && chance.happens(0.35)) {
        entries.add(period);
      }
    }
  }

  /** One subject a spell, in the same order; ends may move within their quarter. */
  List<Subject> subjects(List<Spell> spells) {
    Map<Integer, CarePeriod> intoCare = intoCare(spells);
    List<Subject> subjects = new ArrayList<>();
    for (int i = 0; i < spells.size(); i++) {
      CarePeriod care = intoCare.get(i);
      Subject subject;
      if (care != null) {
        Spell spell = new Spell(spells.get(i).start(), endAround(care, spells.get(i)));
        subject = new Subject(care.child(), spell, earlierPlans(care.child(), spell.start()));
      } else {
        subject = notIntoCare(spells.get(i));
        mayReturn.add(subject);
      }
      subjects.add(subject);
    }
    return subjects;
  }

  /** For entries into care, a plan of a child of that age that ended soon after it, by index. */
  private Map<Integer, CarePeriod> intoCare(List<Spell> spells) {
    Map<Integer, CarePeriod> intoCare = new HashMap<>();
    for (CarePeriod care : entries) {
      for (int i = 0; i < spells.size(); i++) {
        Spell plan = spells.get(i);
        LocalDate entry = care.spell().start();
        if (!intoCare.containsKey(i)
            && !plan.start().isBefore(care.child().born())
            && plan.start().plusDays(45).isBefore(entry)
            && endAround(care, plan) != null) {
          intoCare.put(i, care);
          break;
        }
      }
    }
    return intoCare;
  }

  /**
   * A day from the entry into care to six weeks later, in the quarter in which the plan ends, so
   * that the counts stay; null where there is none.
   */
  private static @Nullable LocalDate endAround(CarePeriod care, Spell plan) {
    LocalDate entry = care.spell().start();
    LocalDate planned = plan.end();
    if (planned == null) {
      return null;
    }
    ReportingPeriod ends = ReportingPeriod.containing(planned);
    LocalDate end = entry.isBefore(ends.firstDay()) ? planned : entry;
    boolean outOfReach = end.isAfter(ends.lastDay()) || end.isAfter(entry.plusDays(42));
    boolean overlaps = NO_OVERLAP.stream().anyMatch(day -> !entry.isAfter(day) && end.isAfter(day));
    boolean careOver = care.spell().end() != null && end.isAfter(care.spell().lastDay());
    return outOfReach || overlaps || careOver ? null : end;
  }

  private Subject notIntoCare(Spell spell) {
    if (chance.happens(0.07)) {
      for (Subject earlier : mayReturn) {
        if (earlier.spell().lastDay().plusDays(60).isBefore(spell.start())
            && earlier.child().under18Throughout(spell)) {
          mayReturn.remove(earlier);
          return new Subject(earlier.child(), spell, earlier.earlierPlans() + 1);
        }
      }
    }
    if (chance.happens(0.25)) {
      for (Assessment assessment : steppedUp) {
        LocalDate stepped = assessment.spell().lastDay();
        if (!stepped.isAfter(spell.start())
            && stepped.plusDays(90).isAfter(spell.start())
            && assessment.child().under18Throughout(spell)) {
          steppedUp.remove(assessment);
          Child child = assessment.child();
          return new Subject(child, spell, earlierPlans(child, spell.start()));
        }
      }
    }
    if (chance.happens(0.05)) {
      // A plan made before birth, for a child who is born some weeks into it.
      return new Subject(children.born(spell.start().plusDays(chance.between(20, 100))), spell, 0);
    }
    Child child = children.forSpell(spell, 0, 15);
    return new Subject(child, spell, earlierPlans(child, spell.start()));
  }

  /** Plans before the example's first day; a little more often in later years, none for babies. */
  private int earlierPlans(Child child, LocalDate start) {
    double share = 0.21 + 0.01 * Math.max(0, start.getYear() - 2014);
    if (child.ageOn(start) < 2 || !chance.happens(share)) {
      return 0;
    }
    return chance.happens(0.8) ? 1 : chance.happens(0.8) ? 2 : 3;
  }
}
