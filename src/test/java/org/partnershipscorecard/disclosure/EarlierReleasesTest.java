package org.partnershipscorecard.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.partnershipscorecard.disclosure.Clearing.PLAIN;
import static org.partnershipscorecard.disclosure.Clearing.cleared;
import static org.partnershipscorecard.disclosure.Clearing.figure;
import static org.partnershipscorecard.disclosure.Clearing.isWithheld;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.partnershipscorecard.catalogue.Basis;
import org.partnershipscorecard.catalogue.FigureKey;
import org.partnershipscorecard.catalogue.Kind;
import org.partnershipscorecard.catalogue.Mark;
import org.partnershipscorecard.catalogue.Timing;
import org.partnershipscorecard.period.ReportingPeriod;

/** What was published before is known, as it was then and as it is now. */
class EarlierReleasesTest {

  private static final ReportingPeriod Q1 = ReportingPeriod.parse("2016-17-Q1");
  private static final String BOTH = "sex || '-' || age";
  private static final String TWO_TOGETHER =
      """
      lines:
        - line: AA01
          collapse:
            - dimension: sex
              groups: [{code: g, label: One and three, categories: ["1", "3"]}]
      """;
  private static final String STOCK =
      "relations: [{kind: stock, whole: AA01, parts: [AA02], takes: [AA03]}]";

  /** Which sexes of AA01 are withheld in the first quarter. */
  private static List<String> withheldSexes(FigureSet figures) {
    List<String> withheld = new ArrayList<>();
    for (String sex : List.of("1", "2", "3")) {
      if (isWithheld(figures, "AA01", "sex=" + sex, Q1, Basis.SNAPSHOT)) {
        withheld.add(sex);
      }
    }
    return withheld;
  }

  @Test
  void whatWasPublishedBeforeIsKnown() {
    SampleCounts counts =
        new SampleCounts()
            .line("AA01", Kind.COUNT, Timing.SNAPSHOT, Map.of("sex", List.of("1", "2", "3")));
    counts.count("AA01", FigureKey.TOTAL, Q1, Basis.SNAPSHOT, 64);
    counts.count("AA01", "sex=1", Q1, Basis.SNAPSHOT, 4);
    counts.count("AA01", "sex=2", Q1, Basis.SNAPSHOT, 20);
    counts.count("AA01", "sex=3", Q1, Basis.SNAPSHOT, 40);
    EarlierReleases earlier = Releases.told(Releases.figure("sex=2", Q1, 20));

    assertThat(isWithheld(cleared(counts, PLAIN), "AA01", "sex=2", Q1, Basis.SNAPSHOT)).isTrue();
    FigureSet figures = cleared(counts, PLAIN, earlier);
    assertThat(isWithheld(figures, "AA01", "sex=2", Q1, Basis.SNAPSHOT)).isFalse();
    assertThat(isWithheld(figures, "AA01", "sex=3", Q1, Basis.SNAPSHOT)).isTrue();
  }

  @Test
  void whatTheFirstPolicyPrintedIsKnownUnderTheNext() {
    SampleCounts toQ3 =
        new SampleCounts()
            .line("AA01", Kind.COUNT, Timing.DURING, Map.of())
            .windows("AA01", FigureKey.TOTAL, Q1, 20, 30, 25);
    SampleCounts toQ4 =
        new SampleCounts()
            .line("AA01", Kind.COUNT, Timing.DURING, Map.of())
            .windows("AA01", FigureKey.TOTAL, Q1, 20, 30, 25, 4);
    String byYear = PLAIN + "lines: [{line: AA01, bases: [year]}]";
    EarlierReleases.Release quarters = Releases.of(toQ3, cleared(toQ3, PLAIN));

    FigureSet alone = cleared(toQ4, byYear);
    FigureSet after = cleared(toQ4, byYear, area -> List.of(quarters));

    // 79 in the year, less 75 that the quarters told, are the 4 of the last.
    assertThat(year(alone).value()).isEqualTo(79);
    assertThat(year(after).marks()).containsExactly(Mark.C);
  }

