package org.partnershipscorecard.example;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.partnershipscorecard.example.StockAndFlow.Quarter;
import org.partnershipscorecard.period.ReportingPeriod;

/** Why periods of care ceased, and how old a child must have been for it. */
record CareEndings(Chance chance) {
  private static final Mix ADOPTED = Mix.of("E11 3, E12 7");
  private static final Mix INDEPENDENT = Mix.of("E5 4, E6 1");
  private static final Mix GUARDIANSHIP = Mix.of("E43 3, E44 2");
  private static final Mix OTHER =
      Mix.of("E4A 46, E4B 17, E41 12, E13 7, E17 8, E8 9, E7 3, E3 4, E9 2");

  /**
   * A reason for each spell that ended, by its index.
   *
   * @param allotted for each quarter how many were adopted, moved on to independent living, and
   *     left under special guardianship; the rest left for other reasons
   * @throws IllegalStateException when too few spells were long enough for what is allotted
   */
  Map<Integer, String> reasons(List<Spell> spells, List<Quarter> quarters, int[][] allotted) {
    Map<Integer, String> reasons = new HashMap<>();
    for (int q = 0; q < quarters.size(); q++) {
      ReportingPeriod period = quarters.get(q).period();
      List<Integer> ended =
          new ArrayList<>(
              chance.shuffled(
                  IntStream.range(0, spells.size())
                      .filter(i -> endedIn(spells.get(i), period))
                      .boxed()
                      .toList()));
      // An adoption takes the best part of a year at least, and is for the young.
      allot(reasons, ended, allotted[q][0], ADOPTED, i -> within(spells.get(i), 300, 1500));
      allot(reasons, ended, allotted[q][2], GUARDIANSHIP, i -> within(spells.get(i), 150, 2600));
      allot(reasons, ended, allotted[q][1], INDEPENDENT, i -> within(spells.get(i), 150, 6000));
      allot(reasons, ended, ended.size(), OTHER, i -> true);
    }
    return reasons;
  }

  private void allot(
      Map<Integer, String> reasons,
      List<Integer> ended,
      int number,
      Mix mix,
      Predicate<Integer> suits) {
    List<Integer> chosen = ended.stream().filter(suits).limit(number).toList();
    if (chosen.size() < number) {
      throw new IllegalStateException("too few periods of care suit " + mix.codes());
    }
    chosen.forEach(index -> reasons.put(index, mix.pick(chance)));
    ended.removeAll(chosen);
  }

  private static boolean endedIn(Spell spell, ReportingPeriod period) {
    LocalDate end = spell.end();
    return end != null && ReportingPeriod.containing(end).equals(period);
  }

  private static boolean within(Spell spell, int fromDays, int toDays) {
    return spell.days() >= fromDays && spell.days() <= toDays;
  }

  /** A day of birth on or before the start that gives an age in months that suits the reason. */
  static LocalDate birthday(Spell spell, String reason, Chance chance) {
    return switch (reason) {
      case "E11", "E12" -> agedAtEnd(spell, 12, 72, chance);
      case "E43", "E44" -> agedAtEnd(spell, 8, 150, chance);
      // Most move on when they turn 18, some in the months before.
      case "E5", "E6" ->
          chance.happens(0.6) ? turning18(spell) : agedAtEnd(spell, 205, 215, chance);
      case "E17", "E7" -> turning18(spell);
      case "E9" -> agedAtEnd(spell, 170, 213, chance);
      default -> agedAtEnd(spell, 3, 205, chance);
    };
  }

  private static LocalDate turning18(Spell spell) {
    return spell.lastDay().minusYears(18);
  }

  private static LocalDate agedAtEnd(Spell spell, int fromMonths, int toMonths, Chance chance) {
    LocalDate youngest = spell.lastDay().minusMonths(fromMonths);
    LocalDate latest = youngest.isAfter(spell.start()) ? spell.start() : youngest;
    return chance.day(spell.lastDay().minusMonths(toMonths), latest);
  }
}
