package org.partnershipscorecard.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.partnershipscorecard.disclosure.Clearing.PLAIN;
import static org.partnershipscorecard.disclosure.Clearing.cleared;
import static org.partnershipscorecard.disclosure.Clearing.figure;
import static org.partnershipscorecard.disclosure.Clearing.isWithheld;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.partnershipscorecard.catalogue.Audience;
import org.partnershipscorecard.catalogue.Basis;
import org.partnershipscorecard.catalogue.Direction;
import org.partnershipscorecard.catalogue.DisclosurePolicy;
import org.partnershipscorecard.catalogue.FigureKey;
import org.partnershipscorecard.catalogue.Kind;
import org.partnershipscorecard.catalogue.Mark;
import org.partnershipscorecard.catalogue.Rag;
import org.partnershipscorecard.catalogue.Timing;
import org.partnershipscorecard.catalogue.Verdict;
import org.partnershipscorecard.period.ReportingPeriod;

class DisclosureControlTest {

  private static final ReportingPeriod Q1 = ReportingPeriod.parse("2016-17-Q1");
  private static final ReportingPeriod Q4 = ReportingPeriod.parse("2016-17-Q4");
  private static final String OPEN_BEFORE =
      "relations: [{kind: within_before, whole: AA01, parts: [AA02.denominator]}]";

  @Test
  void thePublicGetsNothingWithoutAPolicy() {
    SampleCounts counts = new SampleCounts();

    assertThatThrownBy(() ->
            new DisclosureControl(counts.catalogue(), null)
                .clear(List.of(), Audience.PUBLIC, SampleCounts.AREA, 1))
        .isInstanceOf(DisclosureControl.NoPolicy.class);
  }

  @Test
  void theCommitteeSeesEveryNumber() {
    SampleCounts counts = new SampleCounts().line("AA01", Kind.COUNT, Timing.SNAPSHOT, Map.of());
    counts.count("AA01", FigureKey.TOTAL, Q1, Basis.SNAPSHOT, 3);

    FigureSet figures =
        new DisclosureControl(counts.catalogue(), null)
            .clear(counts.rated(), Audience.COMMITTEE, SampleCounts.AREA, 1)
            .figures();

    assertThat(figure(figures, "AA01", FigureKey.TOTAL, Q1, Basis.SNAPSHOT).value()).isEqualTo(3);
  }

  @Test
  void aWithheldFigureSaysNothing() {
    SampleCounts counts = new SampleCounts().line("AA01", Kind.COUNT, Timing.SNAPSHOT, Map.of());
    counts.count("AA01", FigureKey.TOTAL, Q1, Basis.SNAPSHOT, 3);
    counts.count("AA01", FigureKey.TOTAL, Q1.next(), Basis.SNAPSHOT, 9);

    FigureSet figures = cleared(counts, PLAIN);
    PublishedFigure withheld = figure(figures, "AA01", FigureKey.TOTAL, Q1, Basis.SNAPSHOT);

    assertThat(withheld.marks()).containsExactly(Mark.C);
    assertThat(withheld.value()).isNull();
    assertThat(withheld.numerator()).isNull();
    assertThat(withheld.denominator()).isNull();
    assertThat(withheld.interval()).isNull();
    assertThat(withheld.control()).isNull();
    assertThat(withheld.rag()).isEqualTo(Rag.NOT_RATED);
    assertThat(Printed.cell(withheld, 0)).isEqualTo("[c]");
    PublishedFigure next = figure(figures, "AA01", FigureKey.TOTAL, Q1.next(), Basis.SNAPSHOT);
    assertThat(next.value()).isEqualTo(9);
    assertThat(next.quarter())
        .as("a change would give the 3 away")
        .isEqualTo(new PublishedFigure.Move(null, Direction.WITHHELD, Verdict.WITHHELD));
    assertThat(next.control()).as("so would the mean of 3 and 9").isNull();
  }

