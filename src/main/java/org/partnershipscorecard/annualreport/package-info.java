/**
 * The annual report as a page model: outline, chapters, figures in prose, data tables and charts.
 * In come texts and published figures; out goes what the page template prints. Start with {@link
 * org.partnershipscorecard.annualreport.AnnualReportAssembler}.
 */
@NullMarked
package org.partnershipscorecard.annualreport;

import org.jspecify.annotations.NullMarked;
