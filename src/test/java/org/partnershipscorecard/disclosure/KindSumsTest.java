package org.partnershipscorecard.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnershipscorecard.disclosure.Clearing.POLICY;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.partnershipscorecard.catalogue.Basis;
import org.partnershipscorecard.catalogue.Condition;
import org.partnershipscorecard.catalogue.FigureKey;
import org.partnershipscorecard.catalogue.Kind;
import org.partnershipscorecard.catalogue.Timing;
import org.partnershipscorecard.catalogue.Unit;
import org.partnershipscorecard.disclosure.CountKey.Part;
import org.partnershipscorecard.disclosure.CountKey.Series;
import org.partnershipscorecard.disclosure.KindNumbers.Sum;
import org.partnershipscorecard.disclosure.KindSums.Counted;
import org.partnershipscorecard.period.ReportingPeriod;

class KindSumsTest {

  private static final ReportingPeriod Q1 = ReportingPeriod.parse("2016-17-Q1");
  private static final int FIRST = 2016 * 4;
  private static final Series CHILDREN = series("AA01");
  private static final Series EVENTS = series("AA02");

  private static Series series(String line) {
    return new Series(line, FigureKey.TOTAL, Part.NUMERATOR);
  }

  /** 12 children by the second quarter, 9 of them by the first; 20 events and 7 more. */
  @Test
  void childrenOfALongerWindowAreNoMoreThanThoseOfAShorterOneAndTheEventsOfTheRest() {
    CountKey byFirst = CHILDREN.at(FIRST, FIRST);
    CountKey bySecond = CHILDREN.at(FIRST, FIRST + 1);
    CountKey first = EVENTS.at(FIRST, FIRST);
    CountKey second = EVENTS.at(FIRST + 1, FIRST + 1);
    Map<CountKey, Long> counts = new LinkedHashMap<>();
    counts.put(byFirst, 9L);
    counts.put(bySecond, 12L);
    counts.put(first, 20L);
    counts.put(second, 7L);
    CountNodes nodes = nodes(counts);

    List<Sum> sums =
        new KindSums(
                List.of(
                    counted(EVENTS, List.of("id", "child_ref"), nodes, false, first, second),
                    counted(CHILDREN, List.of("child_ref"), nodes, true, byFirst, bySecond)),
                Set.of(BitSet.valueOf(new long[] {3})),
                nodes,
                10)
            .ofEvents();

    Sum more = sums.stream().filter(sum -> sum.beyond() != null).findFirst().orElseThrow();
    assertThat(more.node()).isEqualTo(nodes.find(bySecond));
    assertThat(more.beyond()).isEqualTo(nodes.find(byFirst));
    assertThat(more.exact()).isFalse();
    assertThat(more.parts())
        .singleElement()
        .satisfies(part -> assertThat(part.first()).isEqualTo(FIRST + 1));
  }

  private static CountNodes nodes(Map<CountKey, Long> counts) {
    SampleCounts lines =
        new SampleCounts()
            .line("AA01", Kind.COUNT, Timing.DURING, Map.of())
            .line("AA02", Kind.COUNT, Timing.DURING, Map.of());
    CountBook book = new CountBook();
    book.note(counts);
    book.shows(
        new FigureKey("AA01", FigureKey.TOTAL, SampleCounts.AREA, Q1, Basis.QUARTER, Unit.COUNT),
        counts.keySet());
    return new CountNodes(book, lines.catalogue(), POLICY);
  }

  private static Counted counted(
      Series series, List<String> key, CountNodes nodes, boolean coarser, CountKey... windows) {
    Map<CountKey, Integer> numbers = new LinkedHashMap<>();
    for (CountKey window : windows) {
      Integer node = nodes.find(window);
      if (node != null) {
        numbers.put(window, node);
      }
    }
    return new Counted(new CountedSet(series, "source", key, Condition.all()), numbers, coarser);
  }
}
