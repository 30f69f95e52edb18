package org.partnershipscorecard.render;

import java.util.function.Supplier;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;

/**
 * The brackets around what is painted that say what it is; ISO 32000-1, 14.6 and 14.8.2.2. They are
 * never nested: what is painted inside an open pair belongs to it.
 */
final class MarkedContent {

  private static final PdfName ARTIFACT = new PdfName("Artifact");
  private static final PdfName PAGINATION = new PdfName("Pagination");

  private final Supplier<PdfContentByte> page;
  private boolean open;

  /**
   * Brackets for the page that is current when something is painted.
   *
   * @param page the current page's content
   */
  MarkedContent(Supplier<PdfContentByte> page) {
    this.page = page;
  }

  /** Paints a part of the document's structure. */
  void structure(StructureNode node, Runnable painting) {
    page.get().beginMarkedContentSequence(node.element());
    paintAndClose(painting);
  }

  /** Paints an artifact, unless a pair is open and it belongs to that. */
  void artifact(Runnable painting) {
    if (open) {
      painting.run();
      return;
    }
    page.get().beginMarkedContentSequence(ARTIFACT);
    paintAndClose(painting);
  }

  /** Paints what is there because paper has pages: running heads and feet, repeated heads. */
  void pagination(Runnable painting) {
    PdfDictionary kind = new PdfDictionary();
    kind.put(PdfName.TYPE, PAGINATION);
    page.get().beginMarkedContentSequence(ARTIFACT, kind, true);
    paintAndClose(painting);
  }

  private void paintAndClose(Runnable painting) {
    open = true;
    painting.run();
    open = false;
    page.get().endMarkedContentSequence();
  }
}