  @Test
  void aSmallQuarterIsNotWhatTheYearLeavesOver() {
    SampleCounts counts = new SampleCounts().line("AA01", Kind.COUNT, Timing.DURING, Map.of());
    counts.windows("AA01", FigureKey.TOTAL, Q1, 20, 3, 40, 30);

    FigureSet figures = cleared(counts, PLAIN);

    // Q2 = YTD at Q2 less Q1 = YTD at Q3 less YTD at Q1 less Q3, and so on: more has to go.
    assertThat(isWithheld(figures, "AA01", FigureKey.TOTAL, Q1.next(), Basis.QUARTER)).isTrue();
    assertThat(
            isWithheld(figures, "AA01", FigureKey.TOTAL, Q1.next(), Basis.YTD)
                || isWithheld(figures, "AA01", FigureKey.TOTAL, Q1, Basis.QUARTER))
        .isTrue();
    assertThat(new PublishedAttacker(counts, figures).worked()).isEmpty();
  }

  @Test
  void aWindowIsOneCountHoweverItIsPrinted() {
    SampleCounts counts = new SampleCounts().line("AA01", Kind.COUNT, Timing.DURING, Map.of());
    counts.windows("AA01", FigureKey.TOTAL, Q1, 1, 1, 2, 0);

    FigureSet figures = cleared(counts, PLAIN);

    assertThat(isWithheld(figures, "AA01", FigureKey.TOTAL, Q4, Basis.YTD)).isTrue();
    assertThat(isWithheld(figures, "AA01", FigureKey.TOTAL, Q4, Basis.ROLLING12)).isTrue();
    assertThat(isWithheld(figures, "AA01", FigureKey.TOTAL, Q4.year(), Basis.YEAR)).isTrue();
    assertThat(figure(figures, "AA01", FigureKey.TOTAL, Q4, Basis.QUARTER).value()).isEqualTo(0);
  }

  @Test
  void aShareIsWithheldWhereThoseOutsideItAreFew() {
    SampleCounts counts =
        new SampleCounts().line("AA01", Kind.PERCENTAGE, Timing.SNAPSHOT, Map.of());
    counts.percent("AA01", Q1, Basis.SNAPSHOT, 48, 50);
    counts.percent("AA01", Q1.next(), Basis.SNAPSHOT, 3, 50);
    counts.percent("AA01", Q1.plus(2), Basis.SNAPSHOT, 25, 50);
    counts.percent("AA01", Q1.plus(3), Basis.SNAPSHOT, 0, 50);

    FigureSet figures = cleared(counts, PLAIN);

    assertThat(isWithheld(figures, "AA01", FigureKey.TOTAL, Q1, Basis.SNAPSHOT)).isTrue();
    assertThat(isWithheld(figures, "AA01", FigureKey.TOTAL, Q1.next(), Basis.SNAPSHOT)).isTrue();
    assertThat(isWithheld(figures, "AA01", FigureKey.TOTAL, Q1.plus(2), Basis.SNAPSHOT)).isFalse();
    assertThat(isWithheld(figures, "AA01", FigureKey.TOTAL, Q1.plus(3), Basis.SNAPSHOT)).isFalse();
  }

  @Test
  void aKnownDenominatorDoesNotGiveTheSmallPartAway() {
    SampleCounts counts =
        new SampleCounts()
            .line("AA01", Kind.COUNT, Timing.SNAPSHOT, Map.of())
            .line("AA02", Kind.PERCENTAGE, Timing.SNAPSHOT, Map.of());
    counts.count("AA01", FigureKey.TOTAL, Q1, Basis.SNAPSHOT, 8);
    counts.percent("AA02", Q1, Basis.SNAPSHOT, 6, 8);

    FigureSet figures =
        cleared(
            counts, PLAIN + "relations: [{kind: same, whole: AA01, parts: [AA02.denominator]}]");

    assertThat(isWithheld(figures, "AA02", FigureKey.TOTAL, Q1, Basis.SNAPSHOT)).isTrue();
    assertThat(isWithheld(figures, "AA01", FigureKey.TOTAL, Q1, Basis.SNAPSHOT)).isFalse();
  }

