package org.partnershipscorecard.example;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.example.StockAndFlow.Quarter;
import org.partnershipscorecard.period.ReportingPeriod;

/**
 * Early help assessments. In November 2016 a new recording system takes over: open records are
 * closed as migrated, and in the quarter that follows many of the children are assessed anew in the
 * new system. That is the example's own explanation of the published jump in both counts.
 */
final class EarlyHelp implements AgencyExtract {
  private static final LocalDate NEW_SYSTEM = LocalDate.of(2016, 11, 1);
  private static final ReportingPeriod MIGRATION = ReportingPeriod.containing(NEW_SYSTEM);
  private static final int OPENING = 1500;

  /** Initiated and completed; 2016-17 as published, and before it a growth to its opening 2180. */
  private static final List<Quarter> QUARTERS =
      StockAndFlow.table(
          "2014-15-Q1",
          new int[][] {
            {410, 318}, {352, 301}, {438, 347}, {426, 352},
            {446, 341}, {361, 309}, {468, 358}, {471, 366},
            {525, 213}, {354, 116}, {406, 1724}, {1830, 1219}
          });

  private static final Mix CLOSURE =
      Mix.of("OUTCOMES_MET 58, NFA 17, STEP_UP 9, MOVED 6, CONSENT_WITHDRAWN 10");
  private static final Mix PARTNER = Mix.of("SCHOOL 52, HEALTH 26, VCS 11, POLICE 5, OTHER 6");

  private final Chance chance = new Chance("early help");
  private final List<Assessment> assessments = new ArrayList<>();

  /** An assessment of one child; no closure reason while open. */
  record Assessment(
      String id,
      Child child,
      Spell spell,
      @Nullable String closureReason,
      String leadOrgType,
      String sourceSystem) {}

  EarlyHelp(Children children) {
    List<Assessment> mayReturn = new ArrayList<>();
    int number = 20_000;
    for (Spell spell : spells()) {
      number += chance.between(1, 3);
      Assessment assessment =
          new Assessment(
              "EHA-" + number,
              child(children, spell, mayReturn),
              spell,
              closureReason(spell),
              leadOrgType(spell.start()),
              spell.start().isBefore(NEW_SYSTEM) ? "OLD_EH" : "NEW_EH");
      assessments.add(assessment);
      // A child stepped up goes on to a plan, and does not come back here at the same time.
      if (spell.end() != null && !"STEP_UP".equals(assessment.closureReason())) {
        mayReturn.add(assessment);
      }
    }
  }

  /** Assessments that were stepped up to social care. */
  List<Assessment> steppedUp() {
    return assessments.stream().filter(a -> "STEP_UP".equals(a.closureReason())).toList();
  }

  private List<Spell> spells() {
    LocalDate opens = QUARTERS.getFirst().period().firstDay();
    List<LocalDate> opening = new ArrayList<>();
    while (opening.size() < OPENING) {
      long daysAgo = chance.waitingDays(250);
      if (daysAgo < 900) {
        LocalDate day = opens.minusDays(daysAgo);
        opening.add(chance.weekday(day.minusDays(4), day));
      }
    }
    // Long-open records are the likelier to be closed, most of all when they are migrated.
    return new StockAndFlow(
            chance, 14, (start, period) -> start.isBefore(period.firstDay().minusDays(60)) ? 3 : 1)
        .spells(opening, QUARTERS).stream().map(this::afterTheMigration).toList();
  }

  /** Most of what the migration's quarter closed, it closed once the new system was there. */
  private Spell afterTheMigration(Spell spell) {
    LocalDate end = spell.end();
    boolean early =
        end != null
            && end.isBefore(NEW_SYSTEM)
            && ReportingPeriod.containing(end).equals(MIGRATION);
    return early && chance.happens(0.85)
        ? new Spell(spell.start(), chance.weekday(NEW_SYSTEM, MIGRATION.lastDay()))
        : spell;
  }

  private Child child(Children children, Spell spell, List<Assessment> mayReturn) {
    boolean afterMigration = spell.start().isAfter(MIGRATION.lastDay());
    if (chance.happens(afterMigration ? 0.45 : 0.07)) {
      for (int attempt = 0; attempt < 20 && !mayReturn.isEmpty(); attempt++) {
        int index = chance.below(mayReturn.size());
        Assessment earlier = mayReturn.get(index);
        boolean migrated = "MIGRATED".equals(earlier.closureReason());
        if (migrated == afterMigration
            && earlier.spell().lastDay().plusDays(20).isBefore(spell.start())
            && earlier.child().under18Throughout(spell)) {
          mayReturn.remove(index);
          return earlier.child();
        }
      }
    }
    if (!assessments.isEmpty() && chance.happens(0.3)) {
      // Spells come in the order of their starts: siblings are assessed within a day or two.
      return children.siblingForSpell(assessments.getLast().child(), spell, 0, 15);
    }
    return children.forSpell(spell, 0, 16);
  }

  private @Nullable String closureReason(Spell spell) {
    LocalDate end = spell.end();
    if (end == null) {
      return null;
    }
    boolean ofOldSystem = spell.start().isBefore(NEW_SYSTEM);
    boolean duringMigration =
        !end.isBefore(NEW_SYSTEM) && ReportingPeriod.containing(end).equals(MIGRATION);
    return ofOldSystem && duringMigration && chance.happens(0.92)
        ? "MIGRATED"
        : CLOSURE.pick(chance);
  }

  /** The council leads 58 in a hundred at first and a little fewer every year. */
  private String leadOrgType(LocalDate initiated) {
    double council = 0.58 - 0.02 * Math.max(0, initiated.getYear() - 2014);
    return chance.happens(council) ? "LA_EH" : PARTNER.pick(chance);
  }

  @Override
  public String agency() {
    return "CWC";
  }

  @Override
  public String id() {
    return "early-help-assessments";
  }

  @Override
  public List<String> header() {
    return List.of(
        "agency",
        "area",
        "eha_id",
        "child_ref",
        "family_ref",
        "sex",
        "birth_month",
        "ethnicity",
        "initiated_date",
        "completed_date",
        "closure_reason",
        "lead_org_type",
        "source_system");
  }

  @Override
  public List<Row> rows(ReportingPeriod period) {
    return assessments.stream()
        .filter(a -> a.spell().inCaseload(period.firstDay(), period.lastDay()))
        .map(a -> row(a, period.lastDay()))
        .toList();
  }

  private Row row(Assessment assessment, LocalDate asAt) {
    Child child = assessment.child();
    LocalDate completed = assessment.spell().endKnownOn(asAt);
    return AgencyExtract.row(
        agency(),
        WOLVERHAMPTON,
        assessment.id(),
        child.ref(),
        child.family(),
        child.sex(),
        child.birthMonth(),
        child.ethnicity(),
        assessment.spell().start(),
        completed,
        completed == null ? null : assessment.closureReason(),
        assessment.leadOrgType(),
        assessment.sourceSystem());
  }
}
