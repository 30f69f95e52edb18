package org.partnershipscorecard.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.partnershipscorecard.catalogue.Audience;
import org.partnershipscorecard.catalogue.DisclosurePolicy;
import org.partnershipscorecard.catalogue.FigureKey;
import org.partnershipscorecard.catalogue.Kind;
import org.partnershipscorecard.catalogue.Mark;
import org.partnershipscorecard.catalogue.Timing;
import org.partnershipscorecard.period.ReportingPeriod;

/** Sets of records of chance, divided in two ways and printed over every window. */
class RandomRecordsTest {

  private static final int SETS = 60;
  private static final ReportingPeriod FIRST = ReportingPeriod.parse("2015-16-Q1");
  private static final DisclosurePolicy POLICY =
      DisclosurePolicy.read(
          """
          suppress_from: 1
          suppress_to: 5
          zeros_shown: true
          minimum_protection: 4
          seconds: 600
          """);

  private static FigureSet cleared(SampleCounts counts) {
    return new DisclosureControl(counts.catalogue(), POLICY)
        .clear(counts.rated(), Audience.PUBLIC, SampleCounts.AREA, 1)
        .figures();
  }

  @Test
  void noSmallCountIsWorkedOutFromWhatIsPublished() {
    long small = 0;
    long withheld = 0;
    long printed = 0;
    for (int seed = 0; seed < SETS; seed++) {
      SampleCounts counts = records(seed);
      FigureSet figures = cleared(counts);
      assertThat(new PublishedAttacker(counts, figures).worked()).as("set %d", seed).isEmpty();
      small +=
          counts.outturns().stream()
              .filter(o -> o.value() != null && o.value() >= 1 && o.value() <= 5)
              .count();
      withheld += figures.all().stream().filter(f -> f.marks().contains(Mark.C)).count();
      printed += figures.all().size();
    }
    System.out.printf(
        "%d sets, %d figures, %d of them small: %d withheld%n", SETS, printed, small, withheld);
  }

  @Test
  void theSameRecordsGiveTheSameEdition() {
    assertThat(cleared(records(3)).all()).isEqualTo(cleared(records(3)).all());
  }

  private static SampleCounts records(long seed) {
    Random chance = new Random(seed);
    int quarters = chance.nextBoolean() ? 4 : 6;
    int sexes = 2;
    int ages = 2 + chance.nextInt(3);
    int mean = 2 + chance.nextInt(25);
    long[][] bySex = new long[sexes][quarters];
    long[][] byAge = new long[ages][quarters];
    long[] total = new long[quarters];
    for (int q = 0; q < quarters; q++) {
      int records = chance.nextInt(2 * mean);
      for (int r = 0; r < records; r++) {
        bySex[chance.nextInt(sexes)][q]++;
        byAge[Math.min(chance.nextInt(ages), chance.nextInt(ages))][q]++;
        total[q]++;
      }
    }
    List<String> codes = List.of("a", "b", "c", "d", "e").subList(0, ages);
    SampleCounts counts =
        new SampleCounts()
            .line(
                "AA01", Kind.COUNT, Timing.DURING, Map.of("sex", List.of("1", "2"), "age", codes));
    counts.windows("AA01", FigureKey.TOTAL, FIRST, total);
    for (int s = 0; s < sexes; s++) {
      counts.windows("AA01", "sex=" + (s + 1), FIRST, bySex[s]);
    }
    for (int a = 0; a < ages; a++) {
      counts.windows("AA01", "age=" + codes.get(a), FIRST, byAge[a]);
    }
    return counts;
  }
}
