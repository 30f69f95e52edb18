package org.partnershipscorecard.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.awt.Font;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.partnershipscorecard.chart.Chart;
import org.partnershipscorecard.narrative.Commentary;

class ScorecardAssemblerTest {

  private static Scorecard card;

  @BeforeAll
  static void assemble() {
    card =
        new ScorecardAssembler(
                SampleCatalogue.make(),
                (style, size) -> new Font("Dialog", style, 1).deriveFont(size))
            .assemble(SampleScorecard.Q3, SampleScorecard.figures(), SampleScorecard.edition());
  }

  @Test
  void countsTheRatingsNowAndAQuarterEarlier() {
    assertThat(card.tiles())
        .containsExactly(
            new Tile("green", 3, 6),
            new Tile("amber", 2, 0),
            new Tile("red", 1, 0),
            new Tile("not_rated", 8, 8));
  }

  @Test
  void putsTheWeightiestFirst() {
    assertThat(card.discussion())
        .extracting(Point::line)
        .containsExactly("CP08", "LA04", "FD02", "LA01");
    assertThat(card.moreToDiscuss()).isEmpty();
  }

  @Test
  void makesOneSentenceFromTheFigures() {
    assertThat(card.discussion().getFirst().sentence())
        .isEqualTo(
            "87.6% at 31 December 2016, red against an illustrative target of at least 95%; worse"
                + " than at 30 September 2016 (94.1%); below the range expected from its past;"
                + " worse than England (93.7%, 31 March 2016).");
    assertThat(card.discussion().getFirst().anchor()).isEqualTo("panel-CP08");
  }

  @Test
  void asksWhatAnExceptionLeavesOpen() {
    assertThat(card.questions())
        .extracting(Question::line, Question::because)
        .containsExactly(
            tuple(
                "CP08", "will “Clear the backlog of reviews”, due on 28 February 2017, be enough"),
            tuple("LA04", "no action is agreed; no commentary is written"),
            tuple("FD02", "no action is agreed; no commentary is written"),
            tuple("LA01", "no commentary is written"));
  }

  @Test
  void chasesTheCommentaryThatIsWanting() {
    assertThat(card.chase())
        .extracting(Chase::measure, Chase::reason, Chase::wanting)
        .containsExactly(
            tuple("FD02", "amber", "none written"),
            tuple("LA01", "seven quarters or more below its mean", "none written"),
            tuple("LA04", "amber", "none written"));
  }

  @Test
  void flagsWhatWasWrittenOfAnotherFigure() {
    Map<String, String> now = Map.of("CP08", "87.6% (149 of 170)");
    Commentary then =
        new Commentary("CP08", Map.of("CP08", "88.2% (150 of 170)"), "One", "Two", "Three");

    assertThat(CommentaryState.of(then, now).changes())
        .containsExactly("CP08 was 88.2% (150 of 170) and is 87.6% (149 of 170)");
    assertThat(
            CommentaryState.of(new Commentary("CP08", now, "One", "Two", "Three"), now).wanting())
        .isEmpty();
    assertThat(CommentaryState.of(new Commentary("CP08", now, "One", "", "Three"), now).wanting())
        .isEqualTo("begun; nothing under Why");
    assertThat(CommentaryState.of(new Commentary("CP08", now, "", "", ""), now).wanting())
        .isEqualTo("none written");
  }

  @Test
  void saysWhatChangedSinceTheLastScorecard() {
    assertThat(card.since().quarter()).isEqualTo("2016-17 Q2");
    assertThat(card.since().ratings())
        .extracting(Since.Turn::line, Since.Turn::was, Since.Turn::is)
        .contains(tuple("CP08", "green", "red"), tuple("LA04", "green", "amber"));
    assertThat(card.turns()).isEqualTo(new Turns(1, 2, 2, 2));
  }

  @Test
  void countsWhatEachAgencyFeeds() {
    assertThat(card.coverage().finding())
        .isEqualTo(
            "City Council feeds 14 of the 14 lines shown (100%); no other agency feeds any.");
    assertThat(card.coverage().agencies().getFirst().counts())
        .containsExactly("3", "2", "3", "3", "1", "1", "1", "14");
    assertThat(card.coverage().silent()).endsWith("0");
  }

  @Test
  void praisesWhatIsOnTarget() {
    assertThat(card.goingWell()).extracting(Point::line).containsExactly("FD03", "CP06");
  }

  @Test
  void namesWhatHasNoFigure() {
    assertThat(card.notReceived())
        .containsExactly("WF01 Allegations concluded in a month: not received");
  }

