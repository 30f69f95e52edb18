package org.partnershipscorecard.narrative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

class FootnotesTest {

  @Test
  void notes_are_numbered_in_the_order_in_which_they_are_called() {
    Footnotes notes =
        Footnotes.take(
            "a.md", "B[^b] and A[^a], B[^b].\n\n[^a]: About *A*.\n[^b]: About B.\n", "x");
    assertThat(notes.text()).startsWith("B[1](#note-x-1) and A[2](#note-x-2), B[1](#note-x-1).");
    assertThat(notes.notes())
        .extracting(Footnotes.Note::id)
        .containsExactly("note-x-1", "note-x-2");
    assertThat(notes.notes().getLast().xhtml().text()).contains("About <em>A</em>.");
  }

  @Test
  void lines_stay_where_they_were() {
    String text = "A[^a]\n\n[^a]: Note.\n\nB\n";
    assertThat(Footnotes.take("a.md", text, "x").text().lines().toList().get(4)).isEqualTo("B");
  }

  @Test
  void a_call_is_a_link_that_says_that_it_is_one() {
    assertThat(Chapter.xhtml(Footnotes.take("a.md", "A[^a]\n\n[^a]: N.\n", "x").text()).text())
        .contains("<a href=\"#note-x-1\" class=\"noteref\">1</a>");
  }

  @Test
  void a_call_without_a_note_and_a_note_without_a_call_are_refused() {
    assertThatExceptionOfType(NarrativeFault.class)
        .isThrownBy(() -> Footnotes.take("a.md", "A[^a]", "x"))
        .withMessageContaining("[^a] is called and not written");
    assertThatExceptionOfType(NarrativeFault.class)
        .isThrownBy(() -> Footnotes.take("a.md", "A\n\n[^a]: N.", "x"))
        .withMessageContaining("[^a] is written and never called");
  }
}
