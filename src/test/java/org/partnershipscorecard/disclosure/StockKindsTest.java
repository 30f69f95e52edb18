package org.partnershipscorecard.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnershipscorecard.disclosure.Clearing.PLAIN;
import static org.partnershipscorecard.disclosure.Clearing.cleared;
import static org.partnershipscorecard.disclosure.Clearing.isWithheld;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.partnershipscorecard.catalogue.Basis;
import org.partnershipscorecard.catalogue.FigureKey;
import org.partnershipscorecard.catalogue.Kind;
import org.partnershipscorecard.catalogue.Timing;
import org.partnershipscorecard.period.ReportingPeriod;

/** No more end than have begun, in each category too. */
class StockKindsTest {

  private static final ReportingPeriod BEFORE = ReportingPeriod.parse("2015-16-Q4");
  private static final ReportingPeriod Q1 = BEFORE.next();
  private static final ReportingPeriod Q2 = Q1.next();
  private static final String STOCK =
      "relations: [{kind: stock, whole: AA01, parts: [AA02], takes: [AA03]}]";

  /** Nobody is open at first; of category b, 2 of those begun end at once and 1 later. */
  private static boolean isPrinted(int begunOfB) {
    Map<String, List<String>> leads = Map.of("lead", List.of("a", "b"));
    SampleCounts counts =
        new SampleCounts()
            .line("AA01", Kind.COUNT, Timing.SNAPSHOT, Map.of())
            .line("AA02", Kind.COUNT, Timing.DURING, "begun", leads)
            .line("AA03", Kind.COUNT, Timing.DURING, "ended", leads);
    counts.count("AA01", FigureKey.TOTAL, BEFORE, Basis.SNAPSHOT, 0);
    counts.count("AA01", FigureKey.TOTAL, Q1, Basis.SNAPSHOT, 18 + begunOfB);
    counts.count("AA01", FigureKey.TOTAL, Q2, Basis.SNAPSHOT, 25 + begunOfB);
    divided(counts, "AA02", Q1, 30, begunOfB);
    divided(counts, "AA02", Q2, 20, 0);
    divided(counts, "AA03", Q1, 10, 2);
    divided(counts, "AA03", Q2, 12, 1);
    FigureSet figures = cleared(counts, PLAIN + STOCK);
    return !isWithheld(figures, "AA02", "lead=b", Q1, Basis.QUARTER);
  }

  private static void divided(
      SampleCounts counts, String line, ReportingPeriod quarter, int a, int b) {
    counts.count(line, FigureKey.TOTAL, quarter, Basis.QUARTER, a + b);
    counts.count(line, "lead=a", quarter, Basis.QUARTER, a);
    counts.count(line, "lead=b", quarter, Basis.QUARTER, b);
  }

  @Test
  void howFewHaveBegunTellsHowFewHaveEnded() {
    // Two withheld quarters of one or more each: of 6 neither can be more than 5, of 20 both can.
    assertThat(isPrinted(6)).isFalse();
    assertThat(isPrinted(20)).isTrue();
  }

  /** Nobody of b and c is open at first; of each a few are at the end of the quarter. */
  private static boolean isBegunPrinted(int begun) {
    Map<String, List<String>> leads = Map.of("lead", List.of("a", "b", "c"));
    SampleCounts counts =
        new SampleCounts()
            .line("AA01", Kind.COUNT, Timing.SNAPSHOT, leads)
            .line("AA02", Kind.COUNT, Timing.DURING, "begun", Map.of())
            .line("AA03", Kind.COUNT, Timing.DURING, "ended", Map.of());
    open(counts, BEFORE, 40, 0, 0);
    open(counts, Q1, 34, 2, 1);
    counts.count("AA02", FigureKey.TOTAL, Q1, Basis.QUARTER, begun);
    counts.count("AA03", FigureKey.TOTAL, Q1, Basis.QUARTER, begun + 3);
    FigureSet figures = cleared(counts, PLAIN + STOCK);
    return !isWithheld(figures, "AA02", FigureKey.TOTAL, Q1, Basis.QUARTER);
  }

  private static void open(SampleCounts counts, ReportingPeriod at, int a, int b, int c) {
    counts.count("AA01", FigureKey.TOTAL, at, Basis.SNAPSHOT, a + b + c);
    counts.count("AA01", "lead=a", at, Basis.SNAPSHOT, a);
    counts.count("AA01", "lead=b", at, Basis.SNAPSHOT, b);
    counts.count("AA01", "lead=c", at, Basis.SNAPSHOT, c);
  }

  @Test
  void howFewHaveBegunTellsHowFewOfAKindAreOpenWhereNobodyWas() {
    // Two withheld kinds, each begun since: of 6 neither can be more than 5, of 20 both can.
    assertThat(isBegunPrinted(6)).isFalse();
    assertThat(isBegunPrinted(20)).isTrue();
  }
}