  @Test
  void whatALineHasMoreThanALineWithinItIsACount() {
    SampleCounts counts =
        new SampleCounts()
            .line("AA01", Kind.COUNT, Timing.SNAPSHOT, Map.of())
            .line("AA02", Kind.COUNT, Timing.SNAPSHOT, Map.of());
    counts.count("AA01", FigureKey.TOTAL, Q1, Basis.SNAPSHOT, 13);
    counts.count("AA02", FigureKey.TOTAL, Q1, Basis.SNAPSHOT, 12);
    String within = PLAIN + "relations: [{kind: within, whole: AA01, parts: [AA02]}]";

    assertThat(cleared(counts, PLAIN).all()).noneMatch(f -> f.marks().contains(Mark.C));
    assertThat(cleared(counts, within).all())
        .filteredOn(f -> f.marks().contains(Mark.C))
        .hasSize(1);
  }

  @Test
  void categoriesAreDrawnTogetherBeforeAnythingIsWithheld() {
    SampleCounts counts =
        new SampleCounts()
            .line("AA01", Kind.COUNT, Timing.SNAPSHOT, Map.of("age", List.of("0", "1", "2", "3")));
    counts.count("AA01", FigureKey.TOTAL, Q1, Basis.SNAPSHOT, 26);
    counts.count("AA01", "age=0", Q1, Basis.SNAPSHOT, 13);
    counts.count("AA01", "age=1", Q1, Basis.SNAPSHOT, 6);
    counts.count("AA01", "age=2", Q1, Basis.SNAPSHOT, 4);
    counts.count("AA01", "age=3", Q1, Basis.SNAPSHOT, 3);
    String collapse =
        PLAIN
            + """
            lines:
              - line: AA01
                collapse:
                  - dimension: age
                    groups:
                      - {code: under_1, label: Under 1, categories: ["0", "1"]}
                      - {code: older, label: Older, categories: []}
            """;

    FigureSet figures = cleared(counts, collapse);

    assertThat(figure(figures, "AA01", "age=under_1", Q1, Basis.SNAPSHOT).value()).isEqualTo(19);
    assertThat(figure(figures, "AA01", "age=older", Q1, Basis.SNAPSHOT).value()).isEqualTo(7);
    assertThat(isWithheld(figures, "AA01", "age=0", Q1, Basis.SNAPSHOT)).isTrue();
    assertThat(
            DisclosurePolicy.read(collapse)
                .collapsed(counts.catalogue())
                .line("AA01")
                .breakdowns()
                .getFirst()
                .categories())
        .containsOnly(Map.entry("under_1", "Under 1"), Map.entry("older", "Older"));
  }

  @Test
  void aRoundedLineIsPrintedToTheMultiple() {
    SampleCounts counts =
        new SampleCounts()
            .line("AA01", Kind.COUNT, Timing.SNAPSHOT, Map.of("sex", List.of("1", "2", "3")));
    counts.count("AA01", FigureKey.TOTAL, Q1, Basis.SNAPSHOT, 59);
    counts.count("AA01", "sex=1", Q1, Basis.SNAPSHOT, 3);
    counts.count("AA01", "sex=2", Q1, Basis.SNAPSHOT, 22);
    counts.count("AA01", "sex=3", Q1, Basis.SNAPSHOT, 34);

    FigureSet figures = cleared(counts, PLAIN + "lines: [{line: AA01, round: 5}]");

    assertThat(isWithheld(figures, "AA01", "sex=1", Q1, Basis.SNAPSHOT)).isTrue();
    assertThat(figure(figures, "AA01", "sex=2", Q1, Basis.SNAPSHOT).value()).isEqualTo(20);
    assertThat(figure(figures, "AA01", "sex=3", Q1, Basis.SNAPSHOT).value()).isEqualTo(35);
    assertThat(figure(figures, "AA01", FigureKey.TOTAL, Q1, Basis.SNAPSHOT).value()).isEqualTo(60);
  }

