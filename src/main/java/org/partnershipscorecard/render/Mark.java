package org.partnershipscorecard.render;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.jspecify.annotations.Nullable;

/**
 * The small built-in pictures that stand in a line of text: {@code rag:green}, {@code rag:amber},
 * {@code rag:red}, {@code rag:not_rated}; {@code arrow:up}, {@code arrow:down}, {@code
 * arrow:level}. Each rating has a shape of its own and a letter, so that it reads without colour;
 * letter and fill differ by at least 4.5 to 1.
 */
enum Mark implements VectorImage {
  GREEN("rag:green", "G", new Color(0x00703C), Color.WHITE) {
    @Override
    Shape shape() {
      return new Ellipse2D.Float(0.25f, 0.25f, 11.5f, 11.5f);
    }
  },
  AMBER("rag:amber", "A", new Color(0xF47738), Color.BLACK) {
    @Override
    Shape shape() {
      Path2D.Float triangle = new Path2D.Float();
      triangle.moveTo(6, 0);
      triangle.lineTo(12, 12);
      triangle.lineTo(0, 12);
      triangle.closePath();
      return triangle;
    }

    @Override
    float centre() {
      return 8.3f;
    }

    @Override
    float letterSize() {
      return 7f;
    }
  },
  RED("rag:red", "R", new Color(0xD4351C), Color.WHITE) {
    @Override
    Shape shape() {
      return new Rectangle2D.Float(0.5f, 0.5f, 11, 11);
    }
  },
  NOT_RATED("rag:not_rated", "", new Color(0x505A5F), Color.WHITE) {
    @Override
    Shape shape() {
      return new Rectangle2D.Float(2, 5.2f, 8, 1.6f);
    }
  },
  UP("arrow:up", "", new Color(0x0B0C0C), Color.WHITE) {
    @Override
    Shape shape() {
      return arrow(-1);
    }
  },
  DOWN("arrow:down", "", new Color(0x0B0C0C), Color.WHITE) {
    @Override
    Shape shape() {
      return arrow(1);
    }
  },
  LEVEL("arrow:level", "", new Color(0x0B0C0C), Color.WHITE) {
    @Override
    Shape shape() {
      return arrow(0);
    }
  };

  private static final float SIDE = 12;

  private final String source;
  private final String letter;
  private final Color fill;
  private final Color ink;

  Mark(String source, String letter, Color fill, Color ink) {
    this.source = source;
    this.letter = letter;
    this.fill = fill;
    this.ink = ink;
  }

  abstract Shape shape();

  String source() {
    return source;
  }

  /** An arrow to the right, turned by quarters of a circle, clockwise. */
  private static Shape arrow(int quarters) {
    Path2D.Float arrow = new Path2D.Float();
    arrow.moveTo(1, 5.1f);
    arrow.lineTo(6, 5.1f);
    arrow.lineTo(6, 2);
    arrow.lineTo(11, 6);
    arrow.lineTo(6, 10);
    arrow.lineTo(6, 6.9f);
    arrow.lineTo(1, 6.9f);
    arrow.closePath();
    return AffineTransform.getQuadrantRotateInstance(quarters, SIDE / 2, SIDE / 2)
        .createTransformedShape(arrow);
  }

  /** The height of the letter's middle, from the top. */
  float centre() {
    return SIDE / 2;
  }

  float letterSize() {
    return 8f;
  }

  /**
   * The mark that a source names; null when the source is no mark's.
   *
   * @throws RenderFailure when it says it is a mark and is none that we know
   */
  static @Nullable Mark named(String source) {
    for (Mark mark : values()) {
      if (mark.source.equals(source)) {
        return mark;
      }
    }
    if (source.startsWith("rag:") || source.startsWith("arrow:")) {
      throw new RenderFailure("the page names \"" + source + "\", and there is no such mark");
    }
    return null;
  }

  @Override
  public float width() {
    return SIDE;
  }

  @Override
  public float height() {
    return SIDE;
  }

  @Override
  public void draw(Graphics2D g) {
    g.setColor(fill);
    g.fill(shape());
    if (!letter.isEmpty()) {
      g.setColor(ink);
      g.setFont(Fonts.awt(Font.BOLD, letterSize()));
      GlyphVector glyphs = g.getFont().createGlyphVector(g.getFontRenderContext(), letter);
      Rectangle2D size = glyphs.getVisualBounds();
      g.drawString(
          letter, (float) (SIDE / 2 - size.getCenterX()), (float) (centre() - size.getCenterY()));
    }
  }
}
