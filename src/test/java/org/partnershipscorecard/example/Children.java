package org.partnershipscorecard.example;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;

/** The population of the example: every child is made here, once, and keeps one pseudonym. */
final class Children {
  private static final Mix ETHNICITY =
      Mix.of(
          "WBRI 540, WIRI 4, WOTH 32, WROM 12, MWBC 72, MWBA 9, MWAS 28, MOTH 24, AIND 96, APKN 36,"
              + " ABAN 5, AOTH 26, BCRB 36, BAFR 34, BOTH 14, CHNE 3, OOTH 18, REFU 3, NOBT 8");

  private final Chance chance = new Chance("children");
  private int made;
  private int families;

  /**
   * A child for a spell, with a day of birth that makes them this old when it starts and under 18
   * when it ends.
   *
   * @param youngest in completed years when it starts
   * @param oldest in completed years when it starts
   */
  Child forSpell(Spell spell, int youngest, int oldest) {
    return forSpell(spell, youngest, oldest, 51);
  }

  Child forSpell(Spell spell, int youngest, int oldest, int percentMale) {
    return born(birthday(spell, youngest, oldest), percentMale);
  }

  /** A child of the same family, whom one mother can have had; else of a new one. */
  Child siblingForSpell(Child sibling, Spell spell, int youngest, int oldest) {
    LocalDate born = birthday(spell, youngest, oldest);
    boolean tooClose =
        born.isAfter(sibling.born().minusMonths(11))
            && born.isBefore(sibling.born().plusMonths(11));
    return tooClose
        ? born(born)
        : new Child(nextRef(), sex(50), born, sibling.ethnicity(), sibling.family());
  }

  Child born(LocalDate day) {
    return born(day, 51);
  }

  private Child born(LocalDate day, int percentMale) {
    families++;
    return new Child(
        nextRef(),
        sex(percentMale),
        day,
        ETHNICITY.pick(chance),
        "F" + pseudonym("family " + families, 8));
  }

  private String nextRef() {
    made++;
    return pseudonym("child " + made, 12);
  }

  private String sex(int percentMale) {
    return chance.below(100) < percentMale ? "1" : "2";
  }

  private LocalDate birthday(Spell spell, int youngest, int oldest) {
    LocalDate latest = spell.start().minusYears(youngest);
    LocalDate earliest = spell.start().minusYears(oldest + 1L).plusDays(1);
    LocalDate under18 = spell.lastDay().minusYears(18).plusDays(1);
    return chance.day(earliest.isBefore(under18) ? under18 : earliest, latest);
  }

  private static String pseudonym(String name, int length) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(("example " + name).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, length);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
