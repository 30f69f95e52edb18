package org.partnershipscorecard.render;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.util.Locale;

/** The elements of a picture as they are written; coordinates have one decimal. */
final class SvgShapes {

  /** Liberation Sans is as wide as Arial, letter by letter. */
  private static final String FAMILY = "Liberation Sans, Arial, Helvetica, sans-serif";

  private static final int SHORT = 3;

  private final StringBuilder svg = new StringBuilder();

  @Override
  public String toString() {
    return svg.toString();
  }

  void fill(Shape shape, Color colour) {
    String path = path(shape);
    if (!path.isEmpty() && colour.getAlpha() > 0) {
      svg.append("<path d=\"").append(path).append("\" fill=\"").append(hex(colour));
      svg.append("\"/>");
    }
  }

  void draw(Shape shape, Color colour, Stroke stroke) {
    String path = path(shape);
    if (path.isEmpty() || !(stroke instanceof BasicStroke line)) {
      return;
    }
    svg.append("<path d=\"").append(path).append("\" fill=\"none\" stroke=\"");
    svg.append(hex(colour)).append("\" stroke-width=\"").append(number(line.getLineWidth()));
    if (line.getEndCap() == BasicStroke.CAP_ROUND) {
      svg.append("\" stroke-linecap=\"round\" stroke-linejoin=\"round");
    }
    float[] dashes = line.getDashArray();
    if (dashes != null) {
      svg.append("\" stroke-dasharray=\"");
      for (int i = 0; i < dashes.length; i++) {
        svg.append(i == 0 ? "" : " ").append(number(dashes[i]));
      }
    }
    svg.append("\"/>");
  }

  /**
   * Words, squeezed or stretched to the width that they have on paper.
   *
   * @param width in points
   */
  void text(
      String text,
      float x,
      float y,
      AffineTransform transform,
      Font font,
      double width,
      Color colour) {
    if (text.isBlank()) {
      return;
    }
    Point2D at = transform.transform(new Point2D.Float(x, y), null);
    svg.append("<text x=\"").append(number(at.getX())).append("\" y=\"");
    svg.append(number(at.getY())).append("\" font-size=\"").append(number(font.getSize2D()));
    svg.append("\" fill=\"").append(hex(colour));
    String name = font.getPSName().toLowerCase(Locale.ROOT);
    if (font.isBold() || name.contains("bold")) {
      svg.append("\" font-weight=\"bold");
    }
    if (font.isItalic() || name.contains("italic")) {
      svg.append("\" font-style=\"italic");
    }
    if (text.length() > SHORT) {
      svg.append("\" lengthAdjust=\"spacingAndGlyphs\" textLength=\"").append(number(width));
    }
    double turned = Math.toDegrees(Math.atan2(transform.getShearY(), transform.getScaleX()));
    if (Math.abs(turned) > 0.5) {
      svg.append("\" transform=\"rotate(").append(number(turned)).append(' ');
      svg.append(number(at.getX())).append(' ').append(number(at.getY())).append(')');
    }
    svg.append("\">").append(escaped(text)).append("</text>");
  }

  /** The picture around its elements. */
  static String picture(String id, double width, double height, String title, String words) {
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart\" role=\"img\" viewBox=\"0 0 "
        + number(width)
        + " "
        + number(height)
        + "\" width=\""
        + number(width)
        + "\" height=\""
        + number(height)
        + "\" font-family=\""
        + FAMILY
        + "\" aria-labelledby=\""
        + id
        + "-title "
        + id
        + "-desc\"><title id=\""
        + id
        + "-title\">"
        + escaped(title)
        + "</title><desc id=\""
        + id
        + "-desc\">"
        + escaped(words)
        + "</desc>";
  }

  private static String path(Shape shape) {
    StringBuilder path = new StringBuilder();
    double[] c = new double[6];
    for (PathIterator i = shape.getPathIterator(null); !i.isDone(); i.next()) {
      int kind = i.currentSegment(c);
      int numbers =
          switch (kind) {
            case PathIterator.SEG_MOVETO, PathIterator.SEG_LINETO -> 2;
            case PathIterator.SEG_QUADTO -> 4;
            case PathIterator.SEG_CUBICTO -> 6;
            default -> 0;
          };
      path.append("MLQCZ".charAt(kind));
      for (int n = 0; n < numbers; n++) {
        path.append(n == 0 ? "" : " ").append(number(c[n]));
      }
    }
    return path.toString();
  }

  private static String hex(Color colour) {
    return String.format(Locale.ROOT, "#%06x", colour.getRGB() & 0xFFFFFF);
  }

  static String number(double value) {
    double rounded = Math.rint(value * 10) / 10;
    return rounded == Math.rint(rounded) ? Long.toString((long) rounded) : Double.toString(rounded);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