  @Test
  void categoriesThatWerePrintedOneByOneAreKnownOfTheirGroup() {
    SampleCounts counts = sexes(54, 4, 20, 30);
    EarlierReleases.Release oneByOne = Releases.of(counts, cleared(counts, PLAIN));
    assertThat(withheldSexes(cleared(counts, PLAIN))).containsExactly("1", "2");

    FigureSet alone = cleared(counts, PLAIN + TWO_TOGETHER);
    FigureSet after = cleared(counts, PLAIN + TWO_TOGETHER, area -> List.of(oneByOne));

    // 34 together, less the 30 that were told, are the 4; so are 54 less 30 and 20.
    assertThat(isWithheld(alone, "AA01", "sex=g", Q1, Basis.SNAPSHOT)).isFalse();
    assertThat(isWithheld(after, "AA01", "sex=g", Q1, Basis.SNAPSHOT)).isTrue();
    assertThat(isWithheld(after, "AA01", "sex=2", Q1, Basis.SNAPSHOT)).isTrue();
  }

  @Test
  void aGroupThatWasPrintedIsNotGivenUp() {
    SampleCounts counts = sexes(54, 4, 20, 30);
    EarlierReleases.Release together = Releases.of(counts, cleared(counts, PLAIN + TWO_TOGETHER));

    assertThatThrownBy(() -> cleared(counts, PLAIN, area -> List.of(together)))
        .isInstanceOf(DisclosureFailure.class)
        .hasMessageContaining("'sex=g', which the policy does not have any more");
  }

  private static PublishedFigure year(FigureSet figures) {
    return figure(figures, "AA01", FigureKey.TOTAL, Q1.year(), Basis.YEAR);
  }

  @Test
  void whatWasPublishedBeforeARevisionIsKnownAsItWas() {
    EarlierReleases earlier =
        Releases.told(Releases.figure(FigureKey.TOTAL, Q1, 64), Releases.figure("sex=3", Q1, 40));
    SampleCounts counts = sexes(65, 4, 20, 41);

    FigureSet figures = cleared(counts, PLAIN, earlier);

    // 64 - 40 told then that 4 and 20 are 24 together: the 20 cannot be printed now.
    assertThat(isWithheld(figures, "AA01", "sex=2", Q1, Basis.SNAPSHOT)).isTrue();
  }

  @Test
  void aCountThatARevisionMadeSmallIsProtectedByWhatElseIsNew() {
    EarlierReleases earlier =
        Releases.told(
            Releases.figure(FigureKey.TOTAL, Q1, 64),
            Releases.figure("sex=1", Q1, 10),
            Releases.figure("sex=2", Q1, 20),
            Releases.figure("sex=3", Q1, 34));
    SampleCounts counts = sexes(58, 4, 20, 34);

    FigureSet figures = cleared(counts, PLAIN, earlier);

    assertThat(isWithheld(figures, "AA01", "sex=1", Q1, Basis.SNAPSHOT)).isTrue();
    assertThat(isWithheld(figures, "AA01", FigureKey.TOTAL, Q1, Basis.SNAPSHOT)).isTrue();
    assertThat(isWithheld(figures, "AA01", "sex=2", Q1, Basis.SNAPSHOT)).isFalse();
  }

  @Test
  void aSmallCountThatWasToldBeforeIsNotToldAgain() {
    SampleCounts counts = sexes(64, 4, 20, 40);

    FigureSet figures = cleared(counts, PLAIN, Releases.told(Releases.figure("sex=1", Q1, 4)));

    assertThat(isWithheld(figures, "AA01", "sex=1", Q1, Basis.SNAPSHOT)).isTrue();
    assertThat(isWithheld(figures, "AA01", "sex=2", Q1, Basis.SNAPSHOT)).isFalse();
  }

  @Test
  void aSmallCountOfThenIsProtectedFromWhatIsPrintedNow() {
    // Then [c] + 16 + 30 = 50: the 16 was withheld for the 4's sake. There are 7 now.
    SampleCounts before = sexes(50, 4, 16, 30);
    FigureSet first = cleared(before, PLAIN);
    assertThat(withheldSexes(first)).containsExactly("1", "2");

    SampleCounts after = sexes(53, 7, 16, 30);
    FigureSet second = cleared(after, PLAIN, area -> List.of(Releases.of(before, first)));

    // Whoever fills the gap of then with the 16 of now has the 4; and 53 - 30 - 7 is 16.
    assertThat(withheldSexes(second)).contains("1", "2");
    assertThat(withheldSexes(cleared(after, PLAIN))).isEmpty();
  }

