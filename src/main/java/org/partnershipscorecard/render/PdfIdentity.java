package org.partnershipscorecard.render;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfLiteral;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;
import org.xhtmlrenderer.pdf.ITextRenderer;
import org.xhtmlrenderer.pdf.PDFCreationListener;

/**
 * What the file says of itself: tagged, PDF/UA-1 and PDF/A-2a, its language, title, dates and
 * identifier. Nothing in it comes from the clock or from chance.
 */
final class PdfIdentity implements PDFCreationListener {

  private static final String SRGB = "sRGB IEC61966-2.1";
  // OpenPDF writes the subtype of PDF/A, not of PDF/X, when it finds this condition.
  private static final String CONDITION = "PDFA/1";
  private static final int ID_LENGTH = 16;
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("'D:'uuuuMMddHHmmss'Z'", Locale.ROOT);

  private final PdfDocument document;

  PdfIdentity(PdfDocument document) {
    this.document = document;
  }

  @Override
  public void preOpen(ITextRenderer renderer) {
    PdfWriter writer = writer(renderer);
    writer.setPdfVersion(PdfWriter.VERSION_1_7);
    writer.setTagged();
    writer.setTabs(PdfName.S);
    writer.setViewerPreferences(PdfWriter.DisplayDocTitle);
  }

  @Override
  public void preWrite(ITextRenderer renderer, int pageCount) {
    PdfWriter writer = writer(renderer);
    writer.getExtraCatalog().put(PdfName.LANG, new PdfString(document.language()));
    writer.setXmpMetadata(Xmp.packet(document));
    try {
      writer.setOutputIntents(
          SRGB,
          CONDITION,
          "http://www.color.org",
          SRGB,
          ICC_Profile.getInstance(ColorSpace.CS_sRGB));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void onClose(ITextRenderer renderer) {
    PdfDictionary info = writer(renderer).getInfo();
    text(info, PdfName.TITLE, document.title());
    if (!document.subject().isBlank()) {
      text(info, PdfName.SUBJECT, document.subject());
    }
    text(info, PdfName.CREATOR, Xmp.CREATOR);
    text(info, PdfName.PRODUCER, Xmp.PRODUCER);
    PdfString date = new PdfString(DATE.format(document.date().atStartOfDay(ZoneOffset.UTC)));
    info.put(PdfName.CREATIONDATE, date);
    info.put(PdfName.MODDATE, date);
    info.put(PdfName.FILEID, new PdfLiteral(identifier()));
  }

  private static PdfWriter writer(ITextRenderer renderer) {
    return Objects.requireNonNull(renderer.getWriter());
  }

  private static void text(PdfDictionary info, PdfName key, String text) {
    info.put(key, new PdfString(text, PdfObject.TEXT_UNICODE));
  }

  private String identifier() {
    byte[] id = Arrays.copyOf(SubsetLetters.sha256(document.fingerprint()), ID_LENGTH);
    String hex = "<" + HexFormat.of().formatHex(id) + ">";
    return "[" + hex + hex + "]";
  }
}
