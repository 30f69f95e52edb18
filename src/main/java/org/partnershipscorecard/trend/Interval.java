package org.partnershipscorecard.trend;

import org.partnershipscorecard.catalogue.IntervalMethod;

/**
 * Two confidence intervals around a value, in the value's unit.
 *
 * @param lower lower end at 95%
 * @param upper upper end at 95%
 * @param lower998 lower end at 99.8%
 * @param upper998 upper end at 99.8%
 */
public record Interval(
    IntervalMethod method, double lower, double upper, double lower998, double upper998) {}
