package org.partnershipscorecard.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfRendererTest {

  @TempDir private Path folder;

  @Test
  void a_page_becomes_a_pdf() throws Exception {
    Path target = folder.resolve("sample.pdf");
    new PdfRenderer(Sample.TEMPLATES).render(Sample.document(Sample.xhtml(folder)), target);
    assertThat(target).isRegularFile();
    String keep = System.getProperty("sample.keep");
    if (keep != null) {
      Files.write(Path.of(keep), Files.readAllBytes(target));
    }
  }
}
