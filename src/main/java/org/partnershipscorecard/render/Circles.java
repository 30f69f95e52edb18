package org.partnershipscorecard.render;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The picture of a cover, {@code circles:#12436d}: partners as circles that overlap, lightest where
 * most of them meet. It fills the upper part of the field only, so that no letters stand on it.
 */
record Circles(Color ground) implements VectorImage {

  private static final String SOURCE = "circles:";

  /** A4's width and a third of its height, in points. */
  private static final float WIDTH = 595.28f;

  private static final float HEIGHT = 290;

  /** How much white is in what two, three and four circles share; one alone has the first. */
  private static final float[] LIGHT = {0.09f, 0.2f, 0.34f, 0.9f};

  private static final List<Ellipse2D.Float> DISCS =
      List.of(disc(316, 108, 128), disc(452, 52, 150), disc(440, 190, 96), disc(566, 168, 116));

  /**
   * The circles that a source names; null when it names none.
   *
   * @throws RenderFailure when it gives no colour
   */
  static @Nullable Circles named(String source) {
    if (!source.startsWith(SOURCE)) {
      return null;
    }
    try {
      return new Circles(Color.decode(source.substring(SOURCE.length())));
    } catch (NumberFormatException e) {
      throw new RenderFailure("the page names \"" + source + "\", and that is no colour", e);
    }
  }

  @Override
  public float width() {
    return WIDTH;
  }

  @Override
  public float height() {
    return HEIGHT;
  }

  @Override
  public void draw(Graphics2D g) {
    List<Area> shared = shared();
    for (int i = 0; i < shared.size(); i++) {
      g.setColor(lighter(LIGHT[i]));
      g.fill(shared.get(i));
    }
  }

  /** What at least one circle covers, what at least two do, and so on; within the picture. */
  private static List<Area> shared() {
    List<Area> shared = new ArrayList<>();
    for (Ellipse2D disc : DISCS) {
      Area whole = new Area(disc);
      whole.intersect(new Area(new Rectangle2D.Float(0, 0, WIDTH, HEIGHT)));
      shared.add(new Area());
      for (int i = shared.size() - 1; i > 0; i--) {
        Area both = new Area(shared.get(i - 1));
        both.intersect(whole);
        shared.get(i).add(both);
      }
      shared.getFirst().add(whole);
    }
    return shared;
  }

  private static Ellipse2D.Float disc(float x, float y, float radius) {
    return new Ellipse2D.Float(x - radius, y - radius, 2 * radius, 2 * radius);
  }

  /** The ground with a share of white in it. */
  private Color lighter(float share) {
    return new Color(
        Math.round(ground.getRed() + (255 - ground.getRed()) * share),
        Math.round(ground.getGreen() + (255 - ground.getGreen()) * share),
        Math.round(ground.getBlue() + (255 - ground.getBlue()) * share));
  }
}
