package org.partnershipscorecard.example;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.partnershipscorecard.period.ReportingPeriod;

/**
 * Turns a table of starts and ends a quarter into spells. Whoever is open at a quarter's end, and
 * how many started and ended in it, is then what the table says: open = opening + started − ended.
 *
 * @param shortestDays no spell ends sooner after its start
 * @param leaving how likely an open spell is to end in a quarter, against the others
 */
record StockAndFlow(Chance chance, int shortestDays, Leaving leaving) {

  /** How many started and ended in a quarter. */
  record Quarter(ReportingPeriod period, int started, int ended) {}

  /** A weight, above 0: the hazard of ending, on a scale of its own. */
  interface Leaving {
    double weight(LocalDate start, ReportingPeriod period);
  }

  private record Drawn(LocalDate start, double key) {}

  /** The table's rows, from the first period on. */
  static List<Quarter> table(String firstPeriod, int[][] startedAndEnded) {
    ReportingPeriod first = ReportingPeriod.parse(firstPeriod);
    List<Quarter> quarters = new ArrayList<>();
    for (int i = 0; i < startedAndEnded.length; i++) {
      quarters.add(new Quarter(first.plus(i), startedAndEnded[i][0], startedAndEnded[i][1]));
    }
    return List.copyOf(quarters);
  }

  /**
   * All spells, in the order of their starts.
   *
   * @param opening starts of the spells open when the first quarter begins
   * @throws IllegalStateException when the table ends more spells than are open
   */
  List<Spell> spells(List<LocalDate> opening, List<Quarter> quarters) {
    List<LocalDate> open = new ArrayList<>(opening);
    List<Spell> spells = new ArrayList<>();
    for (Quarter quarter : quarters) {
      ReportingPeriod period = quarter.period();
      for (int i = 0; i < quarter.started(); i++) {
        open.add(chance.weekday(period.firstDay(), period.lastDay()));
      }
      for (LocalDate start : leavers(open, quarter)) {
        open.remove(start);
        LocalDate earliest = latest(period.firstDay(), start.plusDays(shortestDays));
        spells.add(new Spell(start, chance.weekday(earliest, period.lastDay())));
      }
    }
    open.forEach(start -> spells.add(new Spell(start, null)));
    spells.sort(Comparator.comparing(Spell::start).thenComparing(Spell::lastDay));
    return spells;
  }

  /**
   * A weighted draw without replacement: each open spell waits an exponential time at its own rate
   * and the first to come leave.
   */
  private List<LocalDate> leavers(List<LocalDate> open, Quarter quarter) {
    LocalDate lastStart = quarter.period().lastDay().minusDays(shortestDays);
    List<LocalDate> leavers =
        open.stream()
            .filter(start -> !start.isAfter(lastStart))
            .map(start -> new Drawn(start, waiting(start, quarter.period())))
            .sorted(Comparator.comparingDouble(Drawn::key))
            .limit(quarter.ended())
            .map(Drawn::start)
            .toList();
    if (leavers.size() < quarter.ended()) {
      throw new IllegalStateException("too few open to end in " + quarter.period().key());
    }
    return leavers;
  }

  private double waiting(LocalDate start, ReportingPeriod period) {
    return -Math.log(1 - chance.fraction()) / leaving.weight(start, period);
  }

  private static LocalDate latest(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
