package org.partnershipscorecard.render;

import java.time.LocalDate;
import java.util.Map;

/**
 * Everything that one PDF is made from; the same record gives the same bytes.
 *
 * @param xhtml the page, well-formed XHTML without a document type
 * @param title what the reader's window shows; never blank
 * @param language the BCP 47 tag of the whole text, such as {@code en-GB}
 * @param subject one sentence on what the document is, for its metadata; may be empty
 * @param date the day the document speaks of: its dates are midnight UTC of that day
 * @param fingerprint the hash of the inputs; the file's identifier and the names of its font
 *     subsets come from it
 * @param images the pictures by id: {@code <img src="chart:ID" alt="…"/>} draws the one named ID
 * @param watermark a word or two in large pale letters behind every page; empty for none
 */
public record PdfDocument(
    String xhtml,
    String title,
    String language,
    String subject,
    LocalDate date,
    String fingerprint,
    Map<String, VectorImage> images,
    String watermark) {

  /** Keeps its own copy of the images. */
  public PdfDocument {
    images = Map.copyOf(images);
  }

  /** A document without a watermark. */
  public PdfDocument(
      String xhtml,
      String title,
      String language,
      String subject,
      LocalDate date,
      String fingerprint,
      Map<String, VectorImage> images) {
    this(xhtml, title, language, subject, date, fingerprint, images, "");
  }
}
