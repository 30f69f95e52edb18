package org.partnershipscorecard.chart;

import java.awt.Font;

/** Where charts get their letters: the page's own embedded family, so that both look alike. */
@FunctionalInterface
public interface ChartFonts {

  /**
   * A face of the family.
   *
   * @param style {@link Font#PLAIN}, {@link Font#BOLD}, {@link Font#ITALIC} or their sum
   * @param size in points
   */
  Font font(int style, float size);
}
