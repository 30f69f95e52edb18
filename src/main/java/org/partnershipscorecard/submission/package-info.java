/**
 * What came, what is missing, and what was found in it. In comes the input folder; out go the
 * deliveries to load ({@link org.partnershipscorecard.submission.Intake}) and the state of every
 * expected submission ({@link org.partnershipscorecard.submission.SubmissionStatus}).
 */
@NullMarked
package org.partnershipscorecard.submission;

import org.jspecify.annotations.NullMarked;