  @Test
  void printsWhatIsMissingInWordsAndNeverAsNought() {
    Grid.Numbers allegations = row("WF01").units().getFirst();

    assertThat(allegations.quarters())
        .extracting(Cell::text)
        .containsExactly("80.2", "78.6", "not received", "–");
    assertThat(allegations.quarters().getLast().words()).isEqualTo("not yet");
    assertThat(allegations.toDate().text()).isEqualTo("not received");
  }

  @Test
  void givesAStockNoYearToDate() {
    Grid.Row plans = row("CP03");

    assertThat(plans.basis()).isEqualTo("at quarter end");
    assertThat(plans.units())
        .extracting(Grid.Numbers::unit)
        .containsExactly("number", "per 10,000");
    assertThat(plans.units().getFirst().toDate()).isEqualTo(Cell.NOT_APPLICABLE);
    assertThat(plans.units().getFirst().years())
        .extracting(Cell::text)
        .containsExactly("212", "151");
    Grid.Compared england = plans.units().getLast().england();
    assertThat(england.cell().text()).isEqualTo("43.1");
    assertThat(england.when()).isEqualTo("Mar 2016");
    assertThat(england.words()).isEqualTo("ours is lower");
  }

  @Test
  void givesAFlowItsYearToDate() {
    assertThat(row("CD01").units().getFirst().toDate().text()).isEqualTo("19");
    assertThat(row("EH01").units().getFirst().quarters().get(2).marks()).containsExactly("b", "p");
  }

  @Test
  void comparesTwelveMonthsWithAYearEarlier() {
    assertThat(row("FD02").basis()).isEqualTo("12 months to quarter end");
    assertThat(row("FD02").travel().since()).isEqualTo("on last year");
    assertThat(row("FD02").target().text()).isEqualTo("≤ 18");
  }

  @Test
  void saysBelowTheThemeWhatBrokeWhichLines() {
    assertThat(card.grid().blocks().get(1).notes())
        .containsExactly("FD02, FD03: target: illustrative.");
    assertThat(card.grid().blocks().getFirst().notes())
        .containsExactly(
            "EH01, EH02, EH03: In November 2016 a new early help recording system came into use;"
                + " counts before and after it are not comparable.");
  }

  @Test
  void givesAPanelToWhatIsTalkedOf() {
    assertThat(card.panels())
        .extracting(Panel::ref)
        .containsExactly("FD02", "FD03", "CP06", "CP08", "LA01", "LA04", "LA06");
    Panel reviews =
        card.panels().stream().filter(p -> p.ref().equals("CP08")).findFirst().orElseThrow();
    assertThat(Objects.requireNonNull(reviews.chart()).altText())
        .contains("Target 95%, England 93.7%, mean");
    assertThat(reviews.heads()).containsExactly("Numerator", "Denominator", "%");
    assertThat(reviews.rows()).hasSize(12);
    assertThat(reviews.rows().getLast().cells())
        .extracting(Cell::text)
        .containsExactly("149", "170", "87.6");
    assertThat(reviews.actions())
        .containsExactly(
            new Panel.Action(
                "Clear the backlog of reviews",
                "Head of Safeguarding",
                "28 February 2017",
                "on track",
                false));
  }

  @Test
  void showsEveryCategoryBeItNought() {
    BreakdownTable ages =
        card.breakdowns().stream()
            .flatMap(List::stream)
            .filter(table -> table.dimension().equals("Age"))
            .findFirst()
            .orElseThrow();

    assertThat(ages.heads()).containsExactly("Q1", "Q2", "Q3", "Year to date");
    assertThat(ages.rows()).hasSize(6);
    assertThat(ages.rows().get(3).cells()).extracting(Cell::text).containsOnly("0");
    assertThat(ages.total().cells()).extracting(Cell::text).containsExactly("8", "6", "5", "19");
  }

  @Test
  void namesEachChartOnce() {
    List<String> ids = card.charts().stream().map(Chart::id).toList();

    assertThat(ids).doesNotHaveDuplicates().contains("trend-CP08", "spark-CP03");
    assertThat(card.charts()).allSatisfy(chart -> assertThat(chart.altText()).isNotBlank());
  }

  private static Grid.Row row(String line) {
    return card.grid().blocks().stream()
        .flatMap(block -> block.rows().stream())
        .filter(row -> row.ref().equals(line))
        .findFirst()
        .orElseThrow();
  }
}
