package org.partnershipscorecard.render;

import java.text.AttributedCharacterIterator;
import org.openpdf.text.pdf.PdfGraphics2D;
import org.openpdf.text.pdf.PdfTemplate;

/** Draws into a PDF with the document's own fonts and refuses characters that they lack. */
final class CheckedGraphics extends PdfGraphics2D {

  private final EmbeddedFonts fonts;

  CheckedGraphics(PdfTemplate template, EmbeddedFonts fonts) {
    super(template, template.getWidth(), template.getHeight(), fonts, false, false, 0);
    this.fonts = fonts;
  }

  private CheckedGraphics(CheckedGraphics parent) {
    super(parent);
    this.fonts = parent.fonts;
  }

  @Override
  protected PdfGraphics2D createChild() {
    return new CheckedGraphics(this);
  }

  @Override
  public void drawString(String text, float x, float y) {
    check(text);
    super.drawString(text, x, y);
  }

  @Override
  public void drawString(AttributedCharacterIterator text, float x, float y) {
    StringBuilder characters = new StringBuilder();
    for (char c = text.first(); c != AttributedCharacterIterator.DONE; c = text.next()) {
      characters.append(c);
    }
    text.first();
    check(characters.toString());
    super.drawString(text, x, y);
  }

  private void check(String text) {
    EmbeddedFonts.checkGlyphs(text, fonts.awtToPdf(getFont()));
  }
}
