package org.partnershipscorecard.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfString;
import org.partnershipscorecard.render.PdfCheck;

/**
 * That the gate can fail: a report of the example, broken in one way at a time, and what notices it
 * then, a rule of a standard or the lint of what the standards let through.
 */
class PdfGateTest {

  private static final PdfName SCOPE = new PdfName("Scope");

  private static final Map<String, Consumer<BrokenPdf>> FAULTS =
      Map.ofEntries(
          Map.entry("nothing", pdf -> {}),
          Map.entry(
              "figure without alt",
              pdf -> pdf.elements("Figure").forEach(f -> f.remove(new PdfName("Alt")))),
          Map.entry("th without scope", pdf -> pdf.attributes("TH").forEach(a -> a.remove(SCOPE))),
          Map.entry(
              "row's th with scope of a column",
              pdf -> pdf.attributes("TH").forEach(a -> a.put(SCOPE, new PdfName("Column")))),
          Map.entry(
              "skipped heading",
              pdf -> pdf.elements("H2").forEach(h -> h.put(PdfName.S, new PdfName("H4")))),
          Map.entry("no language", pdf -> pdf.catalog().remove(PdfName.LANG)),
          Map.entry(
              "no such language",
              pdf -> pdf.catalog().put(PdfName.LANG, new PdfString("English, mostly"))),
          Map.entry(
              "another language", pdf -> pdf.catalog().put(PdfName.LANG, new PdfString("de"))),
          Map.entry(
              "font not embedded",
              pdf -> pdf.fonts().forEach(font -> font.remove(new PdfName("FontFile2")))),
          Map.entry("untagged", pdf -> pdf.catalog().remove(new PdfName("MarkInfo"))),
          Map.entry(
              "dangling link",
              pdf ->
                  pdf.links()
                      .forEach(link -> {
                        link.remove(PdfName.A);
                        link.remove(PdfName.DEST);
                      })),
          Map.entry(
              "link area without words",
              pdf -> pdf.links().forEach(link -> link.remove(PdfName.CONTENTS))),
          Map.entry(
              "empty link",
              pdf -> pdf.elements("Link").forEach(link -> link.put(PdfName.K, new PdfArray()))),
          Map.entry("title not shown", pdf -> pdf.catalog().remove(PdfName.VIEWERPREFERENCES)),
          Map.entry("no bookmarks", pdf -> pdf.catalog().remove(PdfName.OUTLINES)),
          Map.entry("no metadata", pdf -> pdf.catalog().remove(PdfName.METADATA)),
          Map.entry("no output intent", pdf -> pdf.catalog().remove(new PdfName("OutputIntents"))));

  @TempDir private Path folder;

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          chair-overview | nothing                         | none                            | none
          chair-overview | th without scope                | ua1 7.5-1                       | a header cell without scope
          chair-overview | row's th with scope of a column | none                            | a row's header that says it heads a column
          chair-overview | skipped heading                 | ua1 7.4.2-1                     | a heading of level 4 follows level 1
          chair-overview | no language                     | ua1 7.2-34                      | the language is not en-GB
          chair-overview | no such language                | ua1 7.2-29, 2a 6.7.4-1          | the language is not en-GB
          chair-overview | another language                | none                            | the language is not en-GB
          chair-overview | font not embedded               | ua1 7.21.4.1-1, 2a 6.2.11.4.1-1 | none
          chair-overview | untagged                        | ua1 6.2-1, 2a 6.7.2.2-1         | none
          chair-overview | title not shown                 | ua1 7.1-10                      | the title is not what a window shows
          chair-overview | no bookmarks                    | none                            | no bookmarks
          chair-overview | no metadata                     | ua1 7.1-8, 2a 6.6.2.1-1         | none
          chair-overview | no output intent                | 2a 6.2.4.3-2                    | none
          scorecard      | figure without alt              | ua1 7.3-1                       | a picture without words
          scorecard      | dangling link                   | none                            | a link that leads nowhere
          scorecard      | link area without words         | ua1 7.18.5-2                    | a link's area without words
          scorecard      | empty link                      | none                            | an empty link
          """)
  void whatIsBrokenIsNoticed(String report, String fault, String rules, String lint)
      throws IOException {
    Path broken = folder.resolve("broken.pdf");
    Path good = ExampleEditions.scorecard("2014-15-Q4", report);
    BrokenPdf.make(good, broken, Objects.requireNonNull(FAULTS.get(fault)));

    if (fault.equals("nothing")) {
      assertThat(PdfCheck.failures(broken)).isEmpty();
      assertThat(PdfLint.faults(broken)).isEmpty();
    }
    if (!rules.equals("none")) {
      assertThat(PdfCheck.failures(broken)).contains(rules.split(", "));
    }
    if (!lint.equals("none")) {
      List<String> faults = PdfLint.faults(broken);
      assertThat(faults).isNotEmpty().allMatch(said -> said.startsWith(lint));
    }
  }
}
