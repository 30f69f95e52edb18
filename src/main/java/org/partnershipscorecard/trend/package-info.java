/**
 * What an outturn says beside itself and its past: intervals, direction of travel, statistical
 * process control, breaks. Start with {@link org.partnershipscorecard.trend.DirectionOfTravel}.
 */
@NullMarked
package org.partnershipscorecard.trend;

import org.jspecify.annotations.NullMarked;
