package org.partnershipscorecard.trend;

/**
 * The mean and limits of an XmR chart, in the value's unit.
 *
 * @param points how many points they were made from
 * @param meaningful false where there is no movement to judge by and the limits fall on the mean
 */
public record ControlLimits(
    double mean, double lower, double upper, int points, boolean meaningful) {

  /** Fewer than 13 points: limits that may still move much. */
  public boolean trial() {
    return points < 13;
  }
}
