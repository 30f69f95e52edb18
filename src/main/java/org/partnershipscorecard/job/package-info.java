/**
 * The jobs, each a list of steps in running order: the product's table of contents. {@link
 * org.partnershipscorecard.job.LoadJob} takes extracts in, {@link
 * org.partnershipscorecard.job.ScorecardJob} and {@link
 * org.partnershipscorecard.job.AnnualReportJob} put reports out.
 */
@NullMarked
package org.partnershipscorecard.job;

import org.jspecify.annotations.NullMarked;
