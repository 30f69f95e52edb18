package org.partnershipscorecard.narrative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.partnershipscorecard.period.ReportingPeriod;

/** Commentary, contributions and actions: texts that follow a form. */
class FormsTest {

  private static final Path COMMENTARY = Path.of("data-in/commentary");

  @Test
  void commentary_is_what_why_and_so_what_in_plain_words() {
    Commentary commentary =
        Commentary.read(
            "EH01.md", "EH01", "## What\nIt *rose*.\n\nTwice.\n## Why\nB\n## So what\nC\n");
    assertThat(commentary).isEqualTo(new Commentary("EH01", Map.of(), "It rose. Twice.", "B", "C"));
  }

  @Test
  void a_form_with_a_heading_missing_or_empty_is_refused() {
    assertThatExceptionOfType(NarrativeFault.class)
        .isThrownBy(() -> Commentary.read("EH01.md", "EH01", "## What\nA\n## So what\nC\n"))
        .withMessageContaining("EH01.md");
    assertThatExceptionOfType(NarrativeFault.class)
        .isThrownBy(() -> Contribution.read("police.md", "Police", "Words first.\n"))
        .withMessageContaining("police.md");
  }

  @Test
  void a_commentary_that_is_laid_out_says_what_is_still_unwritten() {
    String blank = Commentary.blank(Map.of("EH01", "1,830"));
    Commentary laidOut = Commentary.read("EH01.md", "EH01", blank);
    assertThat(laidOut.isEmpty()).isTrue();
    assertThat(laidOut.figures()).containsExactly(Map.entry("EH01", "1,830"));

    Commentary begun =
        Commentary.read("EH01.md", "EH01", blank.replace("## Why", "## Why\n\nA new system.\n"));
    assertThat(begun.isEmpty()).isFalse();
    assertThat(begun.unwritten()).containsExactly("What", "So what");
  }

  @Test
  void a_commentary_is_tied_to_other_figures_without_a_change_to_its_words() {
    String text =
        "---\nfigures:\n  EH01: \"406\"\n---\n\n## What\nA\n\n## Why\nB\n\n## So what\nC\n";
    String again = Commentary.restamped("EH01.md", text, Map.of("EH01", "410"));
    assertThat(again).isEqualTo(text.replace("406", "410"));
    assertThatExceptionOfType(NarrativeFault.class)
        .isThrownBy(() -> Commentary.read("EH01.md", "EH01", "---\nfigures:\n## What\n"))
        .withMessageContaining("not ended");
  }

  @Test
  void an_action_is_shown_until_the_quarter_in_which_it_is_closed() {
    ActionList list =
        ActionList.read(
            "actions.yaml",
            """
            actions:
              - {id: A1, measure: EH01, text: Audit, owner_role: Head of early help,
                 due: 2017-06-30, state: on_track}
              - {id: A2, measure: EH01, text: Recount, owner_role: Head of early help,
                 due: 2016-12-31, state: done, closed: 2016-17-Q3}
            """);
    assertThat(list.of("EH01", ReportingPeriod.parse("2016-17-Q3"))).hasSize(2);
    assertThat(list.of("EH01", ReportingPeriod.parse("2016-17-Q4")))
        .extracting(Action::id)
        .containsExactly("A1");
  }

  @Test
  void an_action_is_in_no_scorecard_before_it_was_agreed_and_was_open_until_it_was_closed() {
    ActionList list =
        ActionList.read(
            "actions.yaml",
            """
            actions:
              - {id: A1, measure: EH01, text: Recount, owner_role: Head of early help,
                 due: 2016-12-31, state: done, agreed: 2016-17-Q2, closed: 2016-17-Q4}
            """);
    Action action = list.actions().getFirst();
    assertThat(action.shownIn(ReportingPeriod.parse("2016-17-Q1"))).isFalse();
    assertThat(action.isOverdue(ReportingPeriod.parse("2016-17-Q2"))).isFalse();
    assertThat(action.isOverdue(ReportingPeriod.parse("2016-17-Q3"))).isTrue();
    assertThat(action.standing(ReportingPeriod.parse("2016-17-Q3"))).isEqualTo("open, done since");
    assertThat(action.isOverdue(ReportingPeriod.parse("2016-17-Q4"))).isFalse();
    assertThat(action.standing(ReportingPeriod.parse("2016-17-Q4"))).isEqualTo("done");
  }

  @Test
  void an_action_that_is_done_says_when() {
    assertThatExceptionOfType(NarrativeFault.class)
        .isThrownBy(() ->
            ActionList.read(
                "actions.yaml",
                """
                actions:
                  - {id: A1, measure: EH01, text: Audit, owner_role: Head of early help,
                     due: 2017-06-30, state: done}
                """))
        .withMessageContaining("A1");
  }

  @Test
  void the_shipped_commentary_and_actions_follow_their_forms() throws IOException {
    try (Stream<Path> files = Files.walk(COMMENTARY)) {
      List<Path> texts = files.filter(file -> file.toString().endsWith(".md")).toList();
      assertThat(texts).isNotEmpty();
      for (Path file : texts) {
        String name = file.getFileName().toString();
        Commentary.read(name, name.replace(".md", ""), Files.readString(file));
      }
    }
    Path actions = COMMENTARY.resolve("actions.yaml");
    assertThat(ActionList.read("actions.yaml", Files.readString(actions)).actions()).isNotEmpty();
  }
}
