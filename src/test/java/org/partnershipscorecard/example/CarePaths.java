package org.partnershipscorecard.example;

import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.partnershipscorecard.example.CarePeriods.CarePeriod;

/** The path of a child through care: legal statuses and placements, each by the day it began. */
record CarePaths(Chance chance) {
  private static final Mix FIRST_STATUS = Mix.of("V2 46, C1 45, L1 5, L2 4");
  private static final Mix INFANT = Mix.of("U6 66, U3 14, U1 6, U5 5, P1 7, R3 2");
  private static final Mix CHILD = Mix.of("U6 44, U4 22, U1 12, U3 8, K2 6, P1 7, S1 1");
  private static final Mix TEENAGER = Mix.of("U6 36, U4 22, U1 9, K2 21, P1 6, S1 3, K1 1, R2 1");
  private static final Mix YOUNG_ADULT = Mix.of("U6 24, U4 20, U1 7, K2 18, H5 17, P2 10, P1 4");
  private static final Mix AGENCY_OR_OWN = Mix.of("PR1 55, PR4 41, PR5 4");
  private static final Mix HOME_PROVIDER = Mix.of("PR4 78, PR1 22");

  /**
   * Where a child lives.
   *
   * @param sameCarer whether the change to it kept the carer
   */
  record Placement(String type, String provider, String inArea, boolean sameCarer) {}

  /** From the first day of care on; an adoption goes by a placement order. */
  NavigableMap<LocalDate, String> legalStatuses(CarePeriod period) {
    NavigableMap<LocalDate, String> legal = new TreeMap<>();
    LocalDate start = period.spell().start();
    boolean adopted = adopted(period);
    String first = adopted ? "C1" : FIRST_STATUS.pick(chance);
    legal.put(start, first);
    if (adopted) {
      put(legal, period, start.plusDays(period.spell().days() * 45 / 100), "E1");
      return legal;
    }
    LocalDate interim = start;
    switch (first) {
      // Police protection lasts 72 hours at most, an emergency protection order eight days.
      case "L1" -> interim = put(legal, period, start.plusDays(2), "C1");
      case "L2" -> interim = put(legal, period, start.plusDays(7), "C1");
      case "V2" -> {
        if (chance.happens(0.65)) {
          return legal;
        }
        interim = put(legal, period, start.plusDays(chance.between(60, 220)), "C1");
      }
      default -> {}
    }
    put(legal, period, interim.plusDays(chance.between(150, 260)), "C2");
    return legal;
  }

  /**
   * From the first day of care on. One child in seven moves every few months, the others once in
   * several years: together about one in nine has three or more placements in a year.
   */
  NavigableMap<LocalDate, Placement> placements(
      CarePeriod period, NavigableMap<LocalDate, String> legal) {
    NavigableMap<LocalDate, Placement> placed = new TreeMap<>();
    double daysBetween = chance.happens(0.15) ? 160 : 1600;
    LocalDate last = period.spell().lastDay();
    for (LocalDate day = period.spell().start();
        day.isBefore(last) || placed.isEmpty();
        day = day.plusDays(6 + chance.waitingDays(daysBetween))) {
      placed.put(day, placement(period.child(), day, on(legal, day)));
    }
    legal.tailMap(period.spell().start(), false).keySet().stream()
        .filter(day -> chance.happens(0.1))
        .forEach(day -> placed.put(day, placement(period.child(), day, on(legal, day))));
    if (adopted(period)) {
      placeForAdoption(period, placed);
    } else if ("E5".equals(period.reason()) || "E6".equals(period.reason())) {
      moveOn(period, placed);
    } else if (chance.happens(0.12)) {
      settle(period, legal, placed);
    }
    return placed;
  }

  private Placement placement(Child child, LocalDate day, String legalStatus) {
    long age = child.ageOn(day);
    Mix mix = age >= 16 ? YOUNG_ADULT : age >= 11 ? TEENAGER : age >= 2 ? CHILD : INFANT;
    String type = mix.pick(chance);
    // Only a child under a care order can be looked after and live with the parents.
    if (type.equals("P1") && !legalStatus.startsWith("C")) {
      type = "U6";
    }
    String provider =
        switch (type) {
          case "P1" -> "PR0";
          case "U1", "U3" -> "PR1";
          case "K1", "S1", "R3" -> "PR4";
          case "R2" -> "PR3";
          case "K2", "H5", "P2" -> HOME_PROVIDER.pick(chance);
          default -> AGENCY_OR_OWN.pick(chance);
        };
    boolean outside = chance.happens(provider.equals("PR4") ? 0.46 : 0.22);
    return new Placement(type, provider, outside ? "OUT" : "IN", false);
  }

  /** In the last third of the period: with new parents, or with the foster carers who adopt. */
  private void placeForAdoption(CarePeriod period, NavigableMap<LocalDate, Placement> placed) {
    LocalDate day = period.spell().start().plusDays(period.spell().days() * 68 / 100);
    placed.tailMap(day, true).clear();
    boolean sameCarer = chance.happens(0.15);
    String inArea = sameCarer ? on(placed, placed.lastKey()).inArea() : "OUT";
    placed.put(day, new Placement(sameCarer ? "A5" : "A6", "PR1", inArea, sameCarer));
  }

  /** Most who move on to independence try it out for some months, from 16 at the earliest. */
  private void moveOn(CarePeriod period, NavigableMap<LocalDate, Placement> placed) {
    LocalDate day = period.spell().lastDay().minusDays(chance.between(60, 300));
    boolean possible = day.isAfter(placed.lastKey()) && period.child().ageOn(day) >= 16;
    if (possible && chance.happens(0.75)) {
      String type = chance.happens(0.7) ? "H5" : "P2";
      placed.put(day, new Placement(type, "PR4", chance.happens(0.3) ? "OUT" : "IN", false));
    }
  }

  /**
   * A foster placement becomes a long-term one with the same carer, on the day of the care order
   * where there is one to come.
   */
  private void settle(
      CarePeriod period,
      NavigableMap<LocalDate, String> legal,
      NavigableMap<LocalDate, Placement> placed) {
    Placement latest = on(placed, placed.lastKey());
    LocalDate order = legal.higherKey(placed.lastKey());
    LocalDate day = order == null ? placed.lastKey().plusDays(chance.between(120, 400)) : order;
    if (latest.type().equals("U6") && day.isBefore(period.spell().lastDay())) {
      placed.put(day, new Placement("U4", latest.provider(), latest.inArea(), true));
    }
  }

  /** What a path says of a day, which is not before its first. */
  static <T> T on(NavigableMap<LocalDate, T> path, LocalDate day) {
    return Objects.requireNonNull(path.floorEntry(day)).getValue();
  }

  private static LocalDate put(
      NavigableMap<LocalDate, String> legal, CarePeriod period, LocalDate day, String status) {
    if (day.isBefore(period.spell().lastDay())) {
      legal.put(day, status);
    }
    return day;
  }

  private static boolean adopted(CarePeriod period) {
    String reason = period.reason();
    return "E11".equals(reason) || "E12".equals(reason);
  }
}
