package org.partnershipscorecard.render;

import java.awt.Color;
import java.awt.Font;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import org.openpdf.text.pdf.PdfContentByte;

/**
 * Large pale letters behind a page, from corner to corner. They are drawn as outlines, so that they
 * are neither text that is read aloud nor a font that is embedded, and pale enough for small print
 * to be read on top of them.
 */
record Watermark(String words) {

  private static final Color PALE = new Color(0xf8f8f8);
  private static final float SIZE = 100;
  private static final double SHARE = 0.62;

  boolean isBlank() {
    return words.isBlank();
  }

  /** Paints beneath whatever is painted next. */
  void paint(PdfContentByte page) {
    float width = page.getPdfDocument().getPageSize().getWidth();
    float height = page.getPdfDocument().getPageSize().getHeight();
    Shape letters =
        Fonts.awt(Font.BOLD, SIZE)
            .createGlyphVector(new FontRenderContext(null, true, true), words)
            .getOutline();
    Rectangle bounds = letters.getBounds();
    double scale = SHARE * Math.hypot(width, height) / bounds.width;
    AffineTransform place = AffineTransform.getTranslateInstance(width / 2, height / 2);
    place.rotate(Math.atan2(height, width));
    // Java's letters grow downwards and the page's upwards.
    place.scale(scale, -scale);
    place.translate(-bounds.getCenterX(), -bounds.getCenterY());
    page.saveState();
    page.setColorFill(PALE);
    draw(page, letters.getPathIterator(place));
    page.eoFill();
    page.restoreState();
  }

  private static void draw(PdfContentByte page, PathIterator path) {
    float[] p = new float[6];
    float x = 0;
    float y = 0;
    for (; !path.isDone(); path.next()) {
      int last = 0;
      switch (path.currentSegment(p)) {
        case PathIterator.SEG_MOVETO -> page.moveTo(p[0], p[1]);
        case PathIterator.SEG_LINETO -> page.lineTo(p[0], p[1]);
        case PathIterator.SEG_QUADTO -> {
          // PDF knows cubic curves only.
          page.curveTo(
              third(x, p[0]), third(y, p[1]), third(p[2], p[0]), third(p[3], p[1]), p[2], p[3]);
          last = 2;
        }
        case PathIterator.SEG_CUBICTO -> {
          page.curveTo(p[0], p[1], p[2], p[3], p[4], p[5]);
          last = 4;
        }
        default -> page.closePath();
      }
      x = p[last];
      y = p[last + 1];
    }
  }

  /** Two thirds of the way from an end of the curve to its one control point. */
  private static float third(float end, float control) {
    return end + 2f / 3 * (control - end);
  }
}