  @Test
  void whatIsSmallNowIsProtectedFromWhatWasPrintedThen() {
    SampleCounts before = sexes(53, 7, 16, 30);
    FigureSet first = cleared(before, PLAIN);
    assertThat(withheldSexes(first)).isEmpty();

    FigureSet second =
        cleared(sexes(50, 4, 16, 30), PLAIN, area -> List.of(Releases.of(before, first)));

    // The 16 and the 30 are known, so it is the total that must go.
    assertThat(isWithheld(second, "AA01", FigureKey.TOTAL, Q1, Basis.SNAPSHOT)).isTrue();
    assertThat(withheldSexes(second)).containsExactly("1");
  }

  @Test
  void aStateBetweenTwoOthersIsProtectedFromBoth() {
    SampleCounts one = sexes(70, 20, 20, 30);
    SampleCounts two = sexes(54, 4, 20, 30);
    SampleCounts three = sexes(65, 6, 29, 30);
    List<EarlierReleases.Release> releases = new ArrayList<>();
    for (SampleCounts counts : List.of(one, two)) {
      List<EarlierReleases.Release> known = List.copyOf(releases);
      releases.add(Releases.of(counts, cleared(counts, PLAIN, area -> known)));
    }
    // The 20 and the 30 were printed first: then the total of 54 was not.
    assertThat(releases.getLast().told()).hasSize(2);

    FigureSet third = cleared(three, PLAIN, area -> releases);

    assertThat(withheldSexes(third)).isEmpty();
    assertThat(isWithheld(third, "AA01", FigureKey.TOTAL, Q1, Basis.SNAPSHOT)).isFalse();
  }

  @Test
  void categoriesOfThenAreProtectedWhereLinesCross() {
    SampleCounts before = crossing(4, 20, 20, 20);
    FigureSet first = cleared(before, PLAIN);
    SampleCounts after = crossing(9, 20, 20, 20);
    FigureSet second = cleared(after, PLAIN, area -> List.of(Releases.of(before, first)));

    // Of the three cells that did not change, one at most can be printed in each row and column.
    assertThat(isWithheld(first, "AA01", BOTH + "=1-1", Q1, Basis.SNAPSHOT)).isTrue();
    boolean row =
        isWithheld(second, "AA01", BOTH + "=1-2", Q1, Basis.SNAPSHOT)
            || isWithheld(first, "AA01", "sex=1", Q1, Basis.SNAPSHOT);
    boolean column =
        isWithheld(second, "AA01", BOTH + "=2-1", Q1, Basis.SNAPSHOT)
            || isWithheld(first, "AA01", "age=1", Q1, Basis.SNAPSHOT);
    assertThat(row).isTrue();
    assertThat(column).isTrue();
  }

  @Test
  void whatContradictsTheOthersTakesNoProtectionFromThem() {
    // Of boys there are 30, though their two ages have 24.
    FigureSet figures = cleared(crossing(30, 4, 20, 20, 20), PLAIN);

    assertThat(isWithheld(figures, "AA01", BOTH + "=1-1", Q1, Basis.SNAPSHOT)).isTrue();
    boolean column =
        isWithheld(figures, "AA01", BOTH + "=2-1", Q1, Basis.SNAPSHOT)
            || isWithheld(figures, "AA01", "age=1", Q1, Basis.SNAPSHOT);
    assertThat(column).isTrue();
  }

  private static SampleCounts crossing(long a, long b, long c, long d) {
    return crossing(a + b, a, b, c, d);
  }

