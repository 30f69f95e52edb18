package org.partnershipscorecard.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/** The words of a PDF in the order in which they are read, any white space as one space. */
public final class PdfText {

  private PdfText() {}

  public static String of(Path pdf) {
    return String.join(" ", pages(pdf)).replaceAll(" +", " ");
  }

  /** The words of each page. */
  public static List<String> pages(Path pdf) {
    List<String> pages = new ArrayList<>();
    try (PdfReader reader = new PdfReader(Files.readAllBytes(pdf))) {
      PdfTextExtractor extractor = new PdfTextExtractor(reader);
      for (int page = 1; page <= reader.getNumberOfPages(); page++) {
        pages.add(extractor.getTextFromPage(page).replaceAll("[\\s\\u00a0]+", " "));
      }
    } catch (IOException e) {
      throw new AssertionError("cannot read " + pdf, e);
    }
    return pages;
  }
}
