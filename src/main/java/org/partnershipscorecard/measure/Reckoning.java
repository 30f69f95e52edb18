package org.partnershipscorecard.measure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.catalogue.Absence;
import org.partnershipscorecard.catalogue.FigureKey;
import org.partnershipscorecard.catalogue.Mark;
import org.partnershipscorecard.catalogue.MeasureLine;
import org.partnershipscorecard.catalogue.ReferenceData;
import org.partnershipscorecard.catalogue.Timing;
import org.partnershipscorecard.catalogue.Unit;

/** One figure from its sums: divided by what it is a part of, or by the people it is a rate on. */
final class Reckoning {

  private static final int RELIABLE_FROM = 20;

  private final ReferenceData reference;

  Reckoning(ReferenceData reference) {
    this.reference = reference;
  }

  /**
   * The outturn of a figure.
   *
   * @param counted what is summed; null where nobody counted anything
   * @param total the same of the whole line
   * @param figures whether the sums were sent as numbers
   */
  Outturn outturn(
      FigureKey key,
      MeasureLine line,
      Window window,
      Readiness ready,
      @Nullable Sums counted,
      @Nullable Sums total,
      boolean figures) {
    Absence absence = ready.absence();
    if (absence != null) {
      return absent(key, absence, ready);
    }
    if (counted == null && figures) {
      // What nobody counted is none; what nobody sent is not known.
      return absent(
          key, Absence.NOT_RECEIVED, new Readiness(Absence.NOT_RECEIVED, Set.of(), List.of()));
    }
    Sums sums = Optional.ofNullable(counted).orElse(Sums.ZERO);
    Absence given = sums.absence();
    if (given != null) {
      return absent(key, given, new Readiness(given, sums.marks(), List.of()));
    }
    Unit unit = key.unit();
    boolean ownDenominator = hasOwnDenominator(line, sums, figures);
    People people =
        unit.isRate() && !ownDenominator
            ? People.of(reference, key.area(), window.countedBy(line)).orElse(null)
            : null;
    if (unit.isRate() && people == null && !ownDenominator) {
      return absent(
          key,
          Absence.NOT_APPLICABLE,
          new Readiness(null, Set.of(), List.of("no population is given for " + window.lastDay())));
    }
    Statistic statistic =
        Statistic.of(line.kind(), unit, sums, total, people == null ? null : people.value());
    Double value = statistic.value();
    if (value == null) {
      return absent(
          key, statistic.absence(), new Readiness(null, ready.marks(), reasons(statistic, ready)));
    }
    return new Outturn(
        key,
        statistic.numerator(),
        statistic.denominator(),
        value,
        marks(unit, statistic.numerator(), ready),
        null,
        notes(line, unit, window, ready, figures),
        people == null ? null : people.estimateYear(),
        people == null ? null : people.vintage());
  }

  /** A rate on few events is of low reliability, as the Office for National Statistics marks it. */
  private static Set<Mark> marks(Unit unit, @Nullable Double events, Readiness ready) {
    if (!unit.isRate() || events == null || events >= RELIABLE_FROM) {
      return ready.marks();
    }
    Set<Mark> marks = EnumSet.of(Mark.U);
    marks.addAll(ready.marks());
    return Collections.unmodifiableSet(marks);
  }

  private static List<String> reasons(Statistic statistic, Readiness ready) {
    if (statistic.absence() != Absence.NOT_APPLICABLE) {
      return ready.notes();
    }
    List<String> notes = new ArrayList<>(ready.notes());
    notes.add("the part is greater than its whole, so there is no percentage");
    return List.copyOf(notes);
  }

  /** A rate's own denominator goes before the population. */
  private static boolean hasOwnDenominator(MeasureLine line, Sums sums, boolean figures) {
    Double denominator = sums.denominator();
    return switch (line.kind()) {
      case COUNT -> figures && denominator != null;
      case RATE -> denominator != null;
      case PERCENTAGE, MEAN, MEDIAN, VALUE -> false;
    };
  }

  private List<String> notes(
      MeasureLine line, Unit unit, Window window, Readiness ready, boolean figures) {
    List<String> notes = new ArrayList<>(ready.notes());
    if (unit.isRate() && line.timing() != Timing.SNAPSHOT && !window.isWholeYears()) {
      notes.add("The rate is of part of a year and is not annualised.");
    }
    if (!figures && line.countsWorkingDays()) {
      notes.addAll(withoutBankHolidays(window));
    }
    return List.copyOf(notes);
  }

  private List<String> withoutBankHolidays(Window window) {
    return IntStream.rangeClosed(window.firstDay().getYear(), window.lastDay().getYear())
        .filter(year -> reference.bankHolidays().stream().noneMatch(day -> day.getYear() == year))
        .mapToObj(year ->
            "no bank holidays are listed for %d; working days leave out weekends alone"
                .formatted(year))
        .toList();
  }

  private static Outturn absent(FigureKey key, Absence absence, Readiness ready) {
    return new Outturn(key, null, null, null, ready.marks(), absence, ready.notes(), null, null);
  }
}
