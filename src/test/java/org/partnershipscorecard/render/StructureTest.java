package org.partnershipscorecard.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.SimpleBookmark;

class StructureTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          <h1>A</h1><p>B <b>C</b> D</p>                    | H1 P(Span Span Span)
          <h1>A</h1><div>B</div><div><p>C</p></div>        | H1 P P
          <h1>A</h1><div>B<p>C</p></div>                   | H1 P P
          <h1>A</h1><section><h2>B</h2></section>          | H1 Sect(H2)
          <h1>A</h1><div class="chapter"><h2>B</h2></div>  | H1 Sect(H2)
          <h1>A</h1><p>B <a href="#x">C</a></p><p id="x">D</p> | H1 P(Span Link) P
          <h1>A</h1><ul><li>B</li></ul>                    | H1 L(LI(Lbl LBody))
          <h1>A</h1><ol><li>B<ul><li>C</li></ul></li></ol> | H1 L(LI(Lbl LBody(Span L(LI(Lbl LBody)))))
          <h1>A</h1><table><tbody><tr><th scope="row">B</th><td/></tr></tbody></table> | H1 Table(TBody(TR(TH TD)))
          <h1>A</h1><table role="presentation"><tr><td><p>B</p></td><td>C</td></tr></table> | H1 P P
          <h1>A</h1><p><img src="chart:referrals" alt="B"/></p> | H1 P(Figure)
          <h1>A</h1><p><img src="rag:green" alt="Green"/> B</p> | H1 P(Span Span)
          <h1>A</h1><p><span lang="cy">B</span></p>        | H1 P(Span)
          <h1>A</h1><div style="float: right">B</div><p>C</p> | H1 P P
          <h1>A</h1><div style="position: absolute">B</div><p>C</p> | H1 P P
          <div class="marking">A</div><h1>B</h1>           | H1
          <h1>A</h1><p style="display: none">B</p>         | H1
          <h1>A</h1><blockquote><p>B</p></blockquote>      | H1 BlockQuote(P)
          <h1>A</h1><p>B<a class="noteref" href="#n">1</a></p><ol class="footnotes"><li id="n">C</li></ol> | H1 P(Span Reference(Link)) L(LI(Lbl LBody(Note)))
          <h1 id="a">A</h1><ul class="toc"><li><a href="#a">A</a></li></ul> | H1 TOC(TOCI(Reference(Link)))
          """)
  void the_structure_follows_the_source(String content, String structure) throws Exception {
    assertThat(structure(content)).isEqualTo(structure);
  }

  @Test
  void a_repeated_head_is_in_the_structure_once() throws Exception {
    String table =
        "<table class=\"data\"><thead><tr><th scope=\"col\">A</th></tr></thead><tbody>"
            + "<tr><td>B</td></tr>".repeat(120)
            + "</tbody></table>";
    assertThat(structure("<h1>A</h1>" + table))
        .isEqualTo("H1 Table(THead(TR(TH)) TBody(" + "TR(TD) ".repeat(120).strip() + "))");
  }

  @Test
  void the_bookmarks_are_the_chapters_and_their_parts() throws Exception {
    String content = "<h1>A</h1><h2>B</h2><h3>C</h3><h2>D</h2><h1>E</h1>";
    try (PdfReader reader = read(content)) {
      assertThat(titles(SimpleBookmark.getBookmarkList(reader))).isEqualTo("A(B D) E");
    }
  }

  @Test
  void the_page_s_own_bookmarks_come_first() throws Exception {
    String content = "<bookmarks><bookmark name=\"Start\" href=\"#a\"/></bookmarks></head><body>";
    Path pdf = folder.resolve("a.pdf");
    String page =
        Sample.body("<h1 id=\"a\">A</h1>").replaceFirst("</head>\\s*<body[^>]*>", content);
    new PdfRenderer(Sample.TEMPLATES).render(Sample.document(page), pdf);
    try (PdfReader reader = new PdfReader(Files.readAllBytes(pdf))) {
      assertThat(titles(SimpleBookmark.getBookmarkList(reader))).isEqualTo("Start");
    }
  }

  private static String titles(List<Map<String, Object>> bookmarks) {
    return bookmarks.stream()
        .map(bookmark -> {
          @SuppressWarnings("unchecked")
          List<Map<String, Object>> kids = (List<Map<String, Object>>) bookmark.get("Kids");
          return bookmark.get("Title") + (kids == null ? "" : "(" + titles(kids) + ")");
        })
        .collect(Collectors.joining(" "));
  }

  private PdfReader read(String content) throws Exception {
    Path pdf = folder.resolve("a.pdf");
    new PdfRenderer(Sample.TEMPLATES).render(Sample.document(Sample.body(content)), pdf);
    return new PdfReader(Files.readAllBytes(pdf));
  }

  private String structure(String content) throws Exception {
    try (PdfReader reader = read(content)) {
      PdfDictionary tree = reader.getCatalog().getAsDict(new PdfName("StructTreeRoot"));
      String all = kids(tree);
      return all.substring("Document(".length(), all.length() - 1);
    }
  }

  private static String kids(PdfDictionary element) {
    List<String> kids = new ArrayList<>();
    PdfObject content = PdfReader.getPdfObject(element.get(PdfName.K));
    if (content instanceof PdfArray array) {
      array.getElements().forEach(kid -> kid(PdfReader.getPdfObject(kid), kids));
    } else {
      kid(content, kids);
    }
    return String.join(" ", kids);
  }

  private static void kid(PdfObject object, List<String> kids) {
    if (object instanceof PdfDictionary element && element.get(PdfName.S) != null) {
      String name = PdfName.decodeName(element.get(PdfName.S).toString());
      String inside = kids(element);
      kids.add(inside.isEmpty() ? name : name + "(" + inside + ")");
    }
  }
}
