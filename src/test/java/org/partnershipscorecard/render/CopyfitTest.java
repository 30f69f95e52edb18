package org.partnershipscorecard.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openpdf.text.pdf.PdfReader;

/** A page of 300 points without margins holds 20 lines of 15 points, 25 of 12 or 30 of 10. */
class CopyfitTest {

  private static final String STYLE =
      "@page { size: 200pt 300pt; margin: 0; } body, p { margin: 0; font-size: 8pt; }"
          + " p { line-height: 15pt; }"
          + " .snug-1 p { line-height: 12pt; padding-left: 5pt; }"
          + " .snug-2 p { line-height: 10pt; padding-left: 5pt; }"
          + " .tall p { line-height: 15pt; }";

  @TempDir private static Path folder;

  @Test
  void aFewLinesTooManyAreTakenIn() throws IOException {
    assertThat(pages("fits", 20)).isEqualTo(1);
    assertThat(pages("fits", 24)).as("by the first degree").isEqualTo(1);
    assertThat(pages("fits", 28)).as("by the second").isEqualTo(1);
  }

  @Test
  void nothingElseIsSetTighter() throws IOException {
    assertThat(pages("", 24)).as("not said to be fitted").isEqualTo(2);
    assertThat(pages("fits", 30)).as("a last page that is half full").isEqualTo(2);
  }

  @Test
  void whatSavesNoPageStaysAsItWas() throws IOException {
    try (PdfReader loose = read("tall", 24);
        PdfReader tried = read("fits tall", 24)) {
      assertThat(tried.getNumberOfPages()).isEqualTo(2);
      assertThat(tried.getPageContent(1)).isEqualTo(loose.getPageContent(1));
    }
  }

  private static int pages(String look, int lines) throws IOException {
    try (PdfReader reader = read(look, lines)) {
      return reader.getNumberOfPages();
    }
  }

  private static PdfReader read(String look, int lines) throws IOException {
    String page =
        "<html lang=\"en-GB\"><head><title>T</title><style type=\"text/css\">"
            + STYLE
            + "</style></head><body><div class=\""
            + look
            + "\">"
            + "<p>Line</p>".repeat(lines)
            + "</div></body></html>";
    Path target = folder.resolve("page.pdf");
    new PdfRenderer(Sample.TEMPLATES).render(Sample.document(page), target);
    return new PdfReader(Files.readAllBytes(target));
  }
}
