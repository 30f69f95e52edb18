/**
 * Reporting time: quarters and years of the financial year, their first and last days and their
 * neighbours. Start with {@link org.partnershipscorecard.period.ReportingPeriod}.
 */
@NullMarked
package org.partnershipscorecard.period;

import org.jspecify.annotations.NullMarked;
