package org.partnershipscorecard.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnershipscorecard.disclosure.Clearing.POLICY;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.partnershipscorecard.catalogue.Audience;
import org.partnershipscorecard.catalogue.Basis;
import org.partnershipscorecard.catalogue.Catalogue;
import org.partnershipscorecard.catalogue.CountRelation;
import org.partnershipscorecard.catalogue.FigureKey;
import org.partnershipscorecard.catalogue.Kind;
import org.partnershipscorecard.catalogue.Mark;
import org.partnershipscorecard.catalogue.Timing;
import org.partnershipscorecard.catalogue.Unit;
import org.partnershipscorecard.disclosure.CountKey.Part;
import org.partnershipscorecard.disclosure.CountKey.Series;
import org.partnershipscorecard.measure.Outturn;
import org.partnershipscorecard.period.ReportingPeriod;

/** What nobody declared and every quarter bears out is known to a reader too. */
class EvidentRelationsTest {

  private static final ReportingPeriod BEFORE = ReportingPeriod.parse("2015-16-Q4");
  private static final ReportingPeriod Q1 = BEFORE.next();
  private static final String OPEN = "AA01";
  private static final String BEGUN = "AA02";
  private static final String ENDED = "AA03";
  private static final String A = "lead=a";
  private static final String B = "lead=b";

  private static final long[] BEGUN_OF_A = {20, 12, 18};
  private static final long[] ENDED_OF_A = {15, 17, 10};
  private static final long[] BEGUN_OF_B = {7, 15, 9};
  private static final long[] ENDED_OF_B = {12, 6, 7};

  /**
   * Of a, 40 are open at first and 45, 40 and 48 at the ends of the quarters; of b, 8 and then 3 (8
   * + 7 - 12), 12 and 14.
   *
   * @param strayA how many more of a are open at the very end than have begun and not ended
   */
  private static SampleCounts counts(long strayA, long strayB) {
    Map<String, List<String>> leads = Map.of("lead", List.of("a", "b"));
    SampleCounts counts =
        new SampleCounts()
            .line(OPEN, Kind.COUNT, Timing.SNAPSHOT, leads)
            .line(BEGUN, Kind.COUNT, Timing.DURING, "begun", leads)
            .line(ENDED, Kind.COUNT, Timing.DURING, "ended", leads);
    divided(counts, OPEN, BEFORE, Basis.SNAPSHOT, 40, 8);
    long[] openOfA = {45, 40, 48 + strayA};
    long[] openOfB = {3, 12, 14 + strayB};
    for (int q = 0; q < 3; q++) {
      divided(counts, OPEN, Q1.plus(q), Basis.SNAPSHOT, openOfA[q], openOfB[q]);
      divided(counts, BEGUN, Q1.plus(q), Basis.QUARTER, BEGUN_OF_A[q], BEGUN_OF_B[q]);
      divided(counts, ENDED, Q1.plus(q), Basis.QUARTER, ENDED_OF_A[q], ENDED_OF_B[q]);
    }
    return counts;
  }

  private static void divided(
      SampleCounts counts, String line, ReportingPeriod quarter, Basis basis, long a, long b) {
    counts.count(line, FigureKey.TOTAL, quarter, basis, a + b);
    counts.count(line, A, quarter, basis, a);
    counts.count(line, B, quarter, basis, b);
  }

  private static List<SeriesRelation> found(SampleCounts counts) {
    Catalogue catalogue = counts.catalogue();
    CountsShown shown = new CountsShown(catalogue);
    CountBook book = new CountBook();
    for (Outturn outturn : counts.outturns()) {
      book.note(
          shown.of(
              outturn.key(), Objects.requireNonNull(outturn.numerator()), outturn.denominator()));
    }
    return EvidentRelations.of(book, catalogue, CountedSet.of(book.noted(), catalogue, POLICY));
  }

  private static SeriesRelation stock(String breakdown) {
    return new SeriesRelation(
        CountRelation.Kind.STOCK,
        new Series(OPEN, breakdown, Part.NUMERATOR),
        List.of(new Series(BEGUN, breakdown, Part.NUMERATOR)),
        List.of(new Series(ENDED, breakdown, Part.NUMERATOR)));
  }

  @Test
  void aStockIsFoundInEachCategoryWhereEveryQuarterBearsItOut() {
    assertThat(found(counts(0, 0)))
        .containsExactlyInAnyOrder(stock(FigureKey.TOTAL), stock(A), stock(B));
  }

  @Test
  void oneQuarterThatDoesNotBearItOutIsEnough() {
    assertThat(found(counts(0, 1))).as("one more of b, and of all").containsExactly(stock(A));
    assertThat(found(counts(-1, 1)))
        .as("one went from a to b while open")
        .containsExactly(stock(FigureKey.TOTAL));
    assertThat(found(counts(1, 1))).isEmpty();
  }

  @Test
  void whatIsFoundIsProtected() {
    FigureSet alone = cleared(counts(1, 1));
    assertThat(isTold(alone, OPEN, Q1, Basis.SNAPSHOT)).as("3 are few").isFalse();
    assertThat(isTold(alone, OPEN, BEFORE, Basis.SNAPSHOT)).isTrue();
    assertThat(isTold(alone, BEGUN, Q1, Basis.QUARTER)).isTrue();
    assertThat(isTold(alone, ENDED, Q1, Basis.QUARTER)).isTrue();

    // Else a reader would have 8 + 7 - 12.
    FigureSet found = cleared(counts(0, 0));
    assertThat(isTold(found, OPEN, Q1, Basis.SNAPSHOT)).isFalse();
    assertThat(
            isTold(found, OPEN, BEFORE, Basis.SNAPSHOT)
                && isTold(found, BEGUN, Q1, Basis.QUARTER)
                && isTold(found, ENDED, Q1, Basis.QUARTER))
        .isFalse();
    // And not by the way back from the next quarter: 12 - 15 + 6.
    assertThat(
            isTold(found, OPEN, Q1.next(), Basis.SNAPSHOT)
                && isTold(found, BEGUN, Q1.next(), Basis.QUARTER)
                && isTold(found, ENDED, Q1.next(), Basis.QUARTER))
        .isFalse();
  }

  private static FigureSet cleared(SampleCounts counts) {
    return new DisclosureControl(counts.catalogue(), POLICY)
        .clear(counts.rated(), Audience.PUBLIC, SampleCounts.AREA, 1)
        .figures();
  }

  /** Whether the count of b is printed, or is all less a. */
  private static boolean isTold(
      FigureSet figures, String line, ReportingPeriod quarter, Basis basis) {
    return isPrinted(figures, line, B, quarter, basis)
        || (isPrinted(figures, line, A, quarter, basis)
            && isPrinted(figures, line, FigureKey.TOTAL, quarter, basis));
  }

  private static boolean isPrinted(
      FigureSet figures, String line, String breakdown, ReportingPeriod quarter, Basis basis) {
    return !figures
        .figure(line, breakdown, quarter, basis, Unit.COUNT)
        .orElseThrow()
        .marks()
        .contains(Mark.C);
  }
}
