package org.partnershipscorecard.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageLintTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          <h1>A</h1><h3>B</h3>              | a heading of level 3 follows level 1, at body/h3
          <h2>A</h2>                        | a heading of level 2 follows level 0, at body/h2
          <h1> </h1>                        | an empty heading, at body/h1
          <p><img src="a.png"/></p>         | a picture without alt, at body/p/img
          <img src="a.png" alt=""/>         | an empty alt, and no role="presentation" to say that it is meant, at body/img
          <table><tr><th>A</th></tr></table> | a header cell without scope, at body/table/tr/th
          <table><tbody><tr><th scope="col">A</th><td>B</td></tr></tbody></table> | a row's header that says it heads a column, at body/table/tbody/tr/th
          <p/><p><a href="#x">A</a></p>     | a link to "#x", which is not on the page, at body/p[2]/a
          <p id="x"/><a href="#x"> </a>     | a link without words, at body/a
          <a href="">A</a>                  | a link that leads nowhere: "", at body/a
          <a href="page.html">A</a>         | a link that leads nowhere: "page.html", at body/a
          <a href="javascript:x()">A</a>    | a link that leads nowhere: "javascript:x()", at body/a
          <p id="x"/><p id="x"/>            | the id "x" is used twice, at body/p#x
          """)
  void a_fault_is_named_with_its_place(String content, String fault) {
    assertThat(PageLint.faults(Sample.body(content))).containsExactly(fault);
  }

  @Test
  void a_page_needs_a_title() {
    String page = Sample.body("<h1>A</h1>").replace("<title>T</title>", "<title> </title>");
    assertThat(PageLint.faults(page)).containsExactly("no title");
  }

  @Test
  void a_sound_page_has_no_fault() {
    String page =
        Sample.body(
            """
            <h1 id="a">A</h1><h2>B</h2><h3>C</h3><h2>D</h2><p><a href="#a">up</a>
            <a href="https://example.org/">out</a> <a href="mailto:a@example.org">write</a></p>
            <img src="a.png" alt="A chart"/><img src="b.png" alt="" role="presentation"/>
            """);
    assertThat(PageLint.faults(page)).isEmpty();
  }

  @Test
  void a_page_with_a_fault_is_not_rendered() {
    Path target = folder.resolve("a.pdf");
    PdfDocument document = Sample.document(Sample.body("<h1>A</h1><h3>B</h3>"));
    PdfRenderer renderer = new PdfRenderer(Sample.TEMPLATES);
    assertThatThrownBy(() -> renderer.render(document, target))
        .isInstanceOf(RenderFailure.class)
        .hasMessageContaining("level 3 follows level 1, at body/h3");
    assertThat(Files.exists(target)).isFalse();
  }
}
