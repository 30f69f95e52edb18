package org.partnershipscorecard.job;

/**
 * Contrast of two colours: 1 for the same, 21 for black on white (WCAG 2.2, relative luminance).
 */
final class Contrast {

  private Contrast() {}

  /**
   * The ratio.
   *
   * @param one as 0xRRGGBB
   * @param other as 0xRRGGBB
   */
  static double between(int one, int other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(int rgb) {
    return 0.2126 * linear(rgb >> 16 & 0xff)
        + 0.7152 * linear(rgb >> 8 & 0xff)
        + 0.0722 * linear(rgb & 0xff);
  }

  private static double linear(int channel) {
    double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }
}
