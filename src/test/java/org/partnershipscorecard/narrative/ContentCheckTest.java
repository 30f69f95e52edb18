package org.partnershipscorecard.narrative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a report still lacks: texts, accounts, sign-off, and what the guidance asks for. */
class ContentCheckTest {

  private static final String SIGNED =
      "---\nsigned_off_by: Board manager\nsigned_off_on: 2017-08-31\n---\nWords.\n";
  private static final String OUTLINE =
      """
      year: 2016-17
      partnership: The Board
      title: Annual report
      published: September 2017
      status: Draft
      cover: Words.
      foreword: {title: Foreword, file: foreword.md, signed: Independent chair}
      numbers: {title: Numbers, summary: Words.}
      requirements: [own]
      gaps: [{item: spending, reason: Not known}]
      chapters:
        - {id: one, title: One, summary: Words., file: one.md, author: Head of one,
           meets: [effectiveness]}
        - id: two
          title: Two
          summary: Words.
          file: two.md
          contributions:
            - {name: Police, file: police.md, author: Chief superintendent}
      concern: concern.md
      glossary: glossary.csv
      """;
  private static final String OWN =
      """
      name: Own list
      from: today
      items:
        - {id: effectiveness, asks: How effective, source: Section 9}
        - {id: learning, asks: What was learnt, source: Section 9}
        - {id: spending, asks: What was spent, source: Section 9}
      """;

  @TempDir private Path folder;

  @BeforeEach
  void complete() throws IOException {
    write("report.yaml", OUTLINE);
    write("own.yaml", OWN);
    for (String file : List.of("foreword", "one", "two", "police", "concern")) {
      write(file + ".md", SIGNED);
    }
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text);
  }

  private List<String> wanting() {
    return new ContentCheck(new NarrativeFolder(folder, folder))
        .wanting().stream().map(Wanting::sentence).toList();
  }

  @Test
  void what_nothing_answers_is_wanting_and_a_declared_gap_is_not() {
    assertThat(wanting())
        .containsExactly("What was learnt (Section 9): required and answered nowhere");
  }

  @Test
  void a_chapter_that_is_not_there_answers_nothing_and_its_author_is_chased() throws IOException {
    write("report.yaml", OUTLINE.replace("[effectiveness]", "[effectiveness, learning]"));
    assertThat(wanting()).isEmpty();
    Files.delete(folder.resolve("one.md"));
    assertThat(wanting())
        .containsExactly(
            "One (one.md): not written; ask: Head of one",
            "How effective (Section 9): required and answered nowhere",
            "What was learnt (Section 9): required and answered nowhere");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n", "To be written by the end of June.\n"})
  void an_agency_that_has_written_nothing_is_chased(String text) throws IOException {
    write("police.md", text);
    assertThat(wanting())
        .contains("Police (police.md): no account received; ask: Chief superintendent");
  }

  @Test
  void a_text_that_nobody_answers_for_is_chased() throws IOException {
    write("two.md", "Words.\n");
    assertThat(wanting()).contains("Two (two.md): not signed off");
  }

  @Test
  void a_chapter_that_claims_to_answer_what_nobody_asks_is_refused() throws IOException {
    write("report.yaml", OUTLINE.replace("[effectiveness]", "[efectiveness]"));
    assertThatExceptionOfType(NarrativeFault.class)
        .isThrownBy(this::wanting)
        .withMessageContaining("efectiveness");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "working-together-2015",
        "working-together-2018",
        "working-together-2023",
        "ofsted-2017",
        "arrangements-2019"
      })
  void the_lists_that_come_with_the_program_can_be_asked_for(String list) throws IOException {
    write("report.yaml", OUTLINE.replace("[own]", "[own, " + list + "]"));
    assertThat(wanting()).hasSizeGreaterThan(5);
  }

  @Test
  void the_shipped_report_lacks_nothing() {
    Path shipped = Path.of("data-in/narrative/2016-17");
    assertThat(new ContentCheck(new NarrativeFolder(shipped, shipped)).wanting()).isEmpty();
  }
}
