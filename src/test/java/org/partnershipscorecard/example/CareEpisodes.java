package org.partnershipscorecard.example;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.example.CarePaths.Placement;
import org.partnershipscorecard.example.CarePeriods.CarePeriod;
import org.partnershipscorecard.period.ReportingPeriod;

/**
 * The looked-after extract: periods of care cut into episodes, a new one at every change of legal
 * status or placement. Series of short breaks are further rows, which measures leave out.
 */
final class CareEpisodes implements AgencyExtract {
  private static final Mix NEED = Mix.of("N1 68, N5 13, N4 7, N2 4, N3 4, N6 2, N8 2");

  private final Chance chance = new Chance("episodes");
  private final List<Episode> episodes = new ArrayList<>();

  /** An episode; {@code reason} is null while it lasts and X1 when another follows. */
  private record Episode(
      Child child,
      LocalDate careStart,
      Spell spell,
      String rne,
      String legalStatus,
      String need,
      Placement placement,
      @Nullable String reason) {}

  CareEpisodes(CarePeriods carePeriods, Children children) {
    CarePaths paths = new CarePaths(chance);
    for (CarePeriod period : carePeriods.all()) {
      NavigableMap<LocalDate, String> legal = paths.legalStatuses(period);
      cut(period, NEED.pick(chance), legal, paths.placements(period, legal));
    }
    shortBreaks(children);
    episodes.sort(
        Comparator.comparing((Episode e) -> e.child().ref()).thenComparing(e -> e.spell().start()));
  }

  /** Each episode but the last ends with X1 on the day on which the next begins. */
  private void cut(
      CarePeriod period,
      String need,
      NavigableMap<LocalDate, String> legal,
      NavigableMap<LocalDate, Placement> placed) {
    NavigableSet<LocalDate> days = new TreeSet<>(legal.keySet());
    days.addAll(placed.keySet());
    for (LocalDate day : days) {
      LocalDate next = days.higher(day);
      episodes.add(
          new Episode(
              period.child(),
              period.spell().start(),
              new Spell(day, next == null ? period.spell().end() : next),
              rne(day, day.equals(days.first()), legal, placed),
              CarePaths.on(legal, day),
              need,
              CarePaths.on(placed, day),
              next == null ? period.reason() : "X1"));
    }
  }

  private static String rne(
      LocalDate day,
      boolean first,
      Map<LocalDate, String> legal,
      Map<LocalDate, Placement> placed) {
    if (first) {
      return "S";
    }
    Placement placement = placed.get(day);
    if (placement == null) {
      return "L";
    }
    if (legal.containsKey(day)) {
      return placement.sameCarer() ? "U" : "B";
    }
    return placement.sameCarer() ? "T" : "P";
  }

  /**
   * Disabled children who come for short breaks: eight under an agreement recorded as one episode
   * (V3), three whose summer stays are recorded one by one (V4).
   */
  private void shortBreaks(Children children) {
    for (int i = 0; i < 8; i++) {
      LocalDate start = chance.weekday(LocalDate.of(2013, 9, 2), LocalDate.of(2014, 12, 19));
      LocalDate end = i % 3 == 0 ? start.plusDays(chance.between(300, 700)) : null;
      Child child = children.forSpell(new Spell(start, end), 5, 12);
      Placement placement = new Placement("K2", "PR4", "IN", false);
      addShortBreak(child, new Spell(start, end), "V3", placement, end == null ? null : "E8");
    }
    for (int i = 0; i < 3; i++) {
      Child child =
          children.forSpell(new Spell(LocalDate.of(2014, 8, 1), LocalDate.of(2016, 9, 1)), 6, 12);
      for (int year = 2014; year <= 2016; year++) {
        LocalDate start = chance.weekday(LocalDate.of(year, 7, 25), LocalDate.of(year, 8, 20));
        Spell stay = new Spell(start, start.plusDays(chance.between(3, 7)));
        addShortBreak(child, stay, "V4", new Placement("U6", "PR1", "IN", false), "E8");
      }
    }
  }

  private void addShortBreak(
      Child child, Spell spell, String legalStatus, Placement placement, @Nullable String reason) {
    episodes.add(
        new Episode(child, spell.start(), spell, "S", legalStatus, "N2", placement, reason));
  }

  @Override
  public String agency() {
    return "CWC";
  }

  @Override
  public String id() {
    return "looked-after-children";
  }

  @Override
  public List<String> header() {
    return List.of(
        "agency",
        "area",
        "child_ref",
        "sex",
        "birth_month",
        "ethnicity",
        "care_start",
        "episode_start",
        "rne",
        "legal_status",
        "need",
        "placement_type",
        "placement_provider",
        "in_area",
        "episode_end",
        "reason_ended");
  }

  /** Episodes in progress in the twelve months to the period's end. */
  @Override
  public List<Row> rows(ReportingPeriod period) {
    LocalDate from = period.plus(-3).firstDay();
    return episodes.stream()
        .filter(e -> e.spell().inCaseload(from, period.lastDay()))
        .map(e -> row(e, period.lastDay()))
        .toList();
  }

  private Row row(Episode episode, LocalDate asAt) {
    Child child = episode.child();
    LocalDate ended = episode.spell().endKnownOn(asAt);
    return AgencyExtract.row(
        agency(),
        WOLVERHAMPTON,
        child.ref(),
        child.sex(),
        child.birthMonth(),
        child.ethnicity(),
        episode.careStart(),
        episode.spell().start(),
        episode.rne(),
        episode.legalStatus(),
        episode.need(),
        episode.placement().type(),
        episode.placement().provider(),
        episode.placement().inArea(),
        ended,
        ended == null ? null : episode.reason());
  }
}
