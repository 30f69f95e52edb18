package org.partnershipscorecard.example;

import java.util.List;
import java.util.stream.Stream;

/**
 * Age, type and cause of a death, which must suit each other: perinatal causes belong to the first
 * weeks, and a sudden unexplained death is an unexpected one.
 */
final class DeathProfiles {
  private static final String NEONATAL = "NEONATAL";
  private static final String EXPECTED = "EXPECTED";
  private static final String UNEXPECTED = "UNEXPECTED";

  /**
   * One death.
   *
   * @param cause national category as reported at notification, 1 to 10
   * @param causeOnReview the category that a panel would settle on if it changed the reported one
   */
  record Profile(int ageDays, String type, String cause, String causeOnReview) {}

  /** Shares, from a hundred, of the kinds of death in years that were not published. */
  private record Kind(
      int share, int fromDays, int toDays, String type, String cause, String causeOnReview) {}

  private static final List<Kind> KINDS =
      List.of(
          new Kind(28, 0, 20, NEONATAL, "8", "7"),
          new Kind(11, 0, 27, NEONATAL, "7", "8"),
          new Kind(3, 4, 27, NEONATAL, "9", "8"),
          new Kind(7, 35, 300, UNEXPECTED, "10", "9"),
          new Kind(8, 40, 340, EXPECTED, "7", "6"),
          new Kind(5, 60, 350, UNEXPECTED, "5", "9"),
          new Kind(5, 400, 1700, UNEXPECTED, "9", "5"),
          new Kind(6, 500, 3500, EXPECTED, "4", "4"),
          new Kind(7, 900, 5400, EXPECTED, "6", "7"),
          new Kind(7, 800, 6500, UNEXPECTED, "3", "3"),
          new Kind(5, 2000, 5400, EXPECTED, "4", "4"),
          new Kind(4, 1500, 6500, UNEXPECTED, "5", "6"),
          new Kind(2, 5300, 6500, UNEXPECTED, "2", "3"),
          new Kind(2, 60, 1400, UNEXPECTED, "1", "1"));

  private DeathProfiles() {}

  /**
   * The 26 of 2016-17. Type and age disagree in the published report, 12 neonatal beside 13 at 0 to
   * 28 days; one death at exactly 28 days, past the neonatal weeks, makes both true.
   */
  static List<Profile> published() {
    Stream<Profile> neonatal =
        Stream.of(
            new Profile(0, NEONATAL, "8", "7"),
            new Profile(0, NEONATAL, "8", "7"),
            new Profile(0, NEONATAL, "8", "7"),
            new Profile(1, NEONATAL, "8", "7"),
            new Profile(1, NEONATAL, "8", "7"),
            new Profile(3, NEONATAL, "8", "7"),
            new Profile(6, NEONATAL, "8", "9"),
            new Profile(11, NEONATAL, "8", "9"),
            new Profile(0, NEONATAL, "7", "8"),
            new Profile(2, NEONATAL, "7", "8"),
            new Profile(9, NEONATAL, "7", "8"),
            new Profile(19, NEONATAL, "5", "9"));
    Stream<Profile> later =
        Stream.of(
            new Profile(28, UNEXPECTED, "10", "9"),
            new Profile(63, UNEXPECTED, "5", "9"),
            new Profile(92, UNEXPECTED, "10", "5"),
            new Profile(121, UNEXPECTED, "1", "1"),
            new Profile(148, EXPECTED, "7", "6"),
            new Profile(210, EXPECTED, "6", "7"),
            new Profile(301, UNEXPECTED, "5", "9"),
            new Profile(520, UNEXPECTED, "3", "3"),
            new Profile(794, EXPECTED, "6", "7"),
            new Profile(1035, UNEXPECTED, "3", "3"),
            new Profile(1467, EXPECTED, "4", "4"),
            new Profile(3980, EXPECTED, "4", "4"),
            new Profile(4521, UNEXPECTED, "3", "3"),
            new Profile(5102, EXPECTED, "4", "4"));
    return Stream.concat(neonatal, later).toList();
  }

  static Profile drawn(Chance chance) {
    int left = chance.below(KINDS.stream().mapToInt(Kind::share).sum());
    for (Kind kind : KINDS) {
      left -= kind.share();
      if (left < 0) {
        int ageDays = chance.between(kind.fromDays(), kind.toDays());
        return new Profile(ageDays, kind.type(), kind.cause(), kind.causeOnReview());
      }
    }
    throw new IllegalStateException("the shares of deaths are not positive");
  }
}
