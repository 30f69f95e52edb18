package org.partnershipscorecard.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.partnershipscorecard.catalogue.Audience;
import org.partnershipscorecard.catalogue.DisclosurePolicy;
import org.partnershipscorecard.catalogue.FigureKey;
import org.partnershipscorecard.catalogue.Mark;
import org.partnershipscorecard.disclosure.CrossRecords.Cell;
import org.partnershipscorecard.disclosure.CrossRecords.Counted;
import org.partnershipscorecard.measure.Outturn;
import org.partnershipscorecard.period.ReportingPeriod;
import org.partnershipscorecard.rating.RatedOutturn;

/** Record sets of chance that lines cross in many ways, none of whose relations is declared. */
class CrossRecordsTest {

  private static final int FROM = Integer.getInteger("disclosure.from", 3);
  private static final int SETS = Integer.getInteger("disclosure.sets", 3);
  private static final DisclosurePolicy POLICY =
      DisclosurePolicy.read(
          """
          suppress_from: 1
          suppress_to: 5
          zeros_shown: true
          minimum_protection: 4
          seconds: 600
          """);

  private static List<PublishedFigure> cleared(
      CrossRecords records, ReportingPeriod last, EarlierReleases earlier) {
    List<RatedOutturn> rated =
        records.rated().stream().filter(each -> isBy(each.trended().outturn(), last)).toList();
    List<Outturn> unprinted =
        records.unprinted().stream().filter(each -> isBy(each, last)).toList();
    return new DisclosureControl(records.catalogue(), POLICY, earlier, Printing.EVERYTHING)
        .clear(rated, unprinted, Audience.PUBLIC, SampleCounts.AREA, 1)
        .figures()
        .all();
  }

  private static boolean isBy(Outturn outturn, ReportingPeriod last) {
    return !outturn.key().period().lastDay().isAfter(last.lastDay());
  }

  private static List<PublishedFigure> cleared(CrossRecords records) {
    return cleared(records, CrossRecords.FIRST.plus(20), EarlierReleases.NONE);
  }

  @Test
  void aReaderWhoKnowsEveryDefinitionWorksOutNoSmallCount() {
    long withheld = 0;
    long all = 0;
    for (int seed = FROM; seed < FROM + SETS; seed++) {
      CrossRecords records = new CrossRecords(seed);
      List<PublishedFigure> figures = cleared(records);
      check(seed, records, figures);
      withheld += figures.stream().filter(f -> f.marks().contains(Mark.C)).count();
      all += figures.size();
    }
    System.out.printf("%d sets, %d figures: %d withheld%n", SETS, all, withheld);
  }

  @Test
  void norDoesOneWhoHasKeptEveryQuartersRelease() {
    for (int seed = FROM; seed < FROM + SETS / 2; seed++) {
      CrossRecords records = new CrossRecords(seed);
      Map<FigureKey, PublishedFigure> known = new LinkedHashMap<>();
      List<EarlierReleases.Released> released = new ArrayList<>();
      for (int q = 0; q < records.quarters(); q++) {
        for (PublishedFigure figure :
            cleared(records, CrossRecords.FIRST.plus(q), told(released))) {
          Double value = figure.value();
          if (value != null) {
            known.put(figure.key(), figure);
            released.add(
                new EarlierReleases.Released(
                    figure.key(), value, figure.numerator(), figure.denominator()));
          } else {
            known.putIfAbsent(figure.key(), figure);
          }
        }
      }
      check(seed, records, List.copyOf(known.values()));
    }
  }

  private static EarlierReleases told(List<EarlierReleases.Released> released) {
    List<EarlierReleases.Released> told = List.copyOf(released);
    return area -> List.of(new EarlierReleases.Release(told, Set.of(), List.of()));
  }

  private static void check(int seed, CrossRecords records, List<PublishedFigure> figures) {
    CellAttacker attacker = new CellAttacker(records, figures);
    List<FigureKey> known = new ArrayList<>();
    records.counted.forEach((key, counted) -> {
      for (Predicate<Cell> sought : sought(counted)) {
        long value = records.sum(sought);
        if (value >= 1 && value <= 5 && attacker.knowsSmall(sought)) {
          known.add(key);
        }
      }
    });
    assertThat(known).as("set %d", seed).isEmpty();
  }

  /** A share's two counts and those of whom it does not hold. */
  private static List<Predicate<Cell>> sought(Counted counted) {
    Predicate<Cell> below = counted.denominator();
    return below == null
        ? List.of(counted.numerator())
        : List.of(counted.numerator(), below, below.and(counted.numerator().negate()));
  }
}
