package org.partnershipscorecard.chart;

import java.awt.Graphics2D;

/**
 * A picture that knows its size and says what it shows.
 *
 * @param id unique in the document; the page places it as {@code chart:ID}
 * @param width natural width in points
 * @param height natural height in points
 * @param title the finding, printed above the picture by the page
 * @param subtitle what is measured and in what unit; printed by the page
 * @param altText what a reader who cannot see it is told; never empty
 */
public record Chart(
    String id,
    float width,
    float height,
    String title,
    String subtitle,
    String altText,
    Drawing drawing) {

  /** The strokes of a picture, in a rectangle from (0, 0), y downwards, one unit a point. */
  @FunctionalInterface
  public interface Drawing {
    void draw(Graphics2D g);
  }

  /** Draws the picture into the rectangle from (0, 0) to its width and height. */
  public void draw(Graphics2D g) {
    drawing.draw(g);
  }
}
