package org.partnershipscorecard.trend;

import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.catalogue.Assurance;
import org.partnershipscorecard.catalogue.SpecialCause;
import org.partnershipscorecard.catalogue.TrendVerdict;
import org.partnershipscorecard.catalogue.Variation;
import org.partnershipscorecard.measure.Outturn;

/**
 * An outturn with what its past says of it.
 *
 * @param interval null where the unit has none or there is no value
 * @param quarter against the previous quarter; null where the basis has no such comparison
 * @param year against the same window a year earlier; null likewise
 * @param limits null where the series is no material for them
 * @param specialCause null where {@code limits} is
 * @param variation null where {@code limits} is
 * @param assurance null without target or polarity
 * @param trend null where the basis is not a year
 */
public record TrendedOutturn(
    Outturn outturn,
    @Nullable Interval interval,
    @Nullable Movement quarter,
    @Nullable Movement year,
    @Nullable ControlLimits limits,
    @Nullable SpecialCause specialCause,
    @Nullable Variation variation,
    @Nullable Assurance assurance,
    @Nullable TrendVerdict trend) {}
