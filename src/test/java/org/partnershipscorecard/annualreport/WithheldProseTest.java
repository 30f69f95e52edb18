package org.partnershipscorecard.annualreport;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnershipscorecard.catalogue.Mark;
import org.partnershipscorecard.disclosure.FigureSet;
import org.partnershipscorecard.disclosure.PublishedFigure;
import org.partnershipscorecard.disclosure.SampleFigures;

/** Prose where figures are withheld: neither the number nor words that give it away are printed. */
class WithheldProseTest {

  private static final String HIDDEN = "{CD01[type=EXPECTED]@2016-17}";
  private static final String SHOWN = "{CD01@2016-17}";
  private static final Pattern DEATHS_BY_TYPE_OR_CAUSE = Pattern.compile("(?:type|cause)=.*");

  @TempDir private Path folder;

  /** The year's figures with deaths by type and by cause withheld. */
  private static FigureSet figures() {
    SampleFigures figures = new SampleFigures();
    for (PublishedFigure figure : SampleYear.figures().all()) {
      boolean hidden =
          figure.key().line().equals("CD01")
              && DEATHS_BY_TYPE_OR_CAUSE.matcher(figure.key().breakdown()).matches();
      figures.add(hidden ? withheld(figure) : figure);
    }
    return figures.build();
  }

  private static PublishedFigure withheld(PublishedFigure f) {
    return new PublishedFigure(
        f.key(),
        null,
        null,
        null,
        null,
        Set.of(Mark.C),
        null,
        null,
        null,
        null,
        f.target(),
        f.rag(),
        f.ragReason(),
        f.comparators(),
        List.of());
  }

  private String printed(String sentence) {
    AnnualReport report =
        new ShippedTexts(folder)
            .edit("02-voice.md", "## What we did with it", sentence + "\n\n## What we did with it")
            .report(figures());
    return ShippedTexts.prose(report);
  }

  @Test
  void a_sentence_that_only_names_the_figure_stays_without_it() {
    assertThat(printed("The panel reviewed " + HIDDEN + " expected deaths in 2016-17."))
        .contains("The panel reviewed [number withheld] expected deaths in 2016-17.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Expected deaths fell by half, to {CD01[type=EXPECTED]@2016-17}.",
        "Most were expected: {CD01[type=EXPECTED]@2016-17}.",
        "Only {CD01[type=EXPECTED]@2016-17} were expected.",
        "There were 6 expected deaths, or {CD01[type=EXPECTED]@2016-17} in words.",
        "No more than {CD01[type=EXPECTED]@2016-17} were expected."
      })
  void a_sentence_whose_words_would_give_it_away_is_left_out(String sentence) {
    String text = printed("Before it. " + sentence + " After it.");
    assertThat(text).contains("Before it. " + WithheldSentences.LEFT_OUT + " After it.");
    assertThat(text).doesNotContain(sentence.substring(0, 12));
  }

  @Test
  void a_sentence_about_figures_that_are_shown_stays_whatever_it_says() {
    assertThat(printed("Only " + SHOWN + " were notified. " + HIDDEN + " were expected."))
        .contains("Only 26 were notified. [number withheld] were expected.");
  }

  @Test
  void a_telling_item_of_a_list_is_left_out_and_the_list_stays() {
    assertThat(printed("- Only " + HIDDEN + " were expected\n- " + SHOWN + " in all"))
        .contains("<li>" + WithheldSentences.LEFT_OUT + "</li>")
        .contains("<li>26 in all</li>");
  }

  @Test
  void a_chart_s_finding_is_not_printed_where_a_bar_is_withheld() {
    AnnualReport report = new ShippedTexts(folder).report(figures());
    List<String> titles = new ArrayList<>();
    report.charts().forEach(chart -> titles.add(chart.id() + ": " + chart.title()));
    assertThat(titles)
        .contains("deaths-cause: Child deaths notified in 2016-17 by reported cause")
        .contains(
            "in-need-trend: Fewer children with a plan of any kind or looked after than in"
                + " March 2015");
    assertThat(report.charts())
        .filteredOn(chart -> chart.id().equals("deaths-cause"))
        .singleElement()
        .satisfies(chart -> assertThat(chart.altText()).doesNotContainPattern("\\d"));
  }
}
