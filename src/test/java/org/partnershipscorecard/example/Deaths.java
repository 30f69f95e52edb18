package org.partnershipscorecard.example;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.partnershipscorecard.period.ReportingPeriod;
import org.partnershipscorecard.period.ReportingYear;

/**
 * Child deaths, from a panel that covers two areas. The city's deaths of 2016-17 agree with the
 * published charts in type, sex, age, ethnicity and cause; all others are drawn from {@link
 * DeathProfiles}.
 */
final class Deaths implements AgencyExtract {
  /** Deaths notified a year in the city before 2016-17, and in the neighbour up to it. */
  private static final List<Integer> CITY = List.of(24, 27, 23);

  private static final List<Integer> NEIGHBOUR = List.of(21, 18, 22, 19);
  private static final ReportingYear FIRST = ReportingYear.parse("2013-14");
  private static final ReportingYear PUBLISHED = ReportingYear.parse("2016-17");

  private static final Mix PUBLISHED_SEX = Mix.of("1 19, 2 7");
  private static final Mix PUBLISHED_ETHNICITY =
      Mix.of("AOTH 2, WOTH 1, MWAS 1, WBRI 15, BAFR 1, AIND 3, MWBC 1, BOTH 2");
  private static final Mix PUBLISHED_QUARTER = Mix.of("1 6, 2 5, 3 8, 4 7");
  private static final Mix SEX = Mix.of("1 57, 2 43");
  private static final Mix ETHNICITY =
      Mix.of("WBRI 56, AIND 12, APKN 9, BCRB 4, BAFR 4, MWBC 6, AOTH 3, WOTH 4, NOBT 2");
  private static final Mix MODIFIABLE = Mix.of("N 68, Y 25, INSUFFICIENT 7");

  private final Chance chance = new Chance("deaths");
  private final List<Death> deaths = new ArrayList<>();

  private record Death(
      String area,
      LocalDate notified,
      LocalDate died,
      String sex,
      String ethnicity,
      DeathProfiles.Profile profile,
      boolean rapidResponse,
      LocalDate reviewed,
      String reviewCategory,
      String modifiable) {}

  Deaths() {
    published();
    for (int i = 0; i < CITY.size(); i++) {
      drawn(WOLVERHAMPTON, new ReportingYear(FIRST.startYear() + i), CITY.get(i));
    }
    for (int i = 0; i < NEIGHBOUR.size(); i++) {
      drawn(WALSALL, new ReportingYear(FIRST.startYear() + i), NEIGHBOUR.get(i));
    }
    deaths.sort(Comparator.comparing(Death::notified));
  }

  private void published() {
    List<String> sexes = PUBLISHED_SEX.dealt(chance);
    List<String> ethnicities = PUBLISHED_ETHNICITY.dealt(chance);
    List<String> quarters = PUBLISHED_QUARTER.dealt(chance);
    List<DeathProfiles.Profile> profiles = DeathProfiles.published();
    for (int i = 0; i < profiles.size(); i++) {
      ReportingPeriod period = PUBLISHED.quarter(Integer.parseInt(quarters.get(i)));
      add(WOLVERHAMPTON, period, sexes.get(i), ethnicities.get(i), profiles.get(i));
    }
  }

  private void drawn(String area, ReportingYear year, int number) {
    for (int i = 0; i < number; i++) {
      ReportingPeriod period = year.quarter(chance.between(1, 4));
      String sex = SEX.pick(chance);
      add(area, period, sex, ETHNICITY.pick(chance), DeathProfiles.drawn(chance));
    }
  }

  private void add(
      String area,
      ReportingPeriod period,
      String sex,
      String ethnicity,
      DeathProfiles.Profile profile) {
    LocalDate notified = chance.weekday(period.firstDay(), period.lastDay());
    LocalDate died = notified.minusDays(chance.between(0, 4));
    boolean unexpected = profile.type().equals("UNEXPECTED");
    deaths.add(
        new Death(
            area,
            notified,
            died,
            sex,
            ethnicity,
            profile,
            unexpected && chance.happens(0.9),
            // Panels complete a review four to nine months after a death.
            chance.weekday(died.plusDays(122), died.plusDays(274)),
            chance.happens(0.92) ? profile.cause() : profile.causeOnReview(),
            MODIFIABLE.pick(chance)));
  }

  @Override
  public String agency() {
    return "CDOP";
  }

  @Override
  public String id() {
    return "child-deaths";
  }

  @Override
  public List<String> header() {
    return List.of(
        "agency",
        "area",
        "cdop_id",
        "notified_date",
        "death_date",
        "sex",
        "age_days",
        "ethnicity",
        "death_type",
        "reported_cause",
        "rapid_response",
        "review_date",
        "review_category",
        "modifiable");
  }

  /** Deaths notified, and deaths whose review was completed, in the period. */
  @Override
  public List<Row> rows(ReportingPeriod period) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < deaths.size(); i++) {
      Death death = deaths.get(i);
      if (within(death.notified(), period) || within(death.reviewed(), period)) {
        // References run in the order in which the panel was notified.
        rows.add(row("CDR-" + (1001 + i), death, !death.reviewed().isAfter(period.lastDay())));
      }
    }
    return rows;
  }

  private static boolean within(LocalDate day, ReportingPeriod period) {
    return ReportingPeriod.containing(day).equals(period);
  }

  private Row row(String id, Death death, boolean reviewed) {
    return AgencyExtract.row(
        agency(),
        death.area(),
        id,
        death.notified(),
        death.died(),
        death.sex(),
        death.profile().ageDays(),
        death.ethnicity(),
        death.profile().type(),
        death.profile().cause(),
        death.rapidResponse() ? "Y" : "N",
        reviewed ? death.reviewed() : null,
        reviewed ? death.reviewCategory() : null,
        reviewed ? death.modifiable() : null);
  }
}
