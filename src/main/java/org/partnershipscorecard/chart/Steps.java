package org.partnershipscorecard.chart;

/** The distance between two lines of a value axis: 1, 2 or 5 times a power of ten. */
final class Steps {

  private Steps() {}

  /** A step that goes three to six times into {@code highest}; 1 where that is nought. */
  static double of(double highest) {
    if (highest <= 0) {
      return 1;
    }
    double power = Math.pow(10, Math.floor(Math.log10(highest / 4)));
    double times = highest / 4 / power;
    return power * (times < 1.5 ? 1 : times < 3.5 ? 2 : times < 7.5 ? 5 : 10);
  }
}
