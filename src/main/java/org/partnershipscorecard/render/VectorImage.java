package org.partnershipscorecard.render;

import java.awt.Graphics2D;

/**
 * A picture that draws itself: a chart, a mark. It reaches the PDF as vectors with real, embedded
 * text, never as pixels.
 */
public interface VectorImage {

  /** The natural width in points; more than zero. The page's CSS may scale it. */
  float width();

  /** The natural height in points; more than zero. */
  float height();

  /**
   * Draws the picture into the rectangle from (0, 0) to (width, height), y downwards, one unit a
   * point. Text must be set in a face of {@link Fonts}; transparency is best left alone.
   */
  void draw(Graphics2D g);
}