  /** Two sexes and two ages, and both together. */
  private static SampleCounts crossing(long boys, long a, long b, long c, long d) {
    SampleCounts counts =
        new SampleCounts()
            .line(
                "AA01",
                Kind.COUNT,
                Timing.SNAPSHOT,
                Map.of(
                    "sex",
                    List.of("1", "2"),
                    "age",
                    List.of("1", "2"),
                    BOTH,
                    List.of("1-1", "1-2", "2-1", "2-2")));
    counts.count("AA01", FigureKey.TOTAL, Q1, Basis.SNAPSHOT, a + b + c + d);
    counts.count("AA01", "sex=1", Q1, Basis.SNAPSHOT, boys);
    counts.count("AA01", "sex=2", Q1, Basis.SNAPSHOT, c + d);
    counts.count("AA01", "age=1", Q1, Basis.SNAPSHOT, a + c);
    counts.count("AA01", "age=2", Q1, Basis.SNAPSHOT, b + d);
    counts.count("AA01", BOTH + "=1-1", Q1, Basis.SNAPSHOT, a);
    counts.count("AA01", BOTH + "=1-2", Q1, Basis.SNAPSHOT, b);
    counts.count("AA01", BOTH + "=2-1", Q1, Basis.SNAPSHOT, c);
    counts.count("AA01", BOTH + "=2-2", Q1, Basis.SNAPSHOT, d);
    return counts;
  }

  @Test
  void whereNobodyCameThoseWhoWereThereAreLeftOpenAsWideAsThePolicyWants() {
    // Six open, printed before; none begun, which is printed; so five ended and one is left: 1 to
    // 5.
    SampleCounts counts = stock(6, 0, 5, 1);
    EarlierReleases earlier = Releases.told(Releases.figure(FigureKey.TOTAL, Q1, 6));

    FigureSet figures = cleared(counts, PLAIN + STOCK, earlier);

    assertThat(isWithheld(figures, "AA01", FigureKey.TOTAL, Q1.next(), Basis.SNAPSHOT)).isTrue();
    assertThat(isWithheld(figures, "AA03", FigureKey.TOTAL, Q1.next(), Basis.QUARTER)).isTrue();
  }

  @Test
  void nothingIsPublishedWhereItWouldLeaveLess() {
    String wide = PLAIN.replace("minimum_protection: 4", "minimum_protection: 8");
    EarlierReleases earlier = Releases.told(Releases.figure(FigureKey.TOTAL, Q1, 9));

    assertThatThrownBy(() -> cleared(stock(9, 0, 5, 4), wide + STOCK, earlier))
        .isInstanceOf(DisclosureFailure.class)
        .hasMessageContaining("can be worked out");
    // One more, and each of the two may be 1 to 9.
    EarlierReleases ten = Releases.told(Releases.figure(FigureKey.TOTAL, Q1, 10));
    assertThat(cleared(stock(10, 0, 5, 5), wide + STOCK, ten).all()).isNotEmpty();
  }

  /** Open before, begun, ended and open at the end of the second quarter. */
  private static SampleCounts stock(long before, long begun, long ended, long open) {
    SampleCounts counts =
        new SampleCounts()
            .line("AA01", Kind.COUNT, Timing.SNAPSHOT, Map.of())
            .line("AA02", Kind.COUNT, Timing.DURING, "started", Map.of())
            .line("AA03", Kind.COUNT, Timing.DURING, "ended", Map.of());
    counts.count("AA01", FigureKey.TOTAL, Q1, Basis.SNAPSHOT, before);
    counts.count("AA01", FigureKey.TOTAL, Q1.next(), Basis.SNAPSHOT, open);
    counts.count("AA02", FigureKey.TOTAL, Q1.next(), Basis.QUARTER, begun);
    counts.count("AA03", FigureKey.TOTAL, Q1.next(), Basis.QUARTER, ended);
    return counts;
  }

  private static SampleCounts sexes(long total, long... parts) {
    SampleCounts counts =
        new SampleCounts()
            .line("AA01", Kind.COUNT, Timing.SNAPSHOT, Map.of("sex", List.of("1", "2", "3")));
    counts.count("AA01", FigureKey.TOTAL, Q1, Basis.SNAPSHOT, total);
    for (int i = 0; i < parts.length; i++) {
      counts.count("AA01", "sex=" + (i + 1), Q1, Basis.SNAPSHOT, parts[i]);
    }
    return counts;
  }
}
