package org.partnershipscorecard.narrative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

class ChapterTest {

  private static Chapter read(String markdown) {
    return Chapter.read("chapter.md", markdown, 3);
  }

  @Test
  void heading_levels_never_skip_whatever_the_author_typed() {
    assertThat(read("## A\n\n#### B\n\n###### C\n\n## D\n\n# E\n").headings())
        .extracting(Block.Heading::level)
        .containsExactly(3, 4, 5, 3, 3);
  }

  @Test
  void headings_of_the_same_words_have_ids_of_their_own() {
    assertThat(read("## Next year\n\n## Next year\n").headings())
        .extracting(Block.Heading::id)
        .containsExactly("next-year", "next-year-2");
  }

  @Test
  void html_in_the_source_is_printed_and_not_obeyed() {
    Chapter chapter = read("A <b>bold & brave</b> word.\n\n<script>alert(1)</script>\n");
    assertThat(chapter.blocks())
        .singleElement()
        .isInstanceOfSatisfying(
            Block.Prose.class,
            prose ->
                assertThat(prose.xhtml().text())
                    .contains("&lt;b&gt;bold &amp; brave&lt;/b&gt;")
                    .doesNotContain("<script"));
  }

  @Test
  void quotation_marks_are_printed_curved_and_code_as_it_is_written() {
    Chapter chapter = read("The board's *own* \"view\", of `it's`.\n");
    assertThat(((Block.Prose) chapter.blocks().getFirst()).xhtml().text())
        .isEqualTo("<p>The board’s <em>own</em> “view”, of <code>it's</code>.</p>");
  }

  @Test
  void a_table_s_heads_say_that_they_head_a_column() {
    Chapter chapter = read("| A | B |\n|---|--:|\n| 1 | 2 |\n");
    assertThat(((Block.Prose) chapter.blocks().getFirst()).xhtml().text())
        .contains("<th scope=\"col\">A</th>")
        .contains("class=\"right\"")
        .doesNotContain("align=");
  }

  @Test
  void a_place_stands_between_the_texts_around_it() {
    assertThat(read("Before.\n\n{table in-need}\n\nAfter.\n\n{contributions}\n").blocks())
        .extracting(Block::kind)
        .containsExactly("prose", "placement", "prose", "placement");
  }

  @Test
  void a_place_in_the_middle_of_words_is_refused() {
    assertThatExceptionOfType(NarrativeFault.class)
        .isThrownBy(() -> read("See {table in-need} above.\n"))
        .withMessageContaining("chapter.md")
        .withMessageContaining("{table in-need}");
  }
}