  @Test
  void aBasisThatIsNotPrintedNeedsNoPartners() {
    SampleCounts counts = new SampleCounts().line("AA01", Kind.COUNT, Timing.DURING, Map.of());
    counts.windows("AA01", FigureKey.TOTAL, Q1, 6, 5, 0, 15);

    FigureSet figures = cleared(counts, PLAIN + "lines: [{line: AA01, bases: [year]}]");

    assertThat(figure(figures, "AA01", FigureKey.TOTAL, Q4.year(), Basis.YEAR).value())
        .isEqualTo(26);
    assertThat(isWithheld(figures, "AA01", FigureKey.TOTAL, Q1, Basis.QUARTER)).isFalse();
    assertThat(figure(figures, "AA01", FigureKey.TOTAL, Q1, Basis.QUARTER).isLeftOut()).isTrue();
  }

  /** If a basis that is left out read as withheld, each of four quarters of 6 would be 1 to 3. */
  @Test
  void whatIsLeftOutDoesNotTellANoughtFromAnother() {
    SampleCounts counts = new SampleCounts().line("AA01", Kind.COUNT, Timing.DURING, Map.of());
    counts.windows("AA01", FigureKey.TOTAL, Q1, 2, 0, 1, 3);

    FigureSet figures = cleared(counts, PLAIN + "lines: [{line: AA01, bases: [year]}]");

    assertThat(figures.all())
        .filteredOn(f -> f.key().basis() == Basis.QUARTER)
        .hasSize(4)
        .allMatch(f -> f.isLeftOut() && f.marks().equals(Set.of(Mark.X)));
  }

  @Test
  void whoLeftUncountedIsACount() {
    SampleCounts counts =
        new SampleCounts()
            .line("AA01", Kind.COUNT, Timing.SNAPSHOT, Map.of())
            .line("AA02", Kind.COUNT, Timing.DURING, Map.of())
            .line("AA03", Kind.COUNT, Timing.DURING, Map.of());
    counts.count("AA01", FigureKey.TOTAL, Q1, Basis.SNAPSHOT, 60);
    counts.count("AA01", FigureKey.TOTAL, Q1.next(), Basis.SNAPSHOT, 70);
    counts.count("AA02", FigureKey.TOTAL, Q1.next(), Basis.QUARTER, 20);
    counts.count("AA03", FigureKey.TOTAL, Q1.next(), Basis.QUARTER, 7);
    String stock = PLAIN + "relations: [{kind: stock, whole: AA01, parts: [AA02], takes: [AA03]}]";

    // 60 and 20, less 7, are 73: three of them left in a way that no line counts.
    assertThat(cleared(counts, PLAIN).all()).noneMatch(f -> f.marks().contains(Mark.C));
    assertThat(cleared(counts, stock).all()).filteredOn(f -> f.marks().contains(Mark.C)).hasSize(1);
  }

  /** Of 40 open at the end of Q1, 37 are open at the end of Q2 too: three have left since. */
  @Test
  void whoLeftSinceTheQuarterBeforeIsACount() {
    SampleCounts counts = openAtBoth(40, 37);

    assertThat(cleared(counts, PLAIN).all()).noneMatch(f -> f.marks().contains(Mark.C));
    FigureSet figures = cleared(counts, PLAIN + OPEN_BEFORE);
    assertThat(figures.all()).filteredOn(f -> f.marks().contains(Mark.C)).hasSize(1);
    assertThat(isWithheld(figures, "AA01", FigureKey.TOTAL, Q1.next(), Basis.SNAPSHOT)).isFalse();
  }

