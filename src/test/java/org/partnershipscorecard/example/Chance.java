package org.partnershipscorecard.example;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * A seeded source of chance. Each part of the example draws from a stream of its own, so that a
 * change to one extract leaves the bytes of the others alone. {@link Random} is used because its
 * sequence for a seed is part of its contract on every Java platform.
 */
final class Chance {
  private static final long SEED = 20_170_331L;

  private final Random random;

  Chance(String stream) {
    this.random = new Random(SEED * 31 + stream.hashCode());
  }

  /** At least 0 and below 1. */
  double fraction() {
    return random.nextDouble();
  }

  /** From 0 to {@code bound - 1}. */
  int below(int bound) {
    return random.nextInt(bound);
  }

  /** Both ends included. */
  int between(int from, int to) {
    return from + random.nextInt(to - from + 1);
  }

  boolean happens(double probability) {
    return random.nextDouble() < probability;
  }

  /** An exponentially distributed number of days, at least 1. */
  long waitingDays(double meanDays) {
    return 1 + Math.round(-meanDays * Math.log(1 - random.nextDouble()));
  }

  /** Both ends included. */
  LocalDate day(LocalDate from, LocalDate to) {
    return from.plusDays(random.nextInt((int) ChronoUnit.DAYS.between(from, to) + 1));
  }

  /** Monday to Friday, both ends included; any day where the stretch holds only a weekend. */
  LocalDate weekday(LocalDate from, LocalDate to) {
    List<LocalDate> weekdays =
        from.datesUntil(to.plusDays(1))
            .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0)
            .toList();
    return weekdays.isEmpty() ? day(from, to) : weekdays.get(random.nextInt(weekdays.size()));
  }

  <T> List<T> shuffled(List<T> items) {
    List<T> shuffled = new ArrayList<>(items);
    Collections.shuffle(shuffled, random);
    return shuffled;
  }
}