  @Test
  void whoLeftSinceAnEarlierReleaseIsACount() {
    FigureSet figures =
        cleared(
            openAtBoth(40, 37),
            PLAIN + OPEN_BEFORE,
            Releases.told(Releases.figure(FigureKey.TOTAL, Q1, 40)));

    assertThat(isWithheld(figures, "AA01", FigureKey.TOTAL, Q1, Basis.SNAPSHOT)).isFalse();
    assertThat(isWithheld(figures, "AA02", FigureKey.TOTAL, Q1.next(), Basis.SNAPSHOT)).isTrue();
  }

  /** Six need no protection; and more than were open before cannot all have been. */
  @Test
  void theQuarterBeforeIsLookedAtWhereItTellsOfFew() {
    for (int both : List.of(34, 41)) {
      assertThat(cleared(openAtBoth(40, both), PLAIN + OPEN_BEFORE).all())
          .noneMatch(f -> f.marks().contains(Mark.C));
    }
  }

  private static SampleCounts openAtBoth(long before, long both) {
    SampleCounts counts =
        new SampleCounts()
            .line("AA01", Kind.COUNT, Timing.SNAPSHOT, Map.of())
            .line("AA02", Kind.PERCENTAGE, Timing.SNAPSHOT, Map.of());
    counts.count("AA01", FigureKey.TOTAL, Q1, Basis.SNAPSHOT, before);
    counts.count("AA01", FigureKey.TOTAL, Q1.next(), Basis.SNAPSHOT, 60);
    counts.percent("AA02", Q1.next(), Basis.SNAPSHOT, 20, both);
    return counts;
  }

  @Test
  void aCountThatOneLineRoundsAndAnotherPrintsIsKnownExactly() {
    SampleCounts counts =
        new SampleCounts()
            .line("AA01", Kind.COUNT, Timing.DURING, Map.of("sex", List.of("1", "2")))
            .line("AA02", Kind.COUNT, Timing.DURING, Map.of());
    counts.count("AA01", FigureKey.TOTAL, Q1, Basis.QUARTER, 12);
    counts.count("AA01", "sex=1", Q1, Basis.QUARTER, 8);
    counts.count("AA01", "sex=2", Q1, Basis.QUARTER, 4);
    counts.count("AA02", FigureKey.TOTAL, Q1, Basis.QUARTER, 12);
    FigureSet figures = cleared(counts, PLAIN + "lines: [{line: AA01, round: 5}]");
    boolean boys = !isWithheld(figures, "AA01", "sex=1", Q1, Basis.QUARTER);
    boolean all = !isWithheld(figures, "AA02", FigureKey.TOTAL, Q1, Basis.QUARTER);
    // 12 less 8 to 12 is 4 at most.
    assertThat(boys && all).isFalse();
  }

  @Test
  void aQueryThatNoRelationSpeaksOfIsNotPrinted() {
    SampleCounts counts = new SampleCounts().query("AA01").query("AA02");
    counts.count("AA01", FigureKey.TOTAL, Q1, Basis.QUARTER, 40);
    counts.count("AA02", FigureKey.TOTAL, Q1, Basis.QUARTER, 70);

    FigureSet alone = cleared(counts, PLAIN);
    FigureSet declared =
        cleared(counts, PLAIN + "relations: [{kind: within, whole: AA02, parts: [AA01]}]");

    assertThat(isWithheld(alone, "AA01", FigureKey.TOTAL, Q1, Basis.QUARTER)).isTrue();
    assertThat(isWithheld(alone, "AA02", FigureKey.TOTAL, Q1, Basis.QUARTER)).isTrue();
    assertThat(isWithheld(declared, "AA01", FigureKey.TOTAL, Q1, Basis.QUARTER)).isFalse();
    assertThat(isWithheld(declared, "AA02", FigureKey.TOTAL, Q1, Basis.QUARTER)).isFalse();
  }
}
